import { describe, expect, it } from 'vitest';
import type { EditFinding } from '../edits/findings.types';
import type { JudgeContext } from '../edits/judge-context';
import { judgeLines } from '../edits/judge-lines';
import type { CodedLine } from '../encounter.types';
import { coded, judged } from './coded';

const found = (rule: EditFinding['rule'], lines: readonly (CodedLine | string)[], change: Partial<JudgeContext> = {}) =>
  judgeLines(
    lines.map((line) => (typeof line === 'string' ? coded(line) : line)),
    judged(change),
  ).filter((finding) => finding.rule === rule);
const onCampus = { site: { placeOfService: '22', providerBasedStatus: 'on-campus' } } as const;

// Source: CMS relative value file of July 2026, PC/TC indicator 1; Claims Processing Manual 100-04, chapter 13, 20, in
// the copy of radiologybillingcoding.com 2010/08, read 2026-11-28.
describe('the professional component, since 2024-01-01', () => {
  const at = (placeOfService: string, text: string, change: Partial<JudgeContext> = onCampus) =>
    found('component-modifier', [coded(text, { placeOfService })], change);

  it('is told by 26 in a hospital, because the hospital bills the machine', () => {
    expect(at('22', '76942')).toMatchObject([
      {
        severity: 'error',
        facts: { indicator: '1', modifier: '26' },
        fix: { kind: 'append-modifier', modifiers: ['26'] },
        effective: '2024-01-01',
      },
    ]);
    expect(at('22', '76942-26')).toEqual([]);
  });

  it('is not asked for in an office, of codes without parts, nor on the hospital’s own line', () => {
    expect(at('11', '76942', {})).toEqual([]);
    expect(at('22', '20552')).toEqual([]);
    expect(found('component-modifier', [coded('76942', { side: 'facility' })], onCampus)).toEqual([]);
  });
});

// Source: NCCI policy manual, chapter 1, which was not read, unconfirmed: an anatomic modifier lifts a pair where it
// shows two places, and 25 alone separates a visit from a procedure. 2026-11-28.
describe('a side of the body in a pair, since 2024-01-01', () => {
  const pairs = (...lines: string[]) => found('procedure-pair', lines);

  it('never parts a visit from a procedure: 25 is asked for on the visit', () => {
    expect(pairs('99214', '64405-LT')).toMatchObject([
      { fix: { kind: 'append-modifier', lineId: '99214', modifiers: ['25'] } },
    ]);
    expect(pairs('99214-25', '64405-LT')).toEqual([]);
  });

  it('on one line alone lifts nothing, because it does not say where the other was', () => {
    expect(pairs('20611-RT', '76942')).toMatchObject([{ code: '76942' }]);
    expect(pairs('20552', '64405-RT')).toMatchObject([{ code: '64405' }]);
  });

  it('on both lines lifts where they differ, and not where they are the same or both', () => {
    expect(pairs('20552-LT', '64405-RT')).toEqual([]);
    expect(pairs('20552-LT', '64405-LT')).toHaveLength(1);
    expect(pairs('20552-LT', '64405-LT-RT')).toHaveLength(1);
  });
});

// Source: ASC X12N 837I version 5010: no pointers on service lines; HI: a principal and 24 other diagnoses.
describe('the diagnoses of a hospital claim, since 2012-01-01', () => {
  const codes = (count: number) => Array.from({ length: count }, (_, index) => `M5${100 + index}`);
  const asked = (onLine: readonly string[], known: readonly string[]) =>
    found('diagnosis-pointer', [coded('97110', { side: 'facility', diagnoses: onLine })], {
      ...onCampus,
      diagnoses: known,
    });

  it('are not four a line: five on a line of therapy are no error', () => {
    expect(asked(codes(5), codes(5))).toEqual([]);
  });

  it('are 25 at most, and one at least', () => {
    expect(asked(codes(25), codes(25))).toEqual([]);
    expect(asked(codes(2), codes(26))).toMatchObject([
      { facts: { problem: 'too-many-on-claim', count: 26, most: 25 }, source: expect.stringContaining('837I') },
    ]);
    expect(asked([], [])).toMatchObject([{ facts: { problem: 'none' } }]);
  });

  it('of a professional claim are 4 a line and 12 a claim as before', () => {
    const line = coded('99214', { diagnoses: codes(5) });
    expect(found('diagnosis-pointer', [line], { diagnoses: codes(5) })).toMatchObject([
      { facts: { problem: 'too-many', most: 4 } },
    ]);
  });
});

// Source: adjustment reason 18 is for exact duplicates; a line at another place is none. CMS places of service.
describe('one code at two places of one day, since 2024-01-01', () => {
  const twice = (first: string, second: string) =>
    found('duplicate-line', [
      coded('97110-GP', { id: 'a', placeOfService: first }),
      coded('97110-GP', { id: 'b', placeOfService: second }),
    ]);

  it('is no duplicate: in person in the office and by video at home', () => {
    expect(twice('11', '10')).toEqual([]);
    expect(twice('11', '11')).toHaveLength(1);
  });
});

// Source: HCPro, off-campus modifiers; site_modifiers.csv since 2024-01-01: PN pays 40 percent, so it decides payment.
describe('too many modifiers on one line, since 2012-01-01', () => {
  it('are cut to those that decide payment: the site’s stays and what informs goes', () => {
    const line = coded('97110', { side: 'facility', modifiers: ['59', 'CQ', 'GP', 'KX', 'PN'] });
    const [finding] = found('modifier-count', [line], {
      site: { placeOfService: '19', providerBasedStatus: 'off-campus-non-excepted' },
    });
    expect(finding?.fix).toMatchObject({
      kind: 'set-modifiers',
      modifiers: expect.arrayContaining(['59', 'CQ', 'GP', 'PN']),
    });
  });
});
