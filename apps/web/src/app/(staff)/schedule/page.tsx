import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { NoSite } from '../../../components/no-site';
import { BoardSkeleton } from '../../../features/schedule/board-skeleton';
import { boardInput, dayIn, VIEWS } from '../../../features/schedule/board-url';
import { ScheduleBoard } from '../../../features/schedule/schedule-board';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Schedule' };

type Search = Partial<Record<'site' | 'date' | 'view', string>>;

export default async function SchedulePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { actor } = await requirePermission('session.read');
  const search = await searchParams;
  const cache = getQueryClient();
  const sites = await cache.fetchQuery(trpc.directory.sites.queryOptions({}));
  const site = sites.find((one) => one.id === search.site) ?? sites[0];
  if (!site) return <NoSite />;
  const view = VIEWS.find((one) => one === search.view) ?? 'day';
  void cache.prefetchQuery(
    trpc.scheduling.board.queryOptions(boardInput(site.id, view, dayIn(search.date, site.today))),
  );
  return (
    <HydrateClient>
      <Suspense fallback={<BoardSkeleton />}>
        <ScheduleBoard
          sites={sites}
          fallback={site}
          may={{ edit: canEver(actor, 'session.schedule'), writeNotes: canEver(actor, 'note.write') }}
        />
      </Suspense>
    </HydrateClient>
  );
}
