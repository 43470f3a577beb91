import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, write837I, write837P } from '../index';
import type { ProfessionalFile, WriteResult } from '../index';
import { placesOf, put } from '../input/places.fixture';
import { GROUP_FILE, groupClaim, HOSPITAL_FILE, JANE, line, SAM } from './claims.fixture';

/** What a caller without a compiler may give. */
const loosely = (file: unknown): WriteResult => write837P(file as ProfessionalFile);
const refusals = (result: WriteResult) => (result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path}`));
const messages = (result: WriteResult) => (result.ok ? [] : result.refusals.map(({ message }) => message));
const without = (value: object, name: string): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
const claimed = (over: object) => loosely({ ...GROUP_FILE, claims: [{ ...groupClaim(), ...over }] });

describe('what the types forbid is refused and not guessed', () => {
  it('a misspelled dependent does not make the subscriber the patient', () => {
    const { dependent, ...claim } = groupClaim();
    expect(dependent).toBeNull();
    const result = loosely({ ...GROUP_FILE, claims: [{ ...claim, dependant: SAM }] });
    expect(refusals(result)).toEqual(['missing claims[0].dependent', 'unknown-field claims[0].dependant']);
    expect(messages(result)).toEqual([
      'Give an object, or null when there is none',
      'There is no such field; did you mean dependent?',
    ]);
    expect(refusals(claimed({ dependent: undefined }))).toEqual(['missing claims[0].dependent']);
  });

  it.each([
    [{ priorAuthorizationNumber: 'A1' }, 'unknown-field claims[0].priorAuthorizationNumber'],
    [{ subscriber: { ...JANE, memberID: 'W1' } }, 'unknown-field claims[0].subscriber.memberID'],
    [{ subscriber: { ...JANE, sex: 'female' } }, 'not-a-choice claims[0].subscriber.sex'],
    [{ subscriber: { ...JANE, memberId: 123 } }, 'wrong-type claims[0].subscriber.memberId'],
    [{ subscriber: undefined }, 'missing claims[0].subscriber'],
    [{ lines: undefined }, 'missing claims[0].lines'],
    [{ lines: {} }, 'wrong-type claims[0].lines'],
    [{ renderingProvider: null }, 'wrong-type claims[0].renderingProvider'],
    [{ payer: 'TP001' }, 'wrong-type claims[0].payer'],
    [{ frequency: 1 }, 'wrong-type claims[0].frequency'],
    [
      { lines: [{ ...line({ lineId: 'L', procedureCode: '97150' }), units: '1' }] },
      'wrong-type claims[0].lines[0].units',
    ],
    [
      { lines: [{ ...line({ lineId: 'L', procedureCode: '97150' }), quantity: 2 }] },
      'unknown-field claims[0].lines[0].quantity',
    ],
  ])('a claim with %j', (over, refusal) => {
    expect(refusals(claimed(over))).toEqual([refusal]);
  });

  it.each(['P', 'T', 'prod', '', null, undefined])('a file whose usage is %j is neither a test nor real', (usage) => {
    expect(refusals(loosely({ ...GROUP_FILE, usage }))).toHaveLength(1);
    expect(refusals(loosely({ ...GROUP_FILE, usage }))[0]).toMatch(/ usage$/);
  });

  it.each(Object.keys(GROUP_FILE))('a file without %s', (name) => {
    expect(refusals(loosely(without(GROUP_FILE, name)))).toEqual([`missing ${name}`]);
  });

  it.each([undefined, null, 'claims', 7, [], () => 1])('%j in the place of a file', (file) => {
    expect(loosely(file).ok).toBe(false);
  });
});

it('a day that is none is refused wherever it stands, however often', () => {
  const wrong = (lineId: string) => line({ lineId, procedureCode: '97150', serviceDay: '2026-02-29' });
  expect(
    refusals(claimed({ lines: [wrong('L1'), wrong('L2')], subscriber: { ...JANE, birthDate: '2026-02-29' } })),
  ).toEqual([
    'not-a-day claims[0].lines[0].serviceDay',
    'not-a-day claims[0].lines[1].serviceDay',
    'not-a-day claims[0].subscriber.birthDate',
  ]);
});

describe('whatever stands in whatever place', () => {
  it.each([
    [
      'professional',
      write837P as (file: never) => WriteResult,
      { ...GROUP_FILE, claims: [groupClaim({ dependent: SAM })] },
    ],
    ['institutional', write837I as (file: never) => WriteResult, HOSPITAL_FILE],
  ] as const)('%s: nothing throws, and what is written checks clean', (_, write, file) => {
    const places = placesOf(file);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (way, given) => {
        const result = write(put(file, way, given) as never);
        if (!result.ok) expect(result.refusals.length).toBeGreaterThan(0);
        else expect(check(result.value.text).counts).toMatchObject({ error: 0, warning: 0 });
      }),
      { numRuns: 600 },
    );
  });
});
