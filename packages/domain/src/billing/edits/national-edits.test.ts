import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import { tablesOn } from '../day-tables';
import type { CodedLine } from '../encounter.types';
import { coded, judged } from '../golden/coded';
import { DAY, tables } from '../golden/day';
import { goldenReference } from '../golden/read-golden';
import type { EditFinding } from './findings.types';
import type { JudgeContext } from './judge-context';
import { judgeLines } from './judge-lines';

/** What one rule finds on lines written as on paper, or given whole. */
const found = (rule: EditFinding['rule'], lines: readonly (CodedLine | string)[], change: Partial<JudgeContext> = {}) =>
  judgeLines(
    lines.map((line) => (typeof line === 'string' ? coded(line) : line)),
    judged(change),
  ).filter((finding) => finding.rule === rule);
const hospital = (text: string, change: Partial<CodedLine> = {}) => coded(text, { side: 'facility', ...change });
const from = { from: DAY, to: null, source: 'test' } as const;

describe('code pairs', () => {
  const pairs = (lines: readonly (CodedLine | string)[], change: Partial<JudgeContext> = {}) =>
    found('procedure-pair', lines, change);

  it('of two practitioners are judged apart on professional claims and together on hospital claims', () => {
    const other = { discipline: 'occupational-therapy' } as const;
    expect(pairs(['97150', coded('97110', other)])).toEqual([]);
    expect(pairs([hospital('97150'), hospital('97110', other)])).toMatchObject([{ code: '97110' }]);
  });

  it('of a professional and a facility line are no pair', () => {
    expect(pairs(['97150', hospital('97110')])).toEqual([]);
  });

  it('are lifted by the separating modifier on either line, and for some payers on column 2 alone', () => {
    expect(pairs(['97150-59', '97110'])).toEqual([]);
    expect(pairs(['97150', '97110-59'])).toEqual([]);
    const payer = 'bcbs-north-dakota';
    expect(pairs(['97150-59', '97110'], { payer })).toMatchObject([{ fix: { lineId: '97110' } }]);
    expect(pairs(['97150', '97110-59'], { payer })).toEqual([]);
  });

  it('are not lifted by 25 on a line that is no visit, nor by 59 on a visit, nor by what says something else', () => {
    for (const second of ['97110-25', '97110-GP', '97110-CQ', '97110-76', '97110'])
      expect(pairs(['97150', second]), second).toHaveLength(1);
    expect(pairs(['64615', '99214-59'])).toHaveLength(1);
  });

  it('are lifted by sides only when both lines name one and the sides differ', () => {
    expect(pairs(['64615-LT', '64405-RT'])).toEqual([]);
    expect(pairs(['64615', '64405-RT'])).toHaveLength(1);
    expect(pairs(['64615-RT', '64405-RT'])).toHaveLength(1);
  });

  it('with a visit ask for 25 on the visit, whichever column it stands in', () => {
    expect(pairs(['64615', '99214'])[0]?.fix).toEqual({
      kind: 'append-modifier',
      lineId: '99214',
      modifiers: ['25'],
    });
    const [first] = pairs([hospital('99214'), hospital('96158')]);
    expect(first).toMatchObject({ code: '96158', fix: { lineId: '99214', modifiers: ['25'] } });
    expect(pairs([hospital('99214-25'), hospital('96158')])).toEqual([]);
  });

  it('that were deleted find nothing, unless the payer reads them as if they were not', () => {
    const pair = () => ({
      ...from,
      setting: 'practitioner' as const,
      column1: '97150',
      column2: '97110',
      indicator: '9' as const,
      rationale: '',
    });
    const deleted = { tables: { ...tables, pair } };
    const lines = [coded('97150'), coded('97110-59')];
    expect(found('procedure-pair', lines, deleted)).toEqual([]);
    const [first] = found('procedure-pair', lines, { ...deleted, payer: 'bcbs-north-dakota' });
    expect(first).toMatchObject({ facts: { indicator: '9' }, fix: { kind: 'drop-line' } });
    expect(first?.source).toContain('North Dakota');
  });

  it('are not edited for a plan that does without the national edits', () => {
    const rules = { ...judged().rules, codeEdits: 'none' } as const;
    expect(pairs(['97150', '97110'], { rules })).toEqual([]);
  });
});

describe('unit limits', () => {
  const limited = (adjudication: 1 | 2 | 3, lines = ['97150x2', '97150x1'].map((text) => coded(text))) => {
    const unitLimit = () => ({ ...from, setting: 'practitioner' as const, code: '97150', units: 2, adjudication });
    return found('unit-limit', lines, { tables: { ...tables, unitLimit } });
  };

  it('of adjudication 1 are per line, of 2 and 3 per day; all units counted together deny', () => {
    expect(limited(1)).toEqual([]);
    expect(limited(1, [coded('97150x3'), coded('97150x2')])).toMatchObject([
      { lineIds: ['97150x3'], facts: { overUnits: 1, deniedUnits: 3, appealable: false } },
    ]);
    const lineIds = ['97150x1', '97150x2'];
    expect(limited(2)).toMatchObject([{ lineIds, facts: { overUnits: 1, deniedUnits: 3, appealable: false } }]);
    expect(limited(3)).toMatchObject([{ lineIds, facts: { overUnits: 1, deniedUnits: 3, appealable: true } }]);
  });

  it('deny only what is over where a row of the adjudication says so', () => {
    const meaning = tables.edits.adjudication(3);
    if (!meaning) throw new Error('a row');
    const edits = { ...tables.edits, adjudication: () => ({ ...meaning, denies: 'excess' as const }) };
    expect(found('unit-limit', ['97110x8'], { tables: { ...tables, edits } })).toMatchObject([
      { facts: { units: 8, overUnits: 2, deniedUnits: 2 } },
    ]);
  });

  it('name the row of the limit and the row of its adjudication', () => {
    expect(limited(3)[0]?.source).toMatch(/^test; American Medical Coding, MUE adjudication indicators: per day/);
  });

  it('are per practitioner on professional claims', () => {
    const two = (side: 'professional' | 'facility') => [
      coded('96156', { id: 'a', side }),
      coded('96156', { id: 'b', side, discipline: 'social-work' }),
    ];
    expect(found('unit-limit', two('professional'))).toEqual([]);
    expect(found('unit-limit', two('facility'))).toMatchObject([{ facts: { limit: 1, units: 2 } }]);
  });
});

