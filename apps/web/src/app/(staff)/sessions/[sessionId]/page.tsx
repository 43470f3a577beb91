import { canEver } from '@threshold/domain/access';
import { isUuid } from '@threshold/domain/kernel';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { requirePermission } from '../../../../auth/server';
import { QueryBoundary } from '../../../../components/query-boundary';
import { Roster } from '../../../../features/roster/roster';
import { RosterSkeleton } from '../../../../features/roster/roster-skeleton';
import { getQueryClient, HydrateClient, trpc } from '../../../../trpc/server';

export const metadata: Metadata = { title: 'Roster' };

export default async function SessionPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { actor } = await requirePermission('session.read');
  const { sessionId } = await params;
  if (!isUuid(sessionId)) notFound();
  void getQueryClient().prefetchQuery(trpc.scheduling.roster.queryOptions({ sessionId }));
  return (
    <HydrateClient>
      <QueryBoundary heading="Roster">
        <Suspense fallback={<RosterSkeleton />}>
          <Roster
            sessionId={sessionId}
            may={{ record: canEver(actor, 'attendance.record'), writeNotes: canEver(actor, 'note.write') }}
          />
        </Suspense>
      </QueryBoundary>
    </HydrateClient>
  );
}
