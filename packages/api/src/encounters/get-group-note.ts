import { can } from '@threshold/domain/access';
import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { GroupNoteView } from './get-group-note.input';
import { findLastShared, findSnippets, loadGroupNote } from './group-notes.store';

/** One session's note: the shared part, everybody's own part, the writer's snippets, and what was written last time. */
export async function getGroupNote(context: UseCaseContext, { sessionId }: { sessionId: string }) {
  const stored = await loadGroupNote(context, sessionId);
  if (!stored) return notFound('session');
  const { note, seats, sessionTypeId, ...session } = stored;
  const snippets = await findSnippets(context, context.actor.staffMemberId);
  return ok<GroupNoteView>({
    ...session,
    nowMs: context.nowMs,
    noteId: note?.id ?? null,
    mayWrite: can(context.actor, 'note.write', {
      authorStaffMemberId: note?.authorId ?? null,
      leaderStaffMemberId: stored.leaderId,
    }),
    shared: {
      topic: note?.topic || stored.sessionTopic,
      interventions: note?.interventions ?? [],
      summary: note?.summary ?? '',
      version: note?.version ?? 0,
    },
    parts: seats.map(({ part, ...seat }) => ({
      ...seat,
      ...(part ?? { engagement: null, goal: '', text: '', version: 0 }),
    })),
    snippets: snippets.map(({ id, keyword, text, staffMemberId }) => ({
      id,
      keyword,
      text,
      own: staffMemberId !== null,
    })),
    last: await findLastShared(context, { sessionTypeId, leaderId: stored.leaderId, beforeMs: stored.startMs }),
  });
}
