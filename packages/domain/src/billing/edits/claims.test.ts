import { describe, expect, it } from 'vitest';
import { toPlainDate, ok } from '../../kernel';
import type { CodedLine } from '../encounter.types';
import { coded, judged } from '../golden/coded';
import { tables } from '../golden/day';
import type { EditFinding } from './findings.types';
import type { JudgeContext } from './judge-context';
import { judgeLines } from './judge-lines';

const found = (rule: EditFinding['rule'], lines: readonly (CodedLine | string)[], change: Partial<JudgeContext> = {}) =>
  judgeLines(
    lines.map((line) => (typeof line === 'string' ? coded(line) : line)),
    judged(change),
  ).filter((finding) => finding.rule === rule);

describe('the place of a line', () => {
  const at = (line: CodedLine, providerBasedStatus: NonNullable<JudgeContext['site']>['providerBasedStatus']) =>
    found('place-of-service', [line], { site: { placeOfService: '11', providerBasedStatus } });

  it('is that of the site, the home of the patient, or a telehealth place', () => {
    for (const placeOfService of ['11', '12', '02', '10'])
      expect(at(coded('99214', { placeOfService }), 'standalone')).toEqual([]);
    expect(at(coded('99214', { placeOfService: '22' }), 'standalone')).toMatchObject([
      {
        facts: { problem: 'not-of-site', place: '22', expected: ['11', '12', '02', '10'] },
        fix: { kind: 'use-place' },
      },
    ]);
    expect(at(coded('99214', { placeOfService: '22' }), 'on-campus')).toEqual([]);
    expect(at(coded('99214', { placeOfService: '19' }), 'on-campus')).toHaveLength(1);
    expect(at(coded('99214', { placeOfService: null }), 'standalone')).toMatchObject([
      { facts: { problem: 'missing' } },
    ]);
    expect(at(coded('99214', { placeOfService: '77' }), 'standalone')).toMatchObject([
      { facts: { problem: 'unknown-place' } },
    ]);
  });

  it('does not exist on a facility line, which goes by revenue code and needs a hospital', () => {
    const line = coded('20553', { side: 'facility' });
    expect(at(line, 'on-campus')).toEqual([]);
    expect(at(line, 'standalone')).toMatchObject([{ facts: { problem: 'side-not-of-site' } }]);
    expect(at({ ...line, revenueCode: null }, 'on-campus')).toMatchObject([{ facts: { problem: 'no-revenue-code' } }]);
  });

  it('decides about codes that one side bills nowhere or only in an office', () => {
    expect(at(coded('G0463'), 'standalone')).toMatchObject([{ facts: { problem: 'side-never-bills-code' } }]);
    expect(at(coded('G0463', { side: 'facility' }), 'on-campus')).toEqual([]);
    expect(at(coded('96365'), 'standalone')).toEqual([]);
    expect(at(coded('96365', { placeOfService: '22' }), 'on-campus')).toMatchObject([
      { facts: { problem: 'code-not-there', expected: ['11'] } },
    ]);
  });
});

describe('the diagnoses of a line', () => {
  const pointing = (diagnoses: readonly string[], code = '99214') => coded(code, { diagnoses });

  it('are one to four of the encounter', () => {
    const problems = (diagnoses: readonly string[], known = ['M5450', 'G894', 'R52', 'M797', 'F331']) =>
      found('diagnosis-pointer', [pointing(diagnoses)], { diagnoses: known }).map(
        ({ facts }) => 'problem' in facts && facts.problem,
      );
    expect(problems(['M5450'])).toEqual([]);
    expect(problems(['M5450', 'G894', 'R52', 'M797'])).toEqual([]);
    expect(problems([])).toEqual(['none']);
    expect(problems(['M5450', 'G894', 'R52', 'M797', 'F331'])).toEqual(['too-many']);
    expect(problems(['M5451'])).toEqual(['not-of-encounter']);
    const thirteen = Array.from({ length: 13 }, (_, index) => `M54${index}`);
    expect(problems(['M540'], thirteen)).toEqual(['too-many-on-claim']);
    expect(problems(['M540'], thirteen.slice(0, 12))).toEqual([]);
  });

  it('of a health behavior service begin with a physical condition', () => {
    expect(found('diagnosis-rule', [pointing(['F331', 'M5450'], '96158')])).toMatchObject([
      { severity: 'error', facts: { relation: 'excludes', position: 'primary', prefixes: ['F'] } },
    ]);
    expect(found('diagnosis-rule', [pointing(['M5450', 'F331'], '96158')])).toEqual([]);
    expect(found('diagnosis-rule', [pointing(['F331'], '90834')])).toEqual([]);
  });

  it('of magnetic stimulation name the depression; without any diagnosis another rule speaks', () => {
    expect(found('diagnosis-rule', [pointing(['M5450'], '90868')])).toMatchObject([{ severity: 'warning' }]);
    expect(found('diagnosis-rule', [pointing(['M5450', 'F332'], '90868')])).toEqual([]);
    expect(found('diagnosis-rule', [pointing([], '90868')])).toEqual([]);
  });

  it('of a service under a trial modifier name the trial, and not first', () => {
    const names = (diagnoses: readonly string[]) =>
      found('diagnosis-rule', [coded('99214-Q1', { diagnoses })]).map(({ id }) => id.split(' ').at(-1));
    expect(names(['M5450'])).toEqual(['trial-service']);
    expect(names(['Z006', 'M5450'])).toEqual(['trial-diagnosis-secondary']);
    expect(names(['M5450', 'Z006'])).toEqual([]);
  });
});

