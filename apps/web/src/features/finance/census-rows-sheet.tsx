'use client';

import { useQuery } from '@tanstack/react-query';
import type { CensusRow } from '@threshold/api/finance/census-rows.input';
import type { PeriodInput } from '@threshold/api/finance/period.input';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { Sheet } from '@threshold/ui/sheet';
import { plainDay, shortDay } from '../../components/clock';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import type { CensusDrill } from './census-drill';

const COLUMNS: readonly DataColumn<CensusRow>[] = [
  { id: 'day', header: 'Day', value: (row) => row.day, cell: (row) => shortDay(row.day) },
  { id: 'patient', header: 'Patient', value: (row) => row.patientName },
  { id: 'program', header: 'Program', value: (row) => row.programName },
  { id: 'program-day', header: 'Program day', value: (row) => row.programDay, align: 'end' },
  { id: 'phase', header: 'Phase', value: (row) => row.phaseName },
  { id: 'payer', header: 'Payer', value: (row) => row.payerName },
  { id: 'minutes', header: 'Minutes', value: (row) => row.minutes, align: 'end' },
];
const rowKey = (row: CensusRow) => row.id;
const rowHref = (row: CensusRow) => `/patients/${row.patientId}`;

/** The rows behind a census figure: as many as it counts. */
export function CensusRowsSheet({
  request,
  drill,
  onClose,
}: {
  request: PeriodInput;
  drill: CensusDrill | null;
  onClose: () => void;
}) {
  const rows = useQuery({
    ...useTRPC().finance.censusRows.queryOptions({
      ...request,
      siteId: drill?.siteId ?? request.siteId,
      programId: drill?.programId ?? request.programId,
      payerId: drill?.payerId ?? request.payerId,
      phaseName: drill?.phaseName ?? null,
    }),
    enabled: drill !== null,
  });
  return (
    <Sheet
      open={drill !== null}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={drill?.title ?? ''}
      description={
        rows.data ? `${rows.data.length} patient-days, ${plainDay(request.from)} to ${plainDay(request.to)}` : undefined
      }
    >
      {rows.isError ? (
        <FailedQuery error={rows.error} onRetry={() => void rows.refetch()} />
      ) : (
        <DataTable
          caption="Patient-days"
          columns={COLUMNS}
          rows={rows.data}
          rowKey={rowKey}
          rowHref={rowHref}
          density="compact"
        />
      )}
    </Sheet>
  );
}
