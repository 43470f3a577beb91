import type { Metadata } from 'next';
import { requirePermission } from '../../../auth/server';
import { NoSite } from '../../../components/no-site';
import { Today } from '../../../features/today/today';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage({ searchParams }: { searchParams: Promise<{ site?: string }> }) {
  await requirePermission('session.read');
  const { site: wanted } = await searchParams;
  const cache = getQueryClient();
  const sites = await cache.fetchQuery(trpc.directory.sites.queryOptions({}));
  const site = sites.find((one) => one.id === wanted) ?? sites[0];
  if (!site) return <NoSite />;
  void cache.prefetchQuery(trpc.scheduling.today.queryOptions({ siteId: site.id }));
  return (
    <HydrateClient>
      <Today sites={sites} fallback={site} />
    </HydrateClient>
  );
}
