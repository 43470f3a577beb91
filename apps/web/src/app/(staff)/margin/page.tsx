import { can } from '@threshold/domain/access';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { NoSite } from '../../../components/no-site';
import { Margin, MarginSkeleton } from '../../../features/finance/margin';
import { loadPeriod, requestOf } from '../../../features/finance/period';
import { dashboardToday } from '../../../trpc/dashboard-today';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Margin' };

export default async function MarginPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('margin.read');
  return (
    <Suspense fallback={<MarginSkeleton />}>
      <Loaded searchParams={searchParams} mayExport={can(actor, 'export.margin')} />
    </Suspense>
  );
}

async function Loaded({ searchParams, mayExport }: { searchParams: Promise<SearchParams>; mayExport: boolean }) {
  const filter = await loadPeriod(searchParams);
  const today = await dashboardToday(filter.site);
  if (!today) return <NoSite />;
  await getQueryClient().prefetchQuery(trpc.finance.margin.queryOptions(requestOf(filter, today)));
  return (
    <HydrateClient>
      <Margin today={today} mayExport={mayExport} />
    </HydrateClient>
  );
}
