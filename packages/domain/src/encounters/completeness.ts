import { attended } from '../scheduling';
import type { Nearest } from './similarity';
import { nearestTexts, saysSomething } from './similarity';
import { countBlanks } from './snippets';
import type { GroupNoteDraft, IndividualPart, SharedPart, SigningBlocker } from './types';

export interface PartReview {
  readonly patientId: string;
  /** Empty means that this part can be signed. */
  readonly blockers: readonly SigningBlocker[];
  /** The part most like this one, for the meter; null for whoever was not there and for a group of one. */
  readonly nearest: Nearest | null;
}

/**
 * What blocks the signature, patient by patient. The shared part blocks those who attended; whoever did not attend
 * needs a reason and no text. `names` are all names in the group, so that a changed name makes no difference.
 */
export function reviewGroupNote(draft: GroupNoteDraft, names: readonly string[]): PartReview[] {
  const written = draft.parts.filter((part) => attended(part.attendance) && saysSomething(part.text, names));
  const nearest = nearestTexts(written, names);
  return draft.parts.map((part) => {
    const alike = nearest.get(part.patientId) ?? null;
    return { patientId: part.patientId, nearest: alike, blockers: blockersOf(part, { draft, alike, names }) };
  });
}

/** The patients whose parts can be signed now: what "sign all" signs. */
export const signable = (reviews: readonly PartReview[]): string[] =>
  reviews.filter(({ blockers }) => blockers.length === 0).map(({ patientId }) => patientId);

interface Around {
  readonly draft: GroupNoteDraft;
  readonly alike: Nearest | null;
  readonly names: readonly string[];
}

function blockersOf(part: IndividualPart, { draft, alike, names }: Around): SigningBlocker[] {
  if (part.state === 'signed') return [{ code: 'already-signed' }];
  if (!attended(part.attendance)) return absenceBlockers(part);
  return [
    ...sharedBlockers(draft.shared),
    ...(saysSomething(part.text, names) ? [] : [{ code: 'individual-part-missing' } as const]),
    ...blanks('individual', [part.text, part.goal]),
    ...(alike?.percent === 100 ? [{ code: 'identical-to-another', patientId: alike.patientId } as const] : []),
  ];
}

/** A no-show says itself why; every other absence needs a reason. */
function absenceBlockers(part: IndividualPart): SigningBlocker[] {
  const reason = part.absenceReason.trim();
  const missing = part.attendance !== 'no-show' && reason === '';
  return [
    ...(missing ? [{ code: 'absence-reason-missing', attendance: part.attendance } as const] : []),
    ...blanks('individual', [reason]),
  ];
}

function sharedBlockers(shared: SharedPart): SigningBlocker[] {
  return [
    ...(saysSomething(shared.summary) ? [] : [{ code: 'shared-summary-missing' } as const]),
    ...blanks('shared', [shared.topic, shared.summary, ...shared.interventions]),
  ];
}

function blanks(where: 'shared' | 'individual', texts: readonly string[]): SigningBlocker[] {
  const count = texts.reduce((sum, text) => sum + countBlanks(text), 0);
  return count > 0 ? [{ code: 'blank-left', where, count }] : [];
}
