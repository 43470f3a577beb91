'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ClaimBatchLine } from '@threshold/api/billing/list-claim-batches.input';
import { Card } from '@threshold/ui/card';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { useNavigate } from '@threshold/ui/link';
import { PageHeader } from '@threshold/ui/page-header';
import { useEffect } from 'react';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { BATCH_COLUMNS } from './batch-columns';
import { isUnderWay } from './batch-state-chip';
import { HeldDays } from './held-days';
import { NewBatchDialog } from './new-batch-dialog';
import { TotalsTiles } from './totals-tiles';

const POLL_MS = 1_000;
const rowKey = (row: ClaimBatchLine) => row.id;

interface ClaimsOverviewProps {
  readonly seesCharges: boolean;
  readonly mayBatch: boolean;
  readonly mayRetry: boolean;
}

/** What is charged, what is held, what is claimed, and the batches with their progress while they run. */
export function ClaimsOverview({ seesCharges, mayBatch, mayRetry }: ClaimsOverviewProps) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const listed = useQuery({
    ...trpc.billing.claimBatches.queryOptions({}),
    refetchInterval: ({ state }) => (state.data?.batches.some(isUnderWay) ? POLL_MS : false),
  });
  const underWay = listed.data?.batches.some(isUnderWay) ?? false;
  useEffect(() => {
    // The sums change with the last checkpoint, which is when nothing is under way any more.
    if (!underWay) void queryClient.invalidateQueries({ queryKey: trpc.billing.totals.queryKey() });
  }, [underWay, queryClient, trpc]);

  return (
    <div className="grid gap-4 p-6">
      <PageHeader
        title="Claims"
        description="A batch takes every charge of its days that waits for a claim, and writes one file per payer and kind."
        actions={mayBatch && listed.data && <NewBatchDialog today={listed.data.today} />}
      />
      {seesCharges && <TotalsTiles />}
      {seesCharges && <HeldDays mayRetry={mayRetry} />}
      {listed.isError ? (
        <FailedQuery error={listed.error} onRetry={() => void listed.refetch()} />
      ) : (
        <Card className="overflow-hidden">
          <DataTable
            caption="Claim batches"
            columns={BATCH_COLUMNS}
            rows={listed.data?.batches}
            rowKey={rowKey}
            onOpen={(row) => navigate(`/claims/${row.id}`)}
            empty={
              <EmptyState title="No claim batch yet">
                <p>
                  {mayBatch
                    ? 'Signed notes make charges. When the first ones stand, start a batch for their days.'
                    : 'A biller starts the first one.'}
                </p>
              </EmptyState>
            }
          />
        </Card>
      )}
    </div>
  );
}

export function ClaimsOverviewSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Claims" />
      <Card className="overflow-hidden">
        <DataTable caption="Claim batches" columns={BATCH_COLUMNS} rows={undefined} rowKey={rowKey} />
      </Card>
    </div>
  );
}
