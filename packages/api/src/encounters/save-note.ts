import { can } from '@threshold/domain/access';
import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { ensureGroupNote, loadGroupNote, savePart as writePart, saveShared as writeShared } from './group-notes.store';
import type { SavePartInput, SaveSharedInput } from './save-note.input';

/** Saves the draft's shared part. Autosave calls it; a stale save is refused, so that nobody overwrites a colleague. */
export async function saveShared(context: UseCaseContext, { sessionId, version, ...shared }: SaveSharedInput) {
  const opened = await openForWriting(context, sessionId);
  if (!opened.ok) return opened;
  const { stored, authorId } = opened.value;
  if (stored.seats.length > 0 && stored.seats.every((seat) => seat.signed))
    return refuse({ code: 'note-signed', name: stored.name } as const);
  const current = stored.note?.version ?? 0;
  const stale = { code: 'stale-version', what: 'note', yours: version, current } as const;
  if (current !== version) return refuse(stale);
  const noteId = await ensureGroupNote(context, sessionId, authorId);
  const saved = await writeShared(context, { id: noteId, version: Math.max(1, version) }, shared);
  return saved === null ? refuse(stale) : ok({ noteId, version: saved, savedMs: context.nowMs });
}

/** Saves one person's part of the draft. */
export async function savePart(context: UseCaseContext, { sessionId, seatId, version, ...part }: SavePartInput) {
  const opened = await openForWriting(context, sessionId);
  if (!opened.ok) return opened;
  const { stored, authorId } = opened.value;
  const seat = stored.seats.find((one) => one.seatId === seatId);
  if (!seat) return notFound('seat');
  if (seat.signed) return refuse({ code: 'note-signed', name: `${seat.givenName} ${seat.familyName}` } as const);
  const noteId = await ensureGroupNote(context, sessionId, authorId);
  const saved = await writePart(context, { noteId, seatId, version }, part);
  if (saved === null)
    return refuse({ code: 'stale-version', what: 'note', yours: version, current: seat.part?.version ?? 0 } as const);
  return ok({ seatId, version: saved, savedMs: context.nowMs });
}

/** The note of a session for somebody who may write it: its author or the session's leader. */
export async function openForWriting(context: UseCaseContext, sessionId: string) {
  const stored = await loadGroupNote(context, sessionId);
  const authorId = context.actor.staffMemberId;
  if (!stored) return notFound('session');
  const owner = { authorStaffMemberId: stored.note?.authorId ?? null, leaderStaffMemberId: stored.leaderId };
  if (!authorId || !can(context.actor, 'note.write', owner))
    return refuse({ code: 'not-your-note', leaderName: stored.leaderName } as const);
  return ok({ stored, authorId });
}
