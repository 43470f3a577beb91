import type { EpochMs, Result } from '../kernel';
import { must, ok, refuse } from '../kernel';
import { reviewGroupNote } from './completeness';
import type { GroupNoteDraft, SignedVersion, SigningBlocker } from './types';

interface Signature {
  readonly patientId: string;
  readonly names: readonly string[];
  readonly signedByStaffMemberId: string;
  readonly signedAtMs: EpochMs;
}

/** One patient's part, with the shared part in it, as the first version of a chart's note; or what blocks it. */
export function signPart(
  draft: GroupNoteDraft,
  signature: Signature,
): Result<SignedVersion, { readonly code: 'part-not-complete'; readonly blockers: readonly SigningBlocker[] }> {
  const { patientId, names, signedByStaffMemberId, signedAtMs } = signature;
  const review = must(
    reviewGroupNote(draft, names).find((one) => one.patientId === patientId),
    `a part for patient ${patientId}`,
  );
  if (review.blockers.length > 0) return refuse({ code: 'part-not-complete', blockers: review.blockers });
  const found = must(
    draft.parts.find((one) => one.patientId === patientId),
    'the reviewed part',
  );
  const { attendance, attendedMinutes, absenceReason, engagement, goal, text } = found;
  return ok({
    noteId: draft.noteId,
    patientId,
    sessionId: draft.sessionId,
    versionNumber: 1,
    content: {
      kind: 'group-note',
      shared: draft.shared,
      part: { attendance, attendedMinutes, absenceReason, engagement, goal, text },
    },
    signedByStaffMemberId,
    signedAtMs,
  });
}
