'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AuditEventView, AuditView } from '@threshold/api/access/list-audit.input';
import { ButtonLink } from '@threshold/ui/button';
import { Card } from '@threshold/ui/card';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { PageHeader } from '@threshold/ui/page-header';
import { Pagination } from '@threshold/ui/pagination';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { columnsIn } from './audit-columns';
import { AUDIT_FILTERS, toAuditInput } from './audit-filters';
import { AuditToolbar } from './audit-toolbar';
import { PatientCoverage } from './patient-coverage';
import { VerifyChain } from './verify-chain';

const LOADING_COLUMNS = columnsIn('UTC');
const rowKey = (row: AuditEventView) => row.ordinal;

/** Who saw and changed what, newest first; values are never in it. */
export function AuditTrail({ mayVerify }: { mayVerify: boolean }) {
  const trpc = useTRPC();
  const [filters, setFilters] = useQueryStates(AUDIT_FILTERS, { history: 'push' });
  const listed = useQuery({
    ...trpc.access.listAudit.queryOptions(toAuditInput(filters)),
    placeholderData: keepPreviousData,
  });
  const zone = listed.data?.zone ?? 'UTC';
  const columns = useMemo(() => columnsIn(zone), [zone]);
  const next = listed.data?.next ?? null;
  return (
    <div className="grid gap-4 p-6">
      <PageHeader
        title="Audit"
        description={`Who saw and changed what. Times of ${zone}; names of fields, never what stands in them.`}
      />
      {mayVerify && <VerifyChain />}
      {listed.data && <AuditToolbar view={listed.data} />}
      {listed.data?.patient && <PatientCoverage patient={listed.data.patient} />}
      {listed.isError ? (
        <div className="grid justify-items-start gap-3">
          <FailedQuery error={listed.error} onRetry={() => void listed.refetch()} />
          <ButtonLink href="/audit">Show the whole trail</ButtonLink>
        </div>
      ) : (
        <Card className="overflow-hidden">
          <DataTable
            caption="Audit trail"
            columns={columns}
            rows={listed.data?.events}
            rowKey={rowKey}
            density="compact"
            empty={
              <EmptyState title="Nothing matches">
                <p>No event of this kind was recorded. Clear a filter, or choose other days.</p>
              </EmptyState>
            }
          />
          <div className="border-t border-border px-3 py-2">
            <Pagination
              newerLabel="Newest"
              newer={filters.before === null ? null : { onSelect: () => void setFilters({ before: null }) }}
              older={next === null ? null : { onSelect: () => void setFilters({ before: next }) }}
              summary={summaryOf(listed.data)}
            />
          </div>
        </Card>
      )}
    </div>
  );
}

const summaryOf = (view: AuditView | undefined): string | undefined =>
  view && `${view.events.length} ${view.events.length === 1 ? 'event' : 'events'} on this page`;

export function AuditTrailSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Audit" />
      <Card className="overflow-hidden">
        <DataTable caption="Audit trail" columns={LOADING_COLUMNS} rows={undefined} rowKey={rowKey} density="compact" />
      </Card>
    </div>
  );
}
