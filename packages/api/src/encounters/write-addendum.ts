import { createHash } from 'node:crypto';
import { can } from '@threshold/domain/access';
import { canonicalNote, writeAddendum as allow } from '@threshold/domain/encounters';
import type { SignedVersion } from '@threshold/domain/encounters';
import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { insertAddendum, loadSignedNote } from './signed-notes.store';
import type { WriteAddendumInput } from './write-addendum.input';

/** Adds to a signed note; the note itself never changes. */
export async function writeAddendum(context: UseCaseContext, input: WriteAddendumInput) {
  const note = await loadSignedNote(context, input.signedNoteId);
  if (!note) return notFound('note');
  const authorId = context.actor.staffMemberId;
  const owner = { authorStaffMemberId: note.signerId, leaderStaffMemberId: note.leaderId };
  if (!authorId || !can(context.actor, 'note.addend', owner))
    return refuse({ code: 'not-your-note', leaderName: note.leaderName } as const);
  const first = JSON.parse(note.canonical) as SignedVersion;
  const versions = [
    first,
    ...note.addenda.map((addendum, index): SignedVersion => ({
      ...first,
      versionNumber: index + 2,
      content: { kind: 'addendum', reason: addendum.reason, text: addendum.text },
      signedByStaffMemberId: addendum.authorId,
      signedAtMs: addendum.writtenAt.getTime(),
    })),
  ];
  const allowed = allow(versions, input);
  if (!allowed.ok) return allowed;
  const { versionNumber, content } = allowed.value;
  const canonical = canonicalNote({
    ...first,
    versionNumber,
    content,
    signedByStaffMemberId: authorId,
    signedAtMs: context.nowMs,
  });
  const id = context.newId();
  await insertAddendum(context, {
    id,
    signedNoteId: note.id,
    authorId,
    reason: content.reason,
    text: content.text,
    digest: createHash('sha256').update(canonical, 'utf8').digest('hex'),
  });
  return ok({ addendumId: id, versionNumber });
}
