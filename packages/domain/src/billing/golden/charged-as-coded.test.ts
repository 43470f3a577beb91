import { describe, expect, it } from 'vitest';
import { chargesForPatientDay } from '../charges-for-patient-day';
import { checkChargeLines } from '../check-charge-lines';
import { codeEncounter } from '../code-encounter';
import { encounterOf } from '../patient-day-encounter';
import type { ChargeLine, PatientDay } from '../types';
import { by, department, encounter, given, medicareRules, people, tablesOf } from './encounter';
import type { Given } from './day';
import { hospital, medicare, patientDay, tables } from './day';

const charged = (day: PatientDay) => {
  const result = chargesForPatientDay(day);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const coded = (day: PatientDay) =>
  codeEncounter(encounterOf(day).encounter, { tables: day.tables, payer: null, qualifyingApm: false });

const setting = { ...medicare, separateServiceModifier: 'X' } as const;
const group: Given = { by: 'physical-therapy', at: '10:00', services: [{ code: '97150', minutes: 45 }] };
const alone: Given = { by: 'occupational-therapy', at: '11:00', services: [{ code: '97110', minutes: 30 }] };
const visit: Given = { by: 'advanced-practice', at: '13:00', services: [{ code: '99214', minutes: 30 }] };

describe('a signed day and its encounter', () => {
  it.each([
    ['in an office', [group, alone, visit], {}],
    ['in a hospital, where the facility line names nobody', [group, alone, visit], { site: hospital }],
    ['in a hospital with one therapist', [group, { ...alone, by: 'physical-therapy' } as Given], { site: hospital }],
  ] as const)('%s have the same lines, modifiers and amounts', (_, attendances, change) => {
    const day = patientDay(attendances, { ...change, setting });
    const { lines, amounts } = coded(day);
    const amountOf = (id: string) => {
      const amount = amounts.get(id);
      return amount?.ok ? amount.value.amountCents : 0;
    };
    expect(
      charged(day).lines.map(({ id, modifiers, units, expectedCents }) => [id, modifiers, units, expectedCents]),
    ).toEqual(lines.map(({ id, modifiers, units }) => [id, modifiers, units, amountOf(id)]));
  });

  // Source: CMS MLN1783722 of February 2025: XP is another practitioner. Read 2026-11-28.
  it('in a hospital call another practitioner XP, by the people who gave the services', () => {
    const whole = encounter(
      [given('97150', by(people.therapist, 45, '10:00')), given('97110', by(people.occupational, 30, '11:00'))],
      { site: department, rules: { ...medicareRules, separateServiceModifier: 'X' } },
    );
    const { lines } = codeEncounter(whole, { tables: tablesOf(whole.day), payer: null, qualifyingApm: false });
    expect(lines.find(({ code }) => code === '97110')?.modifiers[0]).toBe('XP');
  });
});

describe('lines that are sent later', () => {
  const [sample] = charged(patientDay([visit])).lines;
  const line = (change: Partial<ChargeLine>): ChargeLine => {
    if (!sample) throw new Error('a line');
    return { ...sample, ...change };
  };
  const rulesOf = (plan: PatientDay['setting'], ...lines: ChargeLine[]) =>
    checkChargeLines(lines, plan, tables).map(({ rule }) => rule);
  const commercial = { ...medicare, basis: { kind: 'percent-of-charge', percentHundredths: 6_000 } } as const;

  // Source: CMS discarded drug policy, since 2023-07-01.
  it('are asked what was discarded of a drug where the payer reads it, and not where it does not', () => {
    const drug = line({ id: 'drug', code: 'J0585', units: 155 });
    expect(rulesOf(medicare, drug)).toContain('drug-waste');
    expect(rulesOf(commercial, drug)).not.toContain('drug-waste');
  });

  // Source: CMS telehealth places, since 2024-01-01: 95 says nothing at place of service 11.
  it('are held against their place: 95 does not stay on what was given in the office', () => {
    const office = line({ id: 'office' });
    expect(rulesOf(medicare, office)).toEqual([]);
    expect(rulesOf(medicare, { ...office, modifiers: ['95'] })).toEqual(['telehealth-modifier']);
  });

  // Source: CMS Claims Processing Manual 100-04, chapter 13, 20: no technical part of hospital patients; its copy at
  // radiologybillingcoding.com 2010/08, read 2026-11-28.
  it('are asked for 26 where a hospital has the machine', () => {
    const guidance = line({ id: 'guidance', code: '76942', placeOfService: '22' });
    expect(rulesOf(medicare, guidance)).toContain('component-modifier');
    expect(rulesOf(medicare, { ...guidance, modifiers: ['26'] })).not.toContain('component-modifier');
  });
});

// Source: CMS MLN1783722 of February 2025: the record has to bear out that services were separate. Read 2026-11-28.
describe('a one-on-one session of which a part has no times, beside a group', () => {
  const answer = (separateBecause: string | null, minutes: string | undefined, ofLast = separateBecause) => {
    const sessions = [
      given('97150', by(people.therapist, 60, '09:00')),
      { ...given('97110', by(people.therapist, 15, '11:00')), separateBecause },
      { ...given('97110', by(people.therapist, 15, minutes)), separateBecause: ofLast },
    ];
    const whole = encounter(sessions, { site: department });
    return codeEncounter(whole, { tables: tablesOf(whole.day), payer: null, qualifyingApm: false });
  };
  const line = (...asked: Parameters<typeof answer>) => answer(...asked).lines.find(({ code }) => code === '97110');

  it('gets no 59, because nobody knows when that part was', () => {
    expect(line(null, undefined)?.modifiers).toEqual(['GP']);
    expect(answer(null, undefined).findings).toContainEqual(expect.objectContaining({ rule: 'procedure-pair' }));
  });

  it('gets 59 where all parts have times apart, or where the record says why it was separate', () => {
    expect(line(null, '11:30')?.modifiers).toEqual(['59', 'GP']);
    const said = line('Gait work after the group had left', undefined);
    expect(said?.modifiers).toEqual(['59', 'GP']);
    expect(said?.because.find(({ modifier }) => modifier === '59')?.says).toContain('Gait work');
  });

  it('gets none where the record says it of another session of its line alone', () => {
    expect(line('Gait work after the group had left', undefined, null)?.modifiers).toEqual(['GP']);
  });

  it('gets none where its times contradict what the record says', () => {
    expect(line('Gait work after the group had left', '09:30')?.modifiers).toEqual(['GP']);
  });
});
