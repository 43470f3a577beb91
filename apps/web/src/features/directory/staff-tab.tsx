'use client';

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { StaffCostView } from '@threshold/api/directory/list-staff-costs.input';
import type { StaffView } from '@threshold/api/directory/list-staff.input';
import { formatCents } from '@threshold/domain/kernel';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { useMemo } from 'react';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { sayFte } from './words';

const COLUMNS: readonly DataColumn<StaffView>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'discipline', header: 'Discipline', value: (row) => row.discipline.replaceAll('-', ' ') },
  {
    id: 'npi',
    header: 'NPI',
    value: (row) => row.npi,
    cell: (row) => row.npi ?? <span className="text-muted-foreground">bills nothing in their own name</span>,
  },
  {
    id: 'credentials',
    header: 'Credentials',
    value: (row) => row.credentials.map((one) => one.kind).join(', '),
    cell: (row) =>
      row.credentials.map((one) => `${one.kind} ${one.number}${one.to ? ` until ${plainDay(one.to)}` : ''}`).join(', '),
  },
  { id: 'since', header: 'Since', value: (row) => row.startedOn, cell: (row) => plainDay(row.startedOn) },
  {
    id: 'until',
    header: 'Until',
    value: (row) => row.endedOn,
    cell: (row) => (row.endedOn ? plainDay(row.endedOn) : ''),
  },
];
const rowKey = (row: StaffView) => row.id;

/** Who treats and leads; FTE and cost only for those who may read the margin. */
export function StaffTab({ withCosts }: { withCosts: boolean }) {
  const trpc = useTRPC();
  const { data: staff } = useSuspenseQuery(trpc.directory.staff.queryOptions({}));
  const costs = useQuery({ ...trpc.directory.staffCosts.queryOptions({}), enabled: withCosts });
  const columns = useMemo(
    () => (withCosts ? [...COLUMNS, ...costColumns(costs.data ?? [])] : COLUMNS),
    [withCosts, costs.data],
  );
  const [source] = costs.data ?? [];
  return (
    <div className="grid gap-2">
      <Card className="overflow-hidden">
        <DataTable
          caption="Staff"
          columns={columns}
          rows={staff}
          rowKey={rowKey}
          empty={<EmptyState title="Nobody works here yet" />}
        />
      </Card>
      {withCosts && source && (
        <p className="text-xs text-muted-foreground">
          Cost per hour is the yearly cost over the hours that can be scheduled. Source: {source.source}.
        </p>
      )}
    </div>
  );
}

function costColumns(costs: readonly StaffCostView[]): DataColumn<StaffView>[] {
  const of = (row: StaffView) => costs.find((cost) => cost.staffMemberId === row.id);
  const money = (cents: number | undefined) => (cents === undefined ? '' : formatCents(cents));
  return [
    {
      id: 'fte',
      header: 'FTE',
      align: 'end',
      value: (row) => of(row)?.fteHundredths ?? null,
      cell: (row) => {
        const cost = of(row);
        return cost ? sayFte(cost.fteHundredths) : '';
      },
      total: (rows) => sayFte(rows.reduce((sum, row) => sum + (of(row)?.fteHundredths ?? 0), 0)),
    },
    {
      id: 'year',
      header: 'Cost a year',
      align: 'end',
      value: (row) => of(row)?.annualCostCents ?? null,
      cell: (row) => money(of(row)?.annualCostCents),
      total: (rows) => money(rows.reduce((sum, row) => sum + (of(row)?.annualCostCents ?? 0), 0)),
    },
    {
      id: 'hour',
      header: 'Per hour',
      align: 'end',
      value: (row) => of(row)?.hourlyCostCents ?? null,
      cell: (row) => money(of(row)?.hourlyCostCents),
    },
  ];
}
