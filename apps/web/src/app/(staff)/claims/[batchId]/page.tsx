import { canEver } from '@threshold/domain/access';
import { isUuid } from '@threshold/domain/kernel';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import type { ComponentProps } from 'react';
import { requirePermission } from '../../../../auth/server';
import { BatchDetail, BatchDetailSkeleton } from '../../../../features/claims/batch-detail';
import { getQueryClient, HydrateClient, trpc } from '../../../../trpc/server';

export const metadata: Metadata = { title: 'Claim batch' };

export default async function ClaimBatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const { actor } = await requirePermission('claim.read');
  const { batchId } = await params;
  if (!isUuid(batchId)) notFound();
  return (
    <Suspense fallback={<BatchDetailSkeleton />}>
      <Loaded batchId={batchId} mayBatch={canEver(actor, 'claim.batch')} mayExport={canEver(actor, 'claim.export')} />
    </Suspense>
  );
}

async function Loaded(props: ComponentProps<typeof BatchDetail>) {
  await getQueryClient().prefetchQuery(trpc.billing.claimBatch.queryOptions({ batchId: props.batchId }));
  return (
    <HydrateClient>
      <BatchDetail {...props} />
    </HydrateClient>
  );
}
