import { describe, expect, it } from 'vitest';
import { chargesForPatientDay } from './charges-for-patient-day';
import { checkChargeLines } from './check-charge-lines';
import { medicare, patientDay, tables } from './golden/day';

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
      { rule: 'add-on-alone', code: '96165' },
      { rule: 'procedure-pair', code: '96165' },
    ]);
    expect(checkChargeLines(without('96164', '96165'), medicare, tables)).toEqual([]);
  });

  it('of a payer without national edits find nothing; lines of another day throw', () => {
    expect(checkChargeLines(lines, { ...medicare, codeEdits: 'none' }, tables)).toEqual([]);
    expect(checkChargeLines(lines, null, tables)).toEqual(findings);
    const other = lines.map((each) => ({ ...each, day: medicare.from }));
    expect(() => checkChargeLines(other, medicare, tables)).toThrow('the tables of');
  });
});