describe('coverage limits', () => {
  const earlier = (code: string, ...days: string[]) => ({
    history: days.map((day) => ({ day: toPlainDate(day), code, units: 1, practitionerKey: 'medicine' })),
  });
  const limits = (lines: readonly string[], change: Partial<JudgeContext> = {}) =>
    found('coverage-limit', lines, change).map(({ facts }) => 'count' in facts && 'over' in facts && facts);

  it('count sessions of one region in rolling months: a day, however many codes', () => {
    const four = ['2025-03-03', '2025-06-01', '2025-09-01', '2025-12-01'];
    expect(limits(['62323'], earlier('62323', ...four))).toMatchObject([{ count: 5, most: 4, over: 1 }]);
    expect(limits(['62323'], earlier('62323', '2025-03-02', ...four.slice(1)))).toEqual([]);
    expect(limits(['62323'], earlier('64483', ...four))).toMatchObject([{ count: 5 }]);
    expect(limits(['62323'], earlier('62321', ...four))).toEqual([]);
  });

  it('count what stands on the claim of the day once, and nothing without a history', () => {
    const days = ['2025-06-01', '2025-09-01', '2025-12-01', tables.day];
    expect(limits(['62323'], earlier('62323', ...days))).toEqual([]);
    expect(limits(['62323'], { history: null })).toEqual([]);
  });

  it('measure the days since the last treatment with toxin', () => {
    expect(limits(['64615'], earlier('64615', '2025-12-09'))).toMatchObject([{ count: 83, most: 84, over: 1 }]);
    expect(limits(['64615'], earlier('64615', '2025-12-08'))).toEqual([]);
  });
});

describe('the same service twice', () => {
  const twice = (a: string, b: string, change: Partial<CodedLine> = {}) =>
    found('duplicate-line', [coded(a, { id: 'a' }), coded(b, { id: 'b', ...change })]);

  it('by one practitioner needs a modifier that says why', () => {
    expect(twice('97110-GP', '97110-GP')).toMatchObject([{ lineIds: ['a', 'b'], fix: { lineId: 'b' } }]);
    for (const second of ['97110-59', '97110-76', '97110-CQ-GP', '97112-GP'])
      expect(twice('97110-GP', second)).toEqual([]);
    expect(twice('J0585', 'J0585-JW')).toEqual([]);
    expect(twice('64405-RT', '64405-RT')).toHaveLength(1);
    expect(twice('64405-RT', '64405-LT')).toEqual([]);
  });

  it('by two practitioners, or on the other side, is not a duplicate', () => {
    expect(twice('99214', '99214', { discipline: 'advanced-practice' })).toEqual([]);
    expect(twice('64405', '64405', { side: 'facility' })).toEqual([]);
    const plans = ['physical-therapy', 'occupational-therapy'] as const;
    const hospital = plans.map((discipline) => coded('97530', { id: discipline, discipline, side: 'facility' }));
    expect(found('duplicate-line', hospital)).toEqual([]);
  });
});

describe('money and time of a claim', () => {
  it('states the sum of its lines', () => {
    const lines = [coded('99214', { chargeCents: 100 }), coded('97110', { chargeCents: 250 })];
    expect(found('charge-sum', lines, { claimTotalCents: 350 })).toEqual([]);
    expect(found('charge-sum', lines, { claimTotalCents: 340 })).toMatchObject([
      { facts: { claimCents: 340, linesCents: 350, differenceCents: -10 } },
    ]);
  });

  it('warns of a charge below what would be allowed, even where the charge is all that is expected', () => {
    const line = coded('99214', { chargeCents: 100_00 });
    const expected = (amountCents: number, scheduleCents?: number) => ({
      amounts: new Map([
        [line.id, ok({ amountCents, steps: [], ...(scheduleCents === undefined ? {} : { scheduleCents }) })],
      ]),
    });
    expect(found('charge-below-expected', [line], expected(100_00))).toEqual([]);
    expect(found('charge-below-expected', [line], expected(100_00, 135_61))).toMatchObject([
      { severity: 'warning', facts: { shortCents: 35_61 } },
    ]);
  });

  it.each([
    ['medicare', '2027-03-02', '2027-03-03'],
    ['unitedhealthcare', '2026-05-31', '2026-06-01'],
  ])('is late for %s after %s', (payer, last, late) => {
    const filed = (today: string) => found('late-filing', ['99214'], { payer, today: toPlainDate(today) });
    expect(filed(last)).toEqual([]);
    expect(filed(late)).toMatchObject([{ facts: { lastFilingDay: last, daysLate: 1 } }]);
  });

  it('is not late for a payer whose limit nobody wrote down', () => {
    expect(found('late-filing', ['99214'], { payer: 'somebody', today: toPlainDate('2030-01-01') })).toEqual([]);
  });
});
