import { can } from '@threshold/domain/access';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { siteToday } from '../../../auth/site-today';
import { Census, CensusSkeleton } from '../../../features/finance/census';
import { loadPeriod, requestOf } from '../../../features/finance/period';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Census' };

export default async function CensusPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('census.read');
  return (
    <Suspense fallback={<CensusSkeleton />}>
      <Loaded searchParams={searchParams} mayExport={can(actor, 'export.census')} />
    </Suspense>
  );
}

async function Loaded({ searchParams, mayExport }: { searchParams: Promise<SearchParams>; mayExport: boolean }) {
  const today = siteToday();
  await getQueryClient().prefetchQuery(
    trpc.finance.census.queryOptions(requestOf(await loadPeriod(searchParams), today)),
  );
  return (
    <HydrateClient>
      <Census today={today} mayExport={mayExport} />
    </HydrateClient>
  );
}
