import { isUuid } from '@threshold/domain/kernel';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { requirePermission } from '../../../../../auth/server';
import { GroupNote, GroupNoteSkeleton } from '../../../../../features/notes/group-note';
import { getQueryClient, HydrateClient, trpc } from '../../../../../trpc/server';

export const metadata: Metadata = { title: 'Group note' };

export default async function GroupNotePage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { actor } = await requirePermission('note.read');
  const { sessionId } = await params;
  if (!isUuid(sessionId)) notFound();
  void getQueryClient().prefetchQuery(trpc.encounters.groupNote.queryOptions({ sessionId }));
  return (
    <HydrateClient>
      <Suspense fallback={<GroupNoteSkeleton />}>
        <GroupNote sessionId={sessionId} userId={actor.userId} />
      </Suspense>
    </HydrateClient>
  );
}
