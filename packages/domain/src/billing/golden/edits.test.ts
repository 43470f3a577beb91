import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import type { JudgeContext } from '../edits/judge-context';
import { judgeLines } from '../edits/judge-lines';
import type { EditSetting } from '../reference-tables';
import type { Finding } from '../types';
import { coded, judged } from './coded';
import { goldenRow, goldenRows } from './read-golden';

const BOTH: readonly EditSetting[] = ['practitioner', 'outpatient_hospital'];

/** Lines written as on paper, by one practitioner or on one hospital claim, judged in both orders. */
function findings(lines: string, setting: EditSetting): Finding[] {
  const side = setting === 'practitioner' ? 'professional' : 'facility';
  const site = { placeOfService: '22', providerBasedStatus: 'on-campus' } as const;
  const parsed = lines.split(' ').map((text) => coded(text, { side }));
  const context = setting === 'practitioner' ? judged() : judged({ site });
  const found = judgeLines(parsed, context);
  expect(judgeLines(parsed.toReversed(), context)).toEqual(found);
  return found;
}

interface PairCase {
  readonly id: string;
  readonly lines: string;
  readonly denied: string | null;
  readonly indicator?: '0' | '1';
  readonly settings?: readonly EditSetting[];
}
const pairs: PairCase[] = [
  { id: '25', lines: '96156 90791', denied: '96156', indicator: '0' },
  { id: '26', lines: '96158 90834', denied: '96158', indicator: '0' },
  { id: '27', lines: '96164 90853', denied: '96164', indicator: '0' },
  { id: '31', lines: '96158 99214', denied: '96158', indicator: '0', settings: ['practitioner'] },
  { id: '31', lines: '96158 99214', denied: '96158', indicator: '1', settings: ['outpatient_hospital'] },
  { id: '32', lines: '96158 90868', denied: '90868', indicator: '0' },
  { id: '33', lines: '96164 97150', denied: null },
  { id: '34', lines: '97150 97110', denied: '97110', indicator: '1' },
  { id: '35', lines: '97150 97110-59', denied: null },
  { id: '35', lines: '97150 97110-XE', denied: null },
  { id: '35', lines: '97150 97110-XP', denied: null },
  { id: '35', lines: '97150 97110-XS', denied: null },
  { id: '35', lines: '97150 97110-XU', denied: null },
  { id: '36', lines: '97530 97116', denied: null },
  { id: '37', lines: '97530 97140', denied: null },
  { id: '41', lines: '97161 97165', denied: null },
  { id: '42', lines: '64615 64405', denied: '64405', indicator: '1' },
  { id: '42', lines: '64615 64405-59', denied: null },
  { id: '42', lines: '64615 64405-XS', denied: null },
  { id: '43', lines: '64615 64612', denied: '64612', indicator: '0' },
  { id: '43', lines: '64615 64612-59', denied: '64612', indicator: '0' },
  { id: '44', lines: '64615 99214-25', denied: null, settings: ['practitioner'] },
  { id: '44', lines: '64615 99214', denied: '99214', indicator: '1', settings: ['practitioner'] },
  { id: '45', lines: '20553 20552', denied: '20552', indicator: '0' },
  { id: '46', lines: '20611 76942', denied: '76942', indicator: '1' },
  { id: '46', lines: '20611 76942-59', denied: null },
  { id: '47', lines: '20552 76942', denied: null },
  { id: '51', lines: '96365 99214-25', denied: null },
  { id: '51', lines: '96365 99214', denied: '99214', indicator: '1' },
  { id: '52', lines: '90867 90868', denied: '90868', indicator: '0' },
  { id: '53', lines: '90869 90868', denied: '90868', indicator: '0' },
  { id: '54', lines: '99457 98980', denied: '98980', indicator: '0' },
  { id: '55', lines: 'G0463 96158', denied: '96158', indicator: '0', settings: ['outpatient_hospital'] },
];

