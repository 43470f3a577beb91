import type { PartReview } from '@threshold/domain/encounters';
import { describe, expect, it } from 'vitest';
import { besideNotes, signs, tallyOf } from './note-tally';

const part = (patientId: string, attendedMinutes: number, signed = false) => ({
  patientId,
  attendance: attendedMinutes > 0 ? ('present' as const) : ('excused' as const),
  attendedMinutes,
  signed,
});
const reviews = (blocked: readonly string[], ...ids: string[]): ReadonlyMap<string, PartReview> =>
  new Map(
    ids.map((patientId) => [
      patientId,
      {
        patientId,
        nearest: null,
        blockers: blocked.includes(patientId) ? [{ code: 'individual-part-missing' as const }] : [],
      },
    ]),
  );

describe('the tally of a group note', () => {
  it('counts those who came and leaves the absent out, as the list of notes does', () => {
    const parts = [part('a', 60), part('b', 50), part('c', 0), part('d', 60, true)];
    expect(tallyOf(parts, reviews(['b'], 'a', 'b', 'c'))).toEqual({ ready: 1, open: 1, signed: 1, absences: 1 });
  });

  it('waits for nobody whose absence has no reason yet', () => {
    expect(tallyOf([part('a', 0)], reviews(['a'], 'a'))).toEqual({ ready: 0, open: 0, signed: 0, absences: 0 });
  });

  it('still needs a note from somebody who is not marked', () => {
    const unmarked = { ...part('a', 0), attendance: 'unmarked' as const };
    expect(tallyOf([unmarked], reviews([], 'a'))).toMatchObject({ ready: 1, absences: 0 });
  });

  it('says what a signature makes: notes, the absences beside them, or absences alone', () => {
    expect(signs({ ready: 9, absences: 1 }) + besideNotes({ ready: 9, absences: 1 })).toBe(
      '9 notes Also kept: 1 absence.',
    );
    expect(signs({ ready: 1, absences: 0 }) + besideNotes({ ready: 1, absences: 0 })).toBe('1 note');
    expect(signs({ ready: 0, absences: 2 }) + besideNotes({ ready: 0, absences: 2 })).toBe('2 absences');
  });
});
