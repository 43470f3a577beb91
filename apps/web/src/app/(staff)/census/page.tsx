import { can } from '@threshold/domain/access';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { NoSite } from '../../../components/no-site';
import { Census, CensusSkeleton } from '../../../features/finance/census';
import { loadPeriod, requestOf } from '../../../features/finance/period';
import { dashboardToday } from '../../../trpc/dashboard-today';
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
  const filter = await loadPeriod(searchParams);
  const today = await dashboardToday(filter.site);
  if (!today) return <NoSite />;
  await getQueryClient().prefetchQuery(trpc.finance.census.queryOptions(requestOf(filter, today)));
  return (
    <HydrateClient>
      <Census today={today} mayExport={mayExport} />
    </HydrateClient>
  );
}