describe.each(pairs)('row $id: $lines', ({ id, lines, denied, indicator, settings = BOTH }) => {
  it.each(settings)(`on a claim of the setting %s: ${denied ?? 'nothing'} is denied`, (setting) => {
    const found = findings(lines, setting).filter((finding) => finding.rule === 'procedure-pair');
    expect(found.map(({ code }) => code)).toEqual(denied === null ? [] : [denied]);
    expect(found.map(({ facts }) => facts.indicator)).toEqual(denied === null ? [] : [indicator]);
    for (const each of found) {
      expect(each).toMatchObject({ severity: 'error', effective: '2024-07-01' });
      expect(each.fix?.kind).toBe(indicator === '0' ? 'drop-line' : 'append-modifier');
    }
    const { expected } = goldenRow(id);
    if (denied !== null && !expected.includes('both allowed')) expect(expected).toContain(`${denied}`);
    if (denied === null) expect(expected).toMatch(/both allowed|no active edit|unless/);
  });
});

describe('units beyond the limit', () => {
  const over = (lines: string, setting: EditSetting) =>
    findings(lines, setting).flatMap((finding) => (finding.rule === 'unit-limit' ? [finding.facts] : []));

  it('row 56: seven units of 97110 on a professional claim are one over, appealable', () => {
    expect(over('97110x7', 'practitioner')).toEqual([
      { units: 7, limit: 6, overUnits: 1, deniedUnits: 7, adjudication: 3, appealable: true },
    ]);
    const [finding] = findings('97110x4 97110x3', 'practitioner').filter(({ rule }) => rule === 'unit-limit');
    expect(finding?.lineIds).toEqual(['97110x3', '97110x4']);
  });
  it('row 57: eight units of 97110 on a hospital claim are allowed', () => {
    expect(over('97110x8', 'outpatient_hospital')).toEqual([]);
    expect(over('97110x9', 'outpatient_hospital')).toMatchObject([{ overUnits: 1 }]);
  });
  it('row 61: a second first session of magnetic stimulation is over for good', () => {
    expect(over('90867x2', 'practitioner')).toEqual([
      { units: 2, limit: 1, overUnits: 1, deniedUnits: 2, adjudication: 2, appealable: false },
    ]);
  });
  it('row 62: two later sessions of a day are at the limit', () => {
    expect(over('90868x2', 'practitioner')).toEqual([]);
    expect(over('90868x3', 'practitioner')).toMatchObject([{ limit: 2, adjudication: 3 }]);
  });
  it('row 63: 200 units of toxin are under the limit of 600', () => {
    expect(over('J0585x200', 'practitioner')).toEqual([]);
    expect(over('J0585x601', 'practitioner')).toMatchObject([{ limit: 600, adjudication: 3 }]);
  });
  it('row 64: seven add-ons of the group are one over', () => {
    expect(over('96164 96165x7', 'practitioner')).toMatchObject([{ units: 7, limit: 6, adjudication: 3 }]);
  });
  it('row 65: a hospital visit on a professional claim has a limit of none, on a hospital claim of four', () => {
    expect(over('G0463', 'practitioner')).toMatchObject([{ limit: 0, overUnits: 1 }]);
    expect(over('G0463x4', 'outpatient_hospital')).toEqual([]);
  });
});

describe('codes that do not stand alone or are not paid', () => {
  const byRule = (lines: string, rule: Finding['rule'], setting: EditSetting = 'practitioner') =>
    findings(lines, setting).filter((finding) => finding.rule === rule);

  it.each(BOTH)('row 66: 96165 without 96164 is denied (%s)', (setting) => {
    expect(byRule('96165', 'add-on-alone', setting)).toMatchObject([{ code: '96165', severity: 'error' }]);
    expect(byRule('96165 96164', 'add-on-alone', setting)).toEqual([]);
  });
  it('row 67: 96366 needs one of its four primaries', () => {
    expect(byRule('96366', 'add-on-alone')).toMatchObject([
      { facts: { primaries: ['96360', '96365', '96367', '96413'], listComplete: true } },
    ]);
    expect(byRule('96366 96365', 'add-on-alone')).toEqual([]);
  });
  it('row 71: 97010 is bundled and pays nothing', () => {
    expect(byRule('97010', 'code-status')).toMatchObject([
      { severity: 'warning', facts: { status: 'B', payment: 'packaged' } },
    ]);
  });
  it('row 72: 97014 is not valid for Medicare, which wants G0283', () => {
    expect(byRule('97014', 'code-status')).toMatchObject([
      { severity: 'error', facts: { status: 'I' }, fix: { kind: 'use-code', code: 'G0283' } },
    ]);
  });
  it('row 73: 96170 is not covered', () => {
    expect(byRule('96170', 'code-status')).toMatchObject([{ severity: 'error', facts: { status: 'N' } }]);
  });
});

