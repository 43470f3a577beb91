'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChargeLineView, ChargesView } from '@threshold/api/billing/list-charges.input';
import { formatCents } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { Card } from '@threshold/ui/card';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { PageHeader } from '@threshold/ui/page-header';
import { Pagination } from '@threshold/ui/pagination';
import { parseAsString, useQueryState, useQueryStates } from 'nuqs';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { CHARGE_COLUMNS, chargeKey } from './charge-columns';
import { afterText, CHARGE_FILTERS, toChargesInput } from './charge-filters';
import { ChargeSheet } from './charge-sheet';
import { ChargesToolbar } from './charges-toolbar';

/** Every line that was charged, with the way to its minutes, its amount and its postings. */
export function Charges({ today }: { today: PlainDate }) {
  const trpc = useTRPC();
  const [filters, setFilters] = useQueryStates(CHARGE_FILTERS, { history: 'push' });
  const [opened, setOpened] = useQueryState('charge', parseAsString);
  const listed = useQuery({
    ...trpc.billing.charges.queryOptions(toChargesInput(filters, today)),
    placeholderData: keepPreviousData,
  });
  const next = listed.data?.next ?? null;
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Charges" description={listed.data && sumText(listed.data)} />
      <ChargesToolbar today={today} />
      {listed.isError ? (
        <FailedQuery error={listed.error} onRetry={() => void listed.refetch()} />
      ) : (
        <Card className="overflow-hidden" aria-busy={listed.isPlaceholderData}>
          <DataTable
            caption="Charges"
            columns={CHARGE_COLUMNS}
            rows={listed.data?.charges}
            rowKey={chargeKey}
            onOpen={(row: ChargeLineView) => void setOpened(row.id)}
            density="compact"
            empty={
              <EmptyState title="No charge under this filter">
                <p>Signing a note makes the charges of its attendances. Choose other days, or clear a filter.</p>
              </EmptyState>
            }
          />
          {(next !== null || filters.after !== null) && (
            <div className="border-t border-border px-3 py-2">
              <Pagination
                newerLabel="Latest"
                newer={filters.after === null ? null : { onSelect: () => void setFilters({ after: null }) }}
                older={next === null ? null : { onSelect: () => void setFilters({ after: afterText(next) }) }}
                summary={listed.data && `${listed.data.charges.length} on this page`}
              />
            </div>
          )}
        </Card>
      )}
      <ChargeSheet chargeId={opened} onClose={() => void setOpened(null)} />
    </div>
  );
}

const sumText = ({ totals }: ChargesView): string =>
  `${totals.count.toLocaleString('en-US')} lines, ${formatCents(totals.chargeCents)} charged, ${formatCents(totals.expectedCents)} expected.`;

export function ChargesSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Charges" />
      <Card className="overflow-hidden">
        <DataTable caption="Charges" columns={CHARGE_COLUMNS} rows={undefined} rowKey={chargeKey} density="compact" />
      </Card>
    </div>
  );
}
