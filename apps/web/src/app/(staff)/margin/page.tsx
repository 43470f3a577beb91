import { can } from '@threshold/domain/access';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { siteToday } from '../../../auth/site-today';
import { Margin, MarginSkeleton } from '../../../features/finance/margin';
import { loadPeriod, requestOf } from '../../../features/finance/period';
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
  const today = siteToday();
  await getQueryClient().prefetchQuery(
    trpc.finance.margin.queryOptions(requestOf(await loadPeriod(searchParams), today)),
  );
  return (
    <HydrateClient>
      <Margin today={today} mayExport={mayExport} />
    </HydrateClient>
  );
}