describe('coverage limits', () => {
  const earlier = (code: string, ...days: string[]) => ({
    history: days.map((day) => ({ day: toPlainDate(day), code, units: 1, practitionerKey: 'medicine' })),
  });
  const limits = (lines: string, change: Partial<JudgeContext> = {}) =>
    judgeLines(
      lines.split(' ').map((text) => coded(text)),
      judged(change),
    ).filter(({ rule }) => rule === 'coverage-limit');

  it('row 156: a fifth session of epidural steroids in one region in rolling 12 months exceeds four', () => {
    const four = earlier('62323', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-02');
    expect(limits('62323', four)).toMatchObject([
      { severity: 'error', facts: { measure: 'sessions', count: 5, most: 4, over: 1, windowMonths: 12 } },
    ]);
    expect(goldenRow('156').expected).toContain('limit of 4');
    expect(limits('62323', { history: four.history.slice(1) })).toEqual([]);
  });

  it('row 157: three transforaminal levels of one session exceed two', () => {
    expect(limits('64483 64484x2')).toMatchObject([{ facts: { measure: 'levels', count: 3, most: 2, over: 1 } }]);
    expect(goldenRow('157').expected).toContain('limit of 2 levels');
    expect(limits('64483 64484')).toEqual([]);
  });
});

describe('services that Medicare is expected to deny', () => {
  const denial = (text: string) =>
    findings(text, 'practitioner').flatMap((finding) => (finding.rule === 'expected-denial' ? [finding.facts] : []));

  it.each([
    ['163', 'GA', { pays: 'patient', group: 'PR', adjustment: '50', automatic: false }],
    ['164', 'GZ', { pays: 'provider', group: 'CO' }],
    ['165', 'GY', { pays: 'patient', automatic: true }],
    ['166', 'GX-GY', { modifiers: ['GX', 'GY'], pays: 'patient' }],
  ])('row %s: %s says who pays after the denial, and is no error', (id, modifiers, facts) => {
    const named = modifiers.split('-').map((modifier) => expect.stringContaining(modifier));
    for (const one of named) expect(goldenRow(id).expected).toEqual(one);
    expect(denial(`99214-${modifiers}`)).toMatchObject([facts]);
    expect(findings(`99214-${modifiers}`, 'practitioner').map(({ severity }) => severity)).toEqual(['info']);
  });

  it.each([
    ['163', 'not-necessary', 'signed'],
    ['164', 'not-necessary', 'none'],
    ['165', 'excluded', 'none'],
    ['166', 'excluded', 'signed'],
  ] as const)('row %s: %s with a notice that is %s has its modifiers in a row', (id, reason, notice) => {
    const row = judged().tables.edits.denialNotices.find((one) => one.reason === reason && one.notice === notice);
    expect(row?.modifiers.join(' + ')).toBe(/G[AXYZ](?: \+ G[AXYZ])?/.exec(goldenRow(id).expected)?.[0]);
  });

  it('row 167: GX and GA on one line go back to the provider', () => {
    expect(findings('99214-GX-GA', 'practitioner')).toContainEqual(
      expect.objectContaining({
        rule: 'modifier-combination',
        severity: 'error',
        facts: expect.objectContaining({ modifier: 'GX', relation: 'excludes', other: 'GA' }),
      }),
    );
  });
});

it('every pair, limit and status row of the table is asserted', () => {
  const inTable = (...areas: string[]) => goldenRows.filter(({ area }) => areas.includes(area)).map(({ id }) => id);
  expect([...new Set(pairs.map(({ id }) => id))]).toEqual(inTable('NCCI PTP'));
  expect(inTable('MUE')).toEqual(['56', '57', '61', '62', '63', '64', '65']);
  expect(inTable('code status')).toEqual(['66', '67', '71', '72', '73']);
  expect(inTable('coverage')).toEqual(['156', '157']);
  expect(inTable('non-covered and special')).toEqual(['163', '164', '165', '166', '167', '171']);
});
