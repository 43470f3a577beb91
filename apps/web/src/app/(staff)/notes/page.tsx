import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { MyNotes, MyNotesSkeleton } from '../../../features/notes/my-notes';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Notes' };

export default async function NotesPage() {
  await requirePermission('note.write');
  void getQueryClient().prefetchQuery(trpc.encounters.mine.queryOptions({}));
  return (
    <HydrateClient>
      <Suspense fallback={<MyNotesSkeleton />}>
        <MyNotes />
      </Suspense>
    </HydrateClient>
  );
}
