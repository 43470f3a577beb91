import type { Metadata } from 'next';
import { requirePermission } from '../../../auth/server';
import { Referrals } from '../../../features/patients/referrals/referrals';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Referrals' };

export default async function ReferralsPage({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  const { actor } = await requirePermission('referral.read');
  const { show } = await searchParams;
  // Awaited: the browser then starts from the same data as the server, and the loading page stands meanwhile.
  await getQueryClient().prefetchQuery(trpc.patients.referrals.queryOptions({ show: show === 'all' ? 'all' : 'open' }));
  return (
    <HydrateClient>
      <Referrals actor={actor} />
    </HydrateClient>
  );
}
