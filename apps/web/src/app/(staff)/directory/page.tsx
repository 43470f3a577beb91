import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { requirePermission } from '../../../auth/server';
import { NoSite } from '../../../components/no-site';
import { Directory } from '../../../features/directory/directory';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Directory' };

export default async function DirectoryPage({ searchParams }: { searchParams: Promise<{ tab?: string }> }) {
  const { actor, isDemo } = await requirePermission('directory.read');
  const { tab = 'places' } = await searchParams;
  const cache = getQueryClient();
  const sites = await cache.fetchQuery(trpc.directory.sites.queryOptions({}));
  const [site] = sites;
  if (!site) return <NoSite />;
  const may = { edit: canEver(actor, 'directory.edit'), readCosts: canEver(actor, 'margin.read') };
  if (tab === 'places') void cache.prefetchQuery(trpc.directory.places.queryOptions({}));
  if (tab === 'staff') void cache.prefetchQuery(trpc.directory.staff.queryOptions({}));
  if (tab === 'payers') void cache.prefetchQuery(trpc.directory.payers.queryOptions({}));
  if (tab === 'fees') void cache.prefetchQuery(trpc.directory.serviceFees.queryOptions({}));
  return (
    <HydrateClient>
      <Directory may={may} today={site.today} isDemo={isDemo} />
    </HydrateClient>
  );
}
