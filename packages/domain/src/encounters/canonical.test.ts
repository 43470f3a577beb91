import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalNote } from './canonical';
import type { SignedVersion } from './types';

const version: SignedVersion = {
  noteId: 'n1',
  patientId: 'a',
  sessionId: 's1',
  versionNumber: 2,
  content: { kind: 'addendum', reason: 'Wrong side', text: 'Left knee.\r\nNot right.' },
  signedByStaffMemberId: 'kim',
  signedAtMs: 1_763_906_400_000,
};

describe('the canonical text', () => {
  // Reason: every stored digest depends on these bytes; a change needs a new form number. Source: RFC 8785. 2026-11-22.
  it('of a version is this and nothing else', () => {
    expect(canonicalNote(version)).toBe(
      '{"content":{"kind":"addendum","reason":"Wrong side","text":"Left knee.\\nNot right."},"form":1,"noteId":"n1","patientId":"a","sessionId":"s1","signedAtMs":1763906400000,"signedByStaffMemberId":"kim","versionNumber":2}',
    );
  });

  it('leaves out fields that a version does not have', () => {
    const more = { ...version, color: 'red' };
    expect(canonicalNote(more)).toBe(canonicalNote(version));
  });

  it('does not depend on the order of fields, but on the order of lists', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('makes line ends alike', () => {
    expect(canonicalJson('a\r\nb\rc')).toBe('"a\\nb\\nc"');
  });

  it('sorts keys by code unit, as RFC 8785 does', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5 })).toBe(
      '{"\\n":2,"1":4,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1], ['\ud800'], [[undefined]]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(/^Expected/);
    },
  );

  it('reads back as the same value, and shuffled fields give the same text', () => {
    const json = fc.jsonValue().filter((value) => !/\\r|\\ud[89a-f]/i.test(JSON.stringify(value)));
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
