import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAddendum } from './addendum';
import { reviewGroupNote, signable } from './completeness';
import { signPart } from './sign-part';
import type { GroupNoteDraft, IndividualPart, SignedVersion } from './types';

const part = (patientId: string, over: Partial<IndividualPart> = {}): IndividualPart => ({
  patientId,
  attendance: 'present',
  attendedMinutes: 60,
  absenceReason: '',
  engagement: 3,
  goal: 'Walk daily',
  text: `Worked on ${patientId === 'a' ? 'pacing on stairs' : patientId === 'b' ? 'sleep routine' : 'breathing'}.`,
  state: 'draft',
  ...over,
});
const draft = (parts: IndividualPart[], summary = 'Taught pacing with a demonstration.'): GroupNoteDraft => ({
  noteId: 'n1',
  sessionId: 's1',
  authorStaffMemberId: 'kim',
  shared: { topic: 'Pacing', interventions: ['psychoeducation'], summary },
  parts,
});
const review = (parts: IndividualPart[], summary?: string) => reviewGroupNote(draft(parts, summary), ['Ann', 'Bob']);
const codes = (parts: IndividualPart[], summary?: string) =>
  review(parts, summary).map(({ blockers }) => blockers.map(({ code }) => code));

describe('a part can be signed', () => {
  it('when it says something of its own', () => {
    expect(signable(review([part('a'), part('b'), part('c')]))).toEqual(['a', 'b', 'c']);
  });

  it('alone, while its neighbors still wait', () => {
    expect(signable(review([part('a'), part('b', { text: '' }), part('c')]))).toEqual(['a', 'c']);
  });
});

describe('a signature is blocked', () => {
  it('by a missing individual part, also one of nothing but a name', () => {
    expect(codes([part('a', { text: ' ' }), part('b', { text: 'Ann: 4.' })])).toEqual([
      ['individual-part-missing'],
      ['individual-part-missing'],
    ]);
  });

  it('by blanks, counted apart for the shared and the individual part', () => {
    const [first] = review([part('a', { text: 'Pain *** today, [[calm|tense]]', goal: '***' })], 'Taught ***.');
    expect(first?.blockers).toEqual([
      { code: 'blank-left', where: 'shared', count: 1 },
      { code: 'blank-left', where: 'individual', count: 3 },
    ]);
  });

  it('for everybody who attended by an empty shared part', () => {
    expect(codes([part('a'), part('b', { attendance: 'no-show', text: '' })], '')).toEqual([
      ['shared-summary-missing'],
      [],
    ]);
  });

  it('for both of two identical parts, and names the other', () => {
    const reviews = review([
      part('a', { text: 'Ann did 3 sets.' }),
      part('b', { text: 'Bob did 10 sets.' }),
      part('c'),
    ]);
    expect(reviews[0]?.blockers).toEqual([{ code: 'identical-to-another', patientId: 'b' }]);
    expect(reviews[1]?.blockers).toEqual([{ code: 'identical-to-another', patientId: 'a' }]);
    expect(reviews[2]?.blockers).toEqual([]);
    expect(reviews[0]?.nearest?.percent).toBe(100);
  });

  it('by a copy of a part that is signed already', () => {
    const reviews = review([part('a', { state: 'signed' }), part('b', { text: part('a').text })]);
    expect(reviews.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([
      ['already-signed'],
      ['identical-to-another'],
    ]);
  });

  it('by an absence without a reason; a no-show is its own', () => {
    const away = { text: '', attendedMinutes: 0 };
    expect(
      codes([
        part('a', { ...away, attendance: 'absent' }),
        part('b', { ...away, attendance: 'excused', absenceReason: 'Clinic visit' }),
        part('c', { ...away, attendance: 'no-show' }),
      ]),
    ).toEqual([['absence-reason-missing'], [], []]);
    expect(codes([part('a', { ...away, attendance: 'absent', absenceReason: '***' })])).toEqual([['blank-left']]);
  });

  it('never by an absent neighbor’s empty text', () => {
    const away = part('b', { attendance: 'no-show', text: '' });
    expect(codes([part('a'), away, { ...away, patientId: 'c' }])).toEqual([[], [], []]);
  });

  it('never by what was typed for somebody who then was not there', () => {
    const away = part('b', { attendance: 'no-show', text: part('a').text });
    expect(codes([part('a'), away])).toEqual([[], []]);
    expect(review([part('a'), away])[0]?.nearest).toBeNull();
  });

  it('whatever is written: no two signable parts are ever identical', () => {
    const texts = fc.array(
      fc.constantFrom('Ann paced.', 'Bob paced!', 'Slept badly.', '', '***', 'Pain 4.', 'Pain 7.'),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (list) => {
        const parts = list.map((text, index) => part(`p${index}`, { text, goal: '' }));
        const ready = signable(review(parts)).map((id) => parts.find(({ patientId }) => patientId === id)?.text);
        const plain = ready.map((text) => text?.replace(/Ann|Bob|[^a-z ]|\d/g, '').trim());
        expect(new Set(plain).size).toBe(plain.length);
        expect(ready.some((text) => text?.includes('***') || text === '')).toBe(false);
      }),
    );
  });
});

