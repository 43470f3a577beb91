import { describe, expect, it } from 'vitest';
import { checkChargeLines } from './check-charge-lines';
import { chargesForPatientDay } from './charges-for-patient-day';
import { checkLines } from './edits';
import { DAY, medicare, patientDay, tables } from './golden/day';
import { proposeModifiers } from './propose-modifiers';
import type { EditLine } from './types';

const line = (code: string, change: Partial<EditLine> = {}): EditLine => ({
  id: code,
  code,
  modifiers: [],
  units: 1,
  family: tables.anyService(code)?.family ?? null,
  practitionerKey: 'psychology',
  ...change,
});
const professional = { setting: 'practitioner', tables } as const;
const hospital = { setting: 'outpatient_hospital', tables } as const;

describe('code pairs', () => {
  const group = line('97150');

  it('of two practitioners are judged apart on professional claims and together on hospital claims', () => {
    const other = line('97110', { practitionerKey: 'occupational-therapy' });
    expect(checkLines([group, other], professional)).toEqual([]);
    expect(checkLines([group, other], hospital)).toMatchObject([{ rule: 'procedure-pair', code: '97110' }]);
  });

  it('are lifted by the separating modifier on either line', () => {
    expect(checkLines([line('97150', { modifiers: ['59'] }), line('97110')], professional)).toEqual([]);
  });

  it('are not lifted by 25 on a line that is no visit, nor by a modifier that says something else', () => {
    for (const modifiers of [['25'], ['GP'], []])
      expect(checkLines([group, line('97110', { modifiers })], professional)).toHaveLength(1);
  });

  it('with a visit ask for 25 on the visit, whichever column it stands in', () => {
    const [second] = checkLines([line('64615'), line('99214')], professional);
    expect(second?.fix).toEqual({ kind: 'append-modifier', lineId: '99214', modifiers: ['25'] });
    const [first] = checkLines([line('99214'), line('96158')], hospital);
    expect(first).toMatchObject({ code: '96158', fix: { lineId: '99214', modifiers: ['25'] } });
    const lifted = checkLines([line('99214', { modifiers: ['25'] }), line('96158')], hospital);
    expect(lifted.filter(({ rule }) => rule === 'procedure-pair')).toEqual([]);
  });

  it('that were deleted find nothing', () => {
    const deleted = { setting: 'practitioner', column1: '97150', column2: '97110', indicator: '9' } as const;
    const row = { ...deleted, rationale: '', from: DAY, to: null, source: 'test' };
    const context = { setting: 'practitioner', tables: { ...tables, pair: () => row } } as const;
    expect(checkLines([group, line('97110')], context)).toEqual([]);
  });
});

describe('unit limits', () => {
  const limited = (adjudication: 1 | 2 | 3) => {
    const row = { setting: 'practitioner', code: '97150', units: 2, adjudication } as const;
    const unitLimit = () => ({ ...row, from: DAY, to: null, source: 'test' });
    const lines = [line('97150', { id: 'a', units: 2 }), line('97150', { id: 'b', units: 1 })];
    return checkLines(lines, { setting: 'practitioner', tables: { ...tables, unitLimit } });
  };

  it('of adjudication 1 are per line, of 2 and 3 per day', () => {
    expect(limited(1)).toEqual([]);
    expect(limited(2)).toMatchObject([{ lineIds: ['a', 'b'], facts: { overUnits: 1, appealable: false } }]);
    expect(limited(3)).toMatchObject([{ lineIds: ['a', 'b'], facts: { overUnits: 1, appealable: true } }]);
  });

  it('are per practitioner on professional claims', () => {
    const two = [line('96156', { id: 'a' }), line('96156', { id: 'b', practitionerKey: 'social-work' })];
    expect(checkLines(two, professional)).toEqual([]);
    expect(checkLines(two, hospital)).toMatchObject([{ rule: 'unit-limit', facts: { limit: 1 } }]);
  });
});

describe('modifiers proposed from the record', () => {
  const apart = [
    { lineId: '64615', ranges: [{ startMs: 0, endMs: 10 }], renderingNpis: [null] },
    { lineId: '99214', ranges: [{ startMs: 20, endMs: 30 }], renderingNpis: [null] },
  ];

  it('never call a visit separate: only the note can show that', () => {
    const lines = [line('64615'), line('99214')];
    const findings = checkLines(lines, professional);
    expect(findings).toHaveLength(1);
    expect(proposeModifiers({ lines, findings, times: apart, preference: '59' })).toEqual([]);
  });

  it('never answer a pair that no modifier lifts', () => {
    const lines = [line('64615'), line('64612')];
    const times = apart.map((each) => ({ ...each, lineId: each.lineId === '99214' ? '64612' : each.lineId }));
    const findings = checkLines(lines, professional);
    expect(findings).toHaveLength(1);
    expect(proposeModifiers({ lines, findings, times, preference: '59' })).toEqual([]);
  });
});

describe('lines charged before', () => {
  const charged = chargesForPatientDay(
    patientDay([
      { by: 'psychology', at: '09:00', services: [{ code: '96164', minutes: 60 }] },
      { by: 'psychology', at: '11:00', services: [{ code: '96158', minutes: 30 }] },
    ]),
  );
  if (!charged.ok) throw new Error(charged.refusal.code);
  const { lines, findings } = charged.value;

  it('find again what was found at signing', () => {
    expect(findings).toMatchObject([
      { rule: 'procedure-pair', code: '96164' },
      { rule: 'procedure-pair', code: '96165' },
    ]);
    expect(checkChargeLines(lines, medicare, tables)).toEqual(findings);
    const ofOther = lines.map((each) => (each.code === '96158' ? { ...each, patientId: 'other' } : each));
    expect(checkChargeLines(ofOther, medicare, tables)).toEqual([]);
  });

  it('are clean once the denied line is held back, but an add-on does not stay without its primary', () => {
    const without = (...codes: string[]) => lines.filter(({ code }) => !codes.includes(code));
    expect(checkChargeLines(without('96164'), medicare, tables)).toMatchObject([
      { rule: 'procedure-pair', code: '96165' },
      { rule: 'add-on-alone', code: '96165' },
    ]);
    expect(checkChargeLines(without('96164', '96165'), medicare, tables)).toEqual([]);
  });

  it('of a payer without national edits find nothing; lines of another day throw', () => {
    expect(checkChargeLines(lines, { codeEdits: 'none' }, tables)).toEqual([]);
    const other = lines.map((each) => ({ ...each, day: medicare.from }));
    expect(() => checkChargeLines(other, medicare, tables)).toThrow('the tables of');
  });
});
