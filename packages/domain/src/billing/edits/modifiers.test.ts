import { describe, expect, it } from 'vitest';
import { ok } from '../../kernel';
import type { CodedLine } from '../encounter.types';
import { coded, judged } from '../golden/coded';
import type { EditFinding } from './findings.types';
import type { JudgeContext } from './judge-context';
import { judgeLines } from './judge-lines';

const found = (rule: EditFinding['rule'], lines: readonly (CodedLine | string)[], change: Partial<JudgeContext> = {}) =>
  judgeLines(
    lines.map((line) => (typeof line === 'string' ? coded(line) : line)),
    judged(change),
  ).filter((finding) => finding.rule === rule);
const therapy = (text: string) => coded(text, { discipline: 'physical-therapy' });
const rules = (change: Partial<JudgeContext['rules']>) => ({ rules: { ...judged().rules, ...change } });

describe('modifiers of one line', () => {
  it('are four at most, none of them twice', () => {
    expect(found('modifier-count', ['97110-59-GP-CQ-KX'])).toEqual([]);
    expect(found('modifier-count', [coded('97110', { modifiers: ['59', 'GP', 'CQ', 'KX', 'PN'] })])).toMatchObject([
      { facts: { count: 5, most: 4, repeated: [] } },
    ]);
    expect(found('modifier-count', ['97110-GP-GP'])).toMatchObject([{ facts: { repeated: ['GP'] } }]);
  });

  it.each([
    ['GX-GA', 'excludes'],
    ['GX-GZ', 'excludes'],
    ['GA-GZ', 'excludes'],
    ['PO-PN', 'excludes'],
    ['JW-JZ', 'excludes'],
    ['93-95', 'excludes'],
    ['59-XE', 'excludes'],
    ['XE-XP', 'excludes'],
    ['CQ-GO', 'requires'],
    ['CO-GP', 'requires'],
    ['GX', 'requires'],
  ])('%s is refused: one %s the other', (modifiers, relation) => {
    const all = found('modifier-combination', [`97110-${modifiers}`]);
    expect(all.map(({ facts }) => 'relation' in facts && facts.relation)).toContain(relation);
  });

  it.each(['GX-GY', 'CQ-GP', 'CO-GO', '59-GP-KX', 'GA', 'GZ', 'GY'])('%s may stand together', (modifiers) => {
    expect(found('modifier-combination', [`97110-${modifiers}`])).toEqual([]);
  });

  it('say something about their service: 25 on visits, 59 and sides on others', () => {
    expect(found('modifier-on-service', ['97110-25', '99214-59', '99213-LT'])).toHaveLength(3);
    expect(found('modifier-on-service', ['97110-59', '99214-25', '64405-LT'])).toEqual([]);
  });
});

describe('the plan modifier', () => {
  it('stands on every line of a therapy plan and is that of the discipline', () => {
    expect(found('plan-modifier', [therapy('97150')])).toMatchObject([
      { facts: { expected: 'GP', found: [] }, fix: { kind: 'append-modifier', modifiers: ['GP'] } },
    ]);
    expect(found('plan-modifier', [therapy('97161-GO')])).toMatchObject([
      { facts: { expected: 'GP', found: ['GO'] }, fix: { kind: 'set-modifiers', modifiers: ['GP'] } },
    ]);
    expect(found('plan-modifier', [therapy('97150-GP'), coded('99214')])).toEqual([]);
  });
});

describe('a modifier that a code cannot go without', () => {
  it('is KX on the observed drug of Medicare', () => {
    expect(found('code-modifier', ['G2083'])).toMatchObject([{ facts: { modifier: 'KX' } }]);
    expect(found('code-modifier', ['G2083-KX'])).toEqual([]);
    expect(found('code-modifier', ['G2083'], rules({ codeEdits: 'none' }))).toEqual([]);
  });
});

describe('PO and PN', () => {
  const at = (providerBasedStatus: NonNullable<JudgeContext['site']>['providerBasedStatus'], text: string) =>
    found('site-modifier', [coded(text, { side: 'facility', discipline: 'physical-therapy' })], {
      site: { placeOfService: '19', providerBasedStatus },
    });

  it('are what the status of the site asks for, and on no other site', () => {
    expect(at('off-campus-non-excepted', '97110-GP')).toMatchObject([{ facts: { expected: 'PN' } }]);
    expect(at('off-campus-non-excepted', '97110-GP-PN')).toEqual([]);
    expect(at('off-campus-non-excepted', '20553-PO')).toMatchObject([
      { fix: { kind: 'set-modifiers', modifiers: ['PN'] } },
    ]);
    expect(at('off-campus-excepted', '20553')).toMatchObject([{ facts: { expected: 'PO' } }]);
    expect(at('off-campus-excepted', '97110-GP')).toEqual([]);
    expect(at('off-campus-excepted', '97110-GP-PO')).toMatchObject([{ facts: { expected: null, found: ['PO'] } }]);
    expect(at('on-campus', '20553-PN')).toMatchObject([{ facts: { expected: null } }]);
  });

  it('are nobody’s business on professional lines', () => {
    const site = { placeOfService: '19', providerBasedStatus: 'off-campus-non-excepted' } as const;
    expect(found('site-modifier', ['99214'], { site })).toEqual([]);
  });
});

