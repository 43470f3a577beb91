import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import type { ComponentProps } from 'react';
import { requirePermission } from '../../../auth/server';
import { ClaimsOverview, ClaimsOverviewSkeleton } from '../../../features/claims/claims-overview';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Claims' };

export default async function ClaimsPage() {
  const { actor } = await requirePermission('claim.read');
  return (
    <Suspense fallback={<ClaimsOverviewSkeleton />}>
      <Loaded
        seesCharges={canEver(actor, 'charge.read')}
        mayBatch={canEver(actor, 'claim.batch')}
        mayRetry={canEver(actor, 'charge.retry')}
      />
    </Suspense>
  );
}

/** Polling keeps the old rows, which a suspending query cannot: so the first rows are awaited. */
async function Loaded(props: ComponentProps<typeof ClaimsOverview>) {
  const client = getQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.billing.claimBatches.queryOptions({})),
    props.seesCharges && client.prefetchQuery(trpc.billing.totals.queryOptions({})),
    props.seesCharges && client.prefetchQuery(trpc.billing.heldDays.queryOptions({ patientId: null })),
  ]);
  return (
    <HydrateClient>
      <ClaimsOverview {...props} />
    </HydrateClient>
  );
}
