import { createHash } from 'node:crypto';
import { canonicalNote, reviewGroupNote, signable, signPart } from '@threshold/domain/encounters';
import type { GroupNoteDraft, SigningBlocker } from '@threshold/domain/encounters';
import { must, ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { ensureGroupNote, loadGroupNote } from './group-notes.store';
import type { StoredGroupNote } from './group-notes.store';
import { openForWriting } from './save-note';
import { findSigner, insertSignedNotes } from './signed-notes.store';

/**
 * Signs every part that is complete and leaves the others as drafts. What is signed is kept word for word under its
 * digest; whoever did not come gets a note of the absence.
 */
export async function signNotes(context: UseCaseContext, { sessionId }: { sessionId: string }) {
  const opened = await openForWriting(context, sessionId);
  if (!opened.ok) return opened;
  const { authorId } = opened.value;
  await ensureGroupNote(context, sessionId, authorId);
  const stored = must(await loadGroupNote(context, sessionId), 'the note that was just opened');
  if (stored.endMs > context.nowMs) return refuse({ code: 'session-not-over', endMs: stored.endMs } as const);
  const unmarked = stored.seats.filter((seat) => seat.attendance === 'unmarked').map(nameOf);
  if (unmarked.length > 0) return refuse({ code: 'attendance-missing', names: unmarked } as const);

  const draft = draftOf(stored);
  const names = stored.seats.flatMap((seat) => [seat.givenName, seat.familyName]);
  const reviews = reviewGroupNote(draft, names);
  const complete = signable(reviews);
  const blocked = reviews
    .filter(({ blockers }) => blockers.length > 0 && blockers[0]?.code !== 'already-signed')
    .map(({ patientId, blockers }) => ({ name: nameOfPatient(stored, patientId), blockers }));
  if (complete.length === 0) return refuse({ code: 'nothing-to-sign', blocked } as const);

  const signature = { names, signedByStaffMemberId: authorId, signedAtMs: context.nowMs };
  const notes = complete.map((patientId) => {
    const signed = signPart(draft, { patientId, ...signature });
    if (!signed.ok) throw new Error('A part that the review lets through is signed');
    const seat = must(
      stored.seats.find((one) => one.patientId === patientId),
      'the seat of a part',
    );
    const canonical = canonicalNote(signed.value);
    return {
      id: context.newId(),
      patientId,
      sessionId,
      seatId: seat.seatId,
      canonical,
      digest: createHash('sha256').update(canonical, 'utf8').digest('hex'),
      attendedMinutes: seat.attendedMinutes,
    };
  });
  const credentials = await findSigner(context, authorId);
  await insertSignedNotes(context, notes, { staffMemberId: authorId, credentials });
  return ok({
    signedSeatIds: notes.map((note) => note.seatId),
    absences: notes.filter((note) => note.attendedMinutes === 0).length,
    blocked: blocked.map(withoutNames),
  });
}

/** How many parts wait for what; the answer is kept beside the key and holds no names. */
const withoutNames = ({ blockers }: { blockers: readonly SigningBlocker[] }) => blockers.map(({ code }) => code);

const nameOf = (seat: StoredGroupNote['seats'][number]) => `${seat.givenName} ${seat.familyName}`;
const nameOfPatient = (stored: StoredGroupNote, patientId: string) =>
  nameOf(
    must(
      stored.seats.find((seat) => seat.patientId === patientId),
      'the seat of a part',
    ),
  );

function draftOf(stored: StoredGroupNote): GroupNoteDraft {
  const note = must(stored.note, 'a draft');
  return {
    noteId: note.id,
    sessionId: stored.sessionId,
    authorStaffMemberId: note.authorId,
    shared: { topic: note.topic, interventions: note.interventions, summary: note.summary },
    parts: stored.seats.map((seat) => ({
      patientId: seat.patientId,
      attendance: seat.attendance === 'unmarked' ? 'absent' : seat.attendance,
      attendedMinutes: seat.attendedMinutes,
      absenceReason: seat.absenceReason,
      engagement: seat.part?.engagement ?? null,
      goal: seat.part?.goal ?? '',
      text: seat.part?.text ?? '',
      state: seat.signed ? 'signed' : 'draft',
    })),
  };
}