describe('93 and 95', () => {
  const at = (placeOfService: string, text: string, telehealth: 'place' | 'place-and-95' = 'place') =>
    found('telehealth-modifier', [coded(text, { placeOfService })], rules({ telehealth }));

  it('stand beside a telehealth place only, and have to where the payer asks for them', () => {
    expect(at('11', '99214-95')).toMatchObject([{ facts: { problem: 'not-telehealth', place: '11' } }]);
    expect(at('10', '99214-95')).toEqual([]);
    expect(at('10', '99214')).toEqual([]);
    expect(at('10', '99214', 'place-and-95')).toMatchObject([{ facts: { problem: 'missing' } }]);
    expect(at('02', '99214-93', 'place-and-95')).toEqual([]);
    expect(at('11', '99214', 'place-and-95')).toEqual([]);
  });
});

describe('50', () => {
  it('stands on codes that both sides are paid more for, by their bilateral indicator', () => {
    expect(found('bilateral-modifier', ['64405-50'])).toEqual([]);
    expect(found('bilateral-modifier', ['64615-50', '62323-50', '20553-50'])).toMatchObject([
      { code: '20553', facts: { indicator: '0' } },
      { code: '62323', facts: { indicator: '9' } },
      { code: '64615', facts: { indicator: '2' } },
    ]);
  });
});

describe('KX above the yearly threshold', () => {
  const beforeCents = 2_470_00;
  const asked = (text: string, change: Partial<JudgeContext> = {}) => {
    const line = therapy(text);
    const amounts = new Map([[line.id, ok({ amountCents: 29_06, steps: [] })]]);
    const yearToDate = {
      physicalAndSpeechTherapyAllowedCents: beforeCents,
      occupationalTherapyAllowedCents: 0,
      deductibleLeftCents: 0,
    };
    return found('therapy-threshold', [line], { amounts, yearToDate, ...change });
  };

  it('is missing on the day that crosses it; the finding says by how much', () => {
    expect(asked('97110-GP')).toMatchObject([
      { facts: { plan: 'GP', thresholdCents: 2_480_00, allowedCents: 2_499_06, overCents: 19_06, reviewOverCents: 0 } },
    ]);
    expect(asked('97110-GP-KX')).toEqual([]);
    expect(asked('97110-GO')).toEqual([]);
  });

  it('is not asked for at the threshold itself, nor by a payer without one', () => {
    const yearToDate = {
      physicalAndSpeechTherapyAllowedCents: 2_480_00 - 29_06,
      occupationalTherapyAllowedCents: 0,
      deductibleLeftCents: 0,
    };
    expect(asked('97110-GP', { yearToDate })).toEqual([]);
    expect(asked('97110-GP', rules({ therapyThreshold: 'none' }))).toEqual([]);
  });

  it('counts speech therapy with physical therapy', () => {
    expect(asked('97110-GN')).toMatchObject([{ facts: { plan: 'GP' } }]);
  });
});

describe('JW and JZ', () => {
  const waste = (...lines: string[]) => found('drug-waste', lines);

  it('tell exactly once what was discarded of a single-dose drug', () => {
    expect(waste('J0585x155', 'J0585-JWx45')).toEqual([]);
    expect(waste('J0585-JZx200')).toEqual([]);
    expect(waste('J0585x155')).toMatchObject([
      { facts: { problem: 'neither', units: 155 }, fix: { kind: 'append-modifier', modifiers: ['JZ'] } },
    ]);
    expect(waste('J0585-JZx155', 'J0585-JWx45')).toMatchObject([
      { facts: { problem: 'both', discardedUnits: 45, units: 200 }, fix: { kind: 'remove-modifier', modifier: 'JZ' } },
    ]);
    expect(waste('J0585-JWx45')).toMatchObject([{ facts: { problem: 'discarded-alone' } }]);
  });

  it('are not asked for on other codes, nor by payers that do not read them', () => {
    expect(waste('99214')).toEqual([]);
    expect(found('drug-waste', ['J0585x155'], rules({ drugWaste: 'none' }))).toEqual([]);
  });
});