describe('signing', () => {
  const signature = { patientId: 'a', names: [], signedByStaffMemberId: 'kim', signedAtMs: 1 };

  it('freezes the shared part and this patient’s part, and nobody else’s', () => {
    const signed = signPart(draft([part('a'), part('b')]), signature);
    if (!signed.ok) throw new Error(signed.refusal.code);
    expect(signed.value).toMatchObject({ versionNumber: 1, patientId: 'a', content: { kind: 'group-note' } });
    expect(JSON.stringify(signed.value)).not.toContain('sleep routine');
  });

  it('is refused with what blocks it', () => {
    expect(signPart(draft([part('a', { text: '' })]), signature)).toMatchObject({
      refusal: { code: 'part-not-complete', blockers: [{ code: 'individual-part-missing' }] },
    });
    expect(() => signPart(draft([part('b')]), signature)).toThrow(/patient a/);
  });
});

describe('an addendum', () => {
  const signed = (versionNumber: number, text: string | null): SignedVersion => ({
    noteId: 'n1',
    patientId: 'a',
    sessionId: 's1',
    versionNumber,
    content:
      text === null
        ? { kind: 'group-note', shared: draft([]).shared, part: part('a') }
        : { kind: 'addendum', reason: 'r', text },
    signedByStaffMemberId: 'kim',
    signedAtMs: 1,
  });
  const write = (text: string, reason = 'Wrong side', versions = [signed(1, null)]) =>
    writeAddendum(versions, { reason, text });

  it('gets the next number after every version there is', () => {
    expect(write(' Left knee. ')).toEqual({
      ok: true,
      value: { versionNumber: 2, content: { kind: 'addendum', reason: 'Wrong side', text: 'Left knee.' } },
    });
    expect(write('Left knee.', 'Wrong side', [signed(3, 'x'), signed(1, null), signed(2, 'y')])).toMatchObject({
      value: { versionNumber: 4 },
    });
  });

  it('follows only a signed note, with a reason, a text and no blank', () => {
    expect(write('Left knee.', 'r', [])).toMatchObject({ refusal: { code: 'note-not-signed' } });
    expect(write('Left knee.', ' ')).toMatchObject({ refusal: { code: 'addendum-reason-missing' } });
    expect(write(' . ')).toMatchObject({ refusal: { code: 'addendum-text-missing' } });
    expect(write('Left *** knee')).toMatchObject({ refusal: { code: 'addendum-blank-left', count: 1 } });
  });

  it('is not signed twice by a second click', () => {
    expect(write('Left knee.', 'r', [signed(1, null), signed(2, 'Left knee.')])).toMatchObject({
      refusal: { code: 'addendum-repeats-version', versionNumber: 2 },
    });
  });
});
