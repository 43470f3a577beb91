import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { siteToday } from '../../../auth/site-today';
import { loadChargeFilters, toChargesInput } from '../../../features/claims/charge-filters';
import { Charges, ChargesSkeleton } from '../../../features/claims/charges';
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
  const today = siteToday();
  const input = toChargesInput(await loadChargeFilters(searchParams), today);
  await getQueryClient().prefetchQuery(trpc.billing.charges.queryOptions(input));
  return (
    <HydrateClient>
      <Charges today={today} />
    </HydrateClient>
  );
}
