import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { ClaimsOverview, ClaimsOverviewSkeleton } from '../../../features/claims/claims-overview';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Claims' };

export default async function ClaimsPage() {
  const { actor } = await requirePermission('claim.read');
  const seesCharges = canEver(actor, 'charge.read');
  void getQueryClient().prefetchQuery(trpc.billing.claimBatches.queryOptions({}));
  if (seesCharges) void getQueryClient().prefetchQuery(trpc.billing.totals.queryOptions({}));
  return (
    <HydrateClient>
      <Suspense fallback={<ClaimsOverviewSkeleton />}>
        <ClaimsOverview seesCharges={seesCharges} mayBatch={canEver(actor, 'claim.batch')} />
      </Suspense>
    </HydrateClient>
  );
}
