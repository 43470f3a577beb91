import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { Referrals, ReferralsSkeleton } from '../../../features/patients/referrals/referrals';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Referrals' };

export default async function ReferralsPage({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  const { actor } = await requirePermission('referral.read');
  const { show } = await searchParams;
  void getQueryClient().prefetchQuery(trpc.patients.referrals.queryOptions({ show: show === 'all' ? 'all' : 'open' }));
  return (
    <HydrateClient>
      <Suspense fallback={<ReferralsSkeleton />}>
        <Referrals actor={actor} />
      </Suspense>
    </HydrateClient>
  );
}
