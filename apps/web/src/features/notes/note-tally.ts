import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import type { PartReview } from '@threshold/domain/encounters';

type Part = Pick<GroupNoteView['parts'][number], 'patientId' | 'attendance' | 'attendedMinutes' | 'signed'>;

export interface NoteTally {
  /** Notes that the signature would make now. */
  readonly ready: number;
  readonly open: number;
  readonly signed: number;
  /** Absences that the signature would keep beside the notes. */
  readonly absences: number;
}

/** Was not there: signing keeps the absence, but it is not a note that anybody waits for. */
export const isAbsent = (part: Pick<Part, 'attendance' | 'attendedMinutes'>): boolean =>
  part.attendance !== 'unmarked' && part.attendedMinutes === 0;

/** How far a group note is, counted by the people who need one, as on the list of notes and on the board. */
export function tallyOf(parts: readonly Part[], reviews: ReadonlyMap<string, PartReview>): NoteTally {
  const unsigned = parts.filter((part) => !part.signed);
  const isReady = (part: Part) => reviews.get(part.patientId)?.blockers.length === 0;
  const needing = unsigned.filter((part) => !isAbsent(part));
  const ready = needing.filter(isReady).length;
  return {
    ready,
    open: needing.length - ready,
    signed: parts.filter((part) => part.signed && !isAbsent(part)).length,
    absences: unsigned.filter((part) => isAbsent(part) && isReady(part)).length,
  };
}

const count = (many: number, one: string) => `${many} ${many === 1 ? one : `${one}s`}`;

/** What the button signs, in words: the notes, or the absences where nobody came. */
export const signs = ({ ready, absences }: Pick<NoteTally, 'ready' | 'absences'>): string =>
  ready === 0 && absences > 0 ? count(absences, 'absence') : count(ready, 'note');

/** The absences that go with the notes; empty when there are none, or nothing else. */
export const besideNotes = ({ ready, absences }: Pick<NoteTally, 'ready' | 'absences'>): string =>
  ready > 0 && absences > 0 ? ` Also kept: ${count(absences, 'absence')}.` : '';