describe('an add-on', () => {
  const link = (type: 1 | 2 | 3, primaryCode: string | null = '96164') => ({
    ...from,
    addOnCode: '96165',
    primaryCode,
    type,
  });
  const alone = (lines: readonly string[], type: 1 | 2 | 3, primary: string | null = '96164') =>
    found('add-on-alone', lines, {
      tables: { ...tables, primariesOf: (code) => (code === '96165' ? [link(type, primary)] : []) },
    });

  it('needs its primary by the same practitioner', () => {
    expect(found('add-on-alone', ['96164', '96165'])).toEqual([]);
    expect(found('add-on-alone', ['96165', coded('96164', { discipline: 'psychology' })])).toHaveLength(1);
  });

  it('of type 1 is an error, of type 3 a warning, because the contractor may take another primary', () => {
    expect(alone(['96165'], 1)).toMatchObject([{ severity: 'error', facts: { listComplete: true } }]);
    expect(alone(['96165'], 3)).toMatchObject([{ severity: 'warning', facts: { listComplete: false } }]);
    expect(alone(['96165', '96164'], 3)).toEqual([]);
  });

  it('of type 2 has no list: any service beside it may be its primary', () => {
    expect(alone(['96165'], 2, null)).toMatchObject([{ severity: 'warning', facts: { primaries: [] } }]);
    expect(alone(['96165', '99214'], 2, null)).toEqual([]);
  });
});

describe('a code', () => {
  it('outside the catalog of the day is an error', () => {
    expect(found('code-unknown', ['12345'])).toMatchObject([{ severity: 'error', code: '12345' }]);
    expect(found('code-unknown', ['99214'])).toEqual([]);
  });

  it('that another took the place of is replaced for every payer, where no Medicare schedule says it for Medicare', () => {
    const replacement = (code: string) =>
      code === 'S0013' || code === '97014' ? { ...from, code, replacement: 'J0013' } : null;
    const changed = { tables: { ...tables, replacement } };
    const rules = { ...judged().rules, codeEdits: 'none' } as const;
    expect(found('code-replaced', ['S0013', '97014'], { ...changed, rules })).toMatchObject([
      { code: 'S0013', fix: { kind: 'use-code', code: 'J0013' } },
    ]);
    expect(found('code-unknown', ['S0013'], changed)).toEqual([]);
  });

  it('that changed with the year is replaced in both directions by the day of service', () => {
    const on = (day: string, code: string) =>
      found('code-replaced', [code], { tables: tablesOn(goldenReference, toPlainDate(day)) }).map(({ fix }) => fix);
    expect(on('2026-01-01', 'S0013')).toEqual([{ kind: 'use-code', code: 'J0013' }]);
    expect(on('2025-12-31', 'S0013')).toEqual([]);
    expect(on('2025-12-31', 'J0013')).toEqual([{ kind: 'use-code', code: 'S0013' }]);
    expect(on('2026-01-01', 'J0013')).toEqual([]);
  });

  it('for adults is refused to a child, and to somebody whose birth date is not known', () => {
    const patient = (birthDate: string | null) => ({
      patient: { birthDate: birthDate as typeof DAY | null, sex: null },
    });
    expect(found('patient-limit', ['90868'], patient('2008-03-02'))).toEqual([]);
    expect(found('patient-limit', ['90868'], patient('2008-03-03'))).toMatchObject([
      { severity: 'error', facts: { ageYears: 17, minimumAgeYears: 18 }, source: 'Medicare LCD L34998' },
    ]);
    expect(found('patient-limit', ['90868'], patient(null))).toMatchObject([{ facts: { ageYears: null } }]);
    expect(found('patient-limit', ['99214'], patient(null))).toEqual([]);
  });

  it('for one sex is refused to the other', () => {
    const codePatients = () => ({
      ...from,
      code: '99214',
      minimumAgeYears: null,
      maximumAgeYears: null,
      sex: 'male' as const,
      severity: 'warning' as const,
      wording: '',
    });
    const context = { tables: { ...tables, edits: { ...tables.edits, codePatients } } };
    expect(found('patient-limit', ['99214'], context)).toMatchObject([{ severity: 'warning', facts: { sex: 'male' } }]);
    const patient = { birthDate: null, sex: 'male' } as const;
    expect(found('patient-limit', ['99214'], { ...context, patient })).toEqual([]);
  });
});
