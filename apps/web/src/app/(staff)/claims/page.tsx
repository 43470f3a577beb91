import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { requirePermission } from '../../../auth/server';
import { ClaimsOverview } from '../../../features/claims/claims-overview';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Claims' };

export default async function ClaimsPage() {
  const { actor } = await requirePermission('claim.read');
  const seesCharges = canEver(actor, 'charge.read');
  const client = getQueryClient();
  // Awaited: a query that is pending on the server and there in the browser would not hydrate.
  await Promise.all([
    client.prefetchQuery(trpc.billing.claimBatches.queryOptions({})),
    seesCharges && client.prefetchQuery(trpc.billing.totals.queryOptions({})),
  ]);
  return (
    <HydrateClient>
      <ClaimsOverview seesCharges={seesCharges} mayBatch={canEver(actor, 'claim.batch')} />
    </HydrateClient>
  );
}
