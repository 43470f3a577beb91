import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { NoSite } from '../../../components/no-site';
import { loadChargeFilters, toChargesInput } from '../../../features/claims/charge-filters';
import { Charges, ChargesSkeleton } from '../../../features/claims/charges';
import { dashboardToday } from '../../../trpc/dashboard-today';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Charges' };

export default async function ChargesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requirePermission('charge.read');
  return (
    <Suspense fallback={<ChargesSkeleton />}>
      <Loaded searchParams={searchParams} />
    </Suspense>
  );
}

async function Loaded({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const today = await dashboardToday(null);
  if (!today) return <NoSite />;
  const input = toChargesInput(await loadChargeFilters(searchParams), today);
  await getQueryClient().prefetchQuery(trpc.billing.charges.queryOptions(input));
  return (
    <HydrateClient>
      <Charges today={today} />
    </HydrateClient>
  );
}
