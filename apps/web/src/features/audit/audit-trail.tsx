'use client';

import { TZDate } from '@date-fns/tz';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AuditEventView, AuditView } from '@threshold/api/access/list-audit.input';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { Link } from '@threshold/ui/link';
import { PageHeader } from '@threshold/ui/page-header';
import { Pagination } from '@threshold/ui/pagination';
import { format } from 'date-fns';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { AUDIT_FILTERS, toAuditInput } from './audit-filters';
import { AuditToolbar } from './audit-toolbar';
import { actionText, entityText, personText } from './event-text';
import { VerifyChain } from './verify-chain';

const columnsIn = (zone: string): readonly DataColumn<AuditEventView>[] => [
  {
    id: 'at',
    header: 'Time',
    value: (row) => row.atMs,
    cell: (row) => format(new TZDate(row.atMs, zone), 'MMM d, yyyy, h:mm:ss a'),
    sortable: false,
  },
  { id: 'person', header: 'Who', value: personText, sortable: false },
  { id: 'action', header: 'Did', value: (row) => actionText(row.action), sortable: false },
  { id: 'entity', header: 'What', value: (row) => entityText(row.entity), sortable: false },
  {
    id: 'id',
    header: 'Which',
    value: (row) => row.entityId ?? '',
    cell: (row) =>
      row.entityId && (
        <Link href={`/audit?record=${row.entityId}`} className="hover:underline" title="Everything about this record">
          <code className="text-xs">{row.entityId}</code>
        </Link>
      ),
    sortable: false,
    isSpare: true,
  },
  { id: 'fields', header: 'Columns changed', value: (row) => row.fields.join(', '), sortable: false },
  { id: 'purpose', header: 'Why', value: (row) => row.purpose, sortable: false },
];
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
        description={`Who saw and changed what. Times of ${zone}; names of columns, never what stands in them.`}
      />
      {mayVerify && <VerifyChain />}
      {listed.data && <AuditToolbar view={listed.data} />}
      {listed.isError ? (
        <FailedQuery error={listed.error} onRetry={() => void listed.refetch()} />
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
