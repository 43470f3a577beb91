'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ClaimBatchView } from '@threshold/api/billing/get-claim-batch.input';
import { formatCents } from '@threshold/domain/kernel';
import { Button } from '@threshold/ui/button';
import { PageHeader } from '@threshold/ui/page-header';
import { Progress } from '@threshold/ui/progress';
import { RefusedState } from '@threshold/ui/refused-state';
import { Tabs } from '@threshold/ui/tabs';
import { toast } from '@threshold/ui/toast';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';
import { BatchStateChip, isUnderWay, stageText } from './batch-state-chip';
import { ClaimsTable, FilesTable, RefusedTable } from './batch-tables';
import { HeldDaysTable } from './held-days-table';
import { daysText } from './days-text';
import { filesText } from './files-text';

const POLL_MS = 2_000;
const VIEWS = ['claims', 'refused', 'held', 'files'] as const;

/** One batch: claims, refused claims with what to do, files to download. */
export function BatchDetail(props: { batchId: string; mayBatch: boolean; mayExport: boolean }) {
  const { batchId, mayBatch, mayExport } = props;
  const trpc = useTRPC();
  const [view, setView] = useQueryState('view', parseAsStringLiteral(VIEWS).withDefault('claims'));
  const found = useQuery({
    ...trpc.billing.claimBatch.queryOptions({ batchId }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.batch) ? POLL_MS : false),
  });
  if (found.isError)
    return (
      <div className="grid gap-4 p-6">
        <PageHeader title="Claim batch" crumbs={CRUMBS} />
        <FailedQuery error={found.error} onRetry={() => void found.refetch()} />
      </div>
    );
  if (!found.data) return <BatchDetailSkeleton />;
  const { batch, claims, refused, held, files } = found.data;
  return (
    <div className="grid gap-4 p-6">
      <PageHeader
        title={`Batch no. ${batch.number}`}
        crumbs={[...CRUMBS, { label: `No. ${batch.number}` }]}
        meta={<BatchStateChip batch={batch} />}
        description={[
          daysText(batch.firstDay, batch.lastDay),
          `${batch.claims} claims`,
          formatCents(batch.totalCents),
          filesText(files),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {isUnderWay(batch) && (
        <Progress
          label={stageText(batch)}
          value={batch.total === 0 ? null : batch.done}
          max={Math.max(1, batch.total)}
          valueText={batch.total === 0 ? '' : `${batch.done} of ${batch.total}`}
        />
      )}
      {batch.state === 'failed' && <FailedBatch batch={batch} mayBatch={mayBatch} />}
      <Tabs
        aria-label="Parts of the batch"
        className="min-w-0"
        value={view}
        onValueChange={(next) => void setView(VIEWS.find((one) => one === next) ?? 'claims')}
        tabs={[
          { value: 'claims', label: 'Claims', count: claims.length, content: <ClaimsTable claims={claims} /> },
          { value: 'refused', label: 'Refused', count: refused.length, content: <RefusedTable refused={refused} /> },
          ...(held.length > 0
            ? [{ value: 'held', label: 'Held days', count: held.length, content: <HeldDaysTable days={held} /> }]
            : []),
          {
            value: 'files',
            label: 'Files',
            count: files.length,
            content: <FilesTable files={files} mayExport={mayExport} />,
          },
        ]}
      />
    </div>
  );
}

const CRUMBS = [{ label: 'Claims', href: '/claims' }];

function FailedBatch({ batch, mayBatch }: { batch: ClaimBatchView['batch']; mayBatch: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = useActionKey();
  const retry = useMutation(
    trpc.billing.retryClaimBatch.mutationOptions({
      onSuccess: async ({ batchId }) => {
        key.done();
        toast.done('The batch is queued again');
        await queryClient.invalidateQueries({ queryKey: trpc.billing.claimBatch.queryKey({ batchId }) });
      },
      onError: (error) => toast.error('The batch was not queued', sentenceOf(error)),
    }),
  );
  return (
    <RefusedState
      what="The batch stopped before its end"
      why={[{ rule: 'Why', fact: batch.failure ?? 'The reason stands in the server log.' }]}
      instead={
        mayBatch && (
          <Button
            size="sm"
            loading={retry.isPending}
            onClick={() => retry.mutate({ idempotencyKey: key.current(), data: { batchId: batch.id } })}
          >
            Run again from where it stopped
          </Button>
        )
      }
    />
  );
}

export function BatchDetailSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Claim batch" crumbs={CRUMBS} />
      <ClaimsTable claims={undefined} />
    </div>
  );
}
