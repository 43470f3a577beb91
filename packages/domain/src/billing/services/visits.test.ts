import { describe, expect, it } from 'vitest';
import type { VisitService } from '../encounter.types';
import {
  by,
  code,
  commercialRules,
  department,
  given,
  medicareRules,
  people,
  problems,
  said,
  shorts,
  unitsByCode,
  visit,
} from '../golden/encounter';

const { physician, practitioner, nurse } = people;
const deciding = (
  patientStatus: VisitService['patientStatus'],
  complexity: 'straightforward' | 'low' | 'moderate' | 'high',
  minutes = 0,
): VisitService => ({ ...visit(patientStatus, by(physician, minutes)), level: { by: 'decision-making', complexity } });

describe('the level of a visit', () => {
  it.each([
    ['new', 14, null],
    ['new', 15, '99202'],
    ['new', 30, '99203'],
    ['new', 60, '99205'],
    ['established', 9, null],
    ['established', 10, '99212'],
    ['established', 20, '99213'],
    ['established', 40, '99215'],
  ] as const)('by time, %s patient, %i minutes in total', (status, minutes, expected) => {
    const coded = code([visit(status, by(physician, minutes))]);
    expect(Object.keys(unitsByCode(coded))).toEqual(expected === null ? [] : [expected]);
    if (expected === null)
      expect(coded.findings).toMatchObject([{ facts: { problem: 'level-not-reached', minutes, shortMinutes: 1 } }]);
  });

  it.each([
    ['new', 'straightforward', '99202'],
    ['new', 'low', '99203'],
    ['new', 'moderate', '99204'],
    ['new', 'high', '99205'],
    ['established', 'straightforward', '99212'],
    ['established', 'low', '99213'],
    ['established', 'moderate', '99214'],
    ['established', 'high', '99215'],
  ] as const)('by decision making, %s patient and %s, whatever the minutes', (status, complexity, expected) => {
    expect(unitsByCode(code([deciding(status, complexity, 200)]))).toEqual({ [expected]: 1 });
  });

  it('adds up the parts of one visit and leaves out people who bill no visits', () => {
    const coded = code([visit('established', by(physician, 12), by(physician, 8), by(nurse, 30))]);
    expect(unitsByCode(coded)).toEqual({ '99213': 1 });
    expect(said(coded.lines[0], 'level by time')).toContain('20 minutes');
  });

  it('by time without minutes has no basis', () => {
    const coded = code([visit('new', by(physician, 0))]);
    expect(coded).toMatchObject({ lines: [], unbilled: [{ code: null }] });
    expect(problems(coded)).toEqual(['level-without-basis']);
  });
});

describe('time past the highest level', () => {
  it.each([
    ['medicare', 'established', 68, {}],
    ['medicare', 'established', 69, { G2212: 1 }],
    ['medicare', 'established', 83, { G2212: 1 }],
    ['medicare', 'established', 84, { G2212: 2 }],
    ['medicare', 'new', 88, {}],
    ['medicare', 'new', 89, { G2212: 1 }],
    ['code-owner', 'established', 54, {}],
    ['code-owner', 'established', 55, { '99417': 1 }],
    ['code-owner', 'established', 70, { '99417': 2 }],
    ['code-owner', 'new', 74, {}],
    ['code-owner', 'new', 75, { '99417': 1 }],
    ['none', 'new', 200, {}],
  ] as const)('by the rule %s, %s patient, %i minutes', (prolonged, status, minutes, extra) => {
    const coded = code([visit(status, by(physician, minutes))], { rules: { ...medicareRules, prolonged } });
    const { '99205': one, '99215': other, ...rest } = unitsByCode(coded);
    expect((one ?? 0) + (other ?? 0)).toBe(1);
    expect(rest).toEqual(extra);
  });

  it('is not added to a level chosen by decision making', () => {
    expect(unitsByCode(code([deciding('new', 'high', 200)]))).toEqual({ '99205': 1 });
  });

  it('has no hospital line of its own', () => {
    const coded = code([visit('established', by(physician, 69))], { site: department });
    expect(coded.lines.map(({ side, code: number }) => `${side} ${number}`)).toEqual([
      'professional 99215',
      'professional G2212',
      'facility G0463',
    ]);
  });
});

describe('modifier 25', () => {
  const separate = { ...visit('established', by(practitioner, 30)), separateFromProcedure: true };
  const block = given('64405', by(practitioner, 15));

  it('stands on a visit that the note shows to be distinct from a procedure of the day', () => {
    const coded = code([separate, block]);
    expect(shorts(coded)).toEqual(['64405x1', '99214-25x1']);
    expect(said(coded.lines[1], 'separate visit')).toContain('64405');
  });

  it('is on the hospital’s visit, too, and never on prolonged time', () => {
    expect(shorts(code([separate, block], { site: department }))).toContain('G0463-25x1');
    const long = { ...separate, portions: [by(practitioner, 69)] };
    expect(shorts(code([long, block]))).toContain('G2212x1');
  });

  it('is left away without a procedure, and without a note that says so', () => {
    expect(shorts(code([separate]))).toEqual(['99214x1']);
    expect(shorts(code([{ ...separate, separateFromProcedure: false }, block]))).toEqual(['64405x1', '99214x1']);
    expect(shorts(code([separate, given('96156', by(people.psychologist, 60))]))).toEqual(['96156x1', '99214x1']);
  });
});

describe('incident-to', () => {
  const asked = {
    physicianId: physician.id,
    newProblem: false,
    planEstablished: true,
    supervision: 'direct',
  } as const satisfies VisitService['incidentTo'];
  const by30 = (incidentTo: VisitService['incidentTo']) => ({
    ...visit('established', by(practitioner, 30)),
    incidentTo,
  });

  it('goes out in the physician’s name, under the physician’s discipline', () => {
    expect(code([by30(asked)]).lines).toMatchObject([
      { discipline: 'medicine', rendering: { clinicianId: 'physician', npi: physician.npi, basis: 'incident-to' } },
    ]);
  });

  it.each([
    ['a new problem came up', { ...asked, newProblem: true }],
    ['the physician established no plan', { ...asked, planEstablished: false }],
    ['supervision was general', { ...asked, supervision: 'general' }],
    ['supervision was none', { ...asked, supervision: 'none' }],
    ['no physician of the encounter is named', { ...asked, physicianId: 'nobody' }],
    ['no physician of the encounter is named', { ...asked, physicianId: practitioner.id }],
  ] as const)('is refused when %s, and the line says so', (reason, incidentTo) => {
    const [line] = code([by30(incidentTo)]).lines;
    expect(line).toMatchObject({
      discipline: 'advanced-practice',
      rendering: { clinicianId: 'practitioner', basis: 'own' },
    });
    expect(said(line, 'incident-to')).toContain(reason);
  });

  it('is refused at a distance and by payers without the rule', () => {
    const distant = { ...by30(asked), meeting: { mode: 'video', patientAt: 'home' } } as const;
    expect(said(code([distant]).lines[0], 'incident-to')).toContain('place of service 10 is not an office');
    expect(code([by30(asked)], { rules: commercialRules }).lines[0]?.rendering?.basis).toBe('own');
  });
});

describe('a visit shared in a facility', () => {
  const shared = (own: number, other: number) =>
    visit('established', by(physician, own, '09:00'), by(practitioner, other, '10:00'));
  const professional = (own: number, other: number) => {
    const coded = code([shared(own, other)], { site: department });
    return { coded, line: coded.lines.find(({ side }) => side === 'professional') };
  };

  it('goes out for whoever has more than half of the time, marked as shared on the professional side only', () => {
    expect(professional(16, 15).line).toMatchObject({
      modifiers: ['FS'],
      rendering: { clinicianId: 'physician', basis: 'split-shared' },
    });
    const { coded, line } = professional(15, 16);
    expect(line).toMatchObject({ modifiers: ['FS'], rendering: { clinicianId: 'practitioner' } });
    expect(shorts(coded)).toEqual(['99214-FSx1', 'G0463x1']);
  });

  it('half and half is nobody’s: the name that is paid less, and a finding', () => {
    const { coded, line } = professional(15, 15);
    expect(line?.rendering?.clinicianId).toBe('practitioner');
    expect(problems(coded)).toEqual(['no-substantive-portion']);
  });

  it('is the main giver’s own in an office, for other payers, and when one of them gave no time', () => {
    const own = [
      code([shared(10, 20)]),
      code([shared(10, 20)], { site: department, rules: commercialRules }),
      code([shared(0, 30)], { site: department }),
    ].map(({ lines }) => lines[0]);
    for (const line of own)
      expect(line).toMatchObject({ modifiers: [], rendering: { clinicianId: 'practitioner', basis: 'own' } });
    expect(own).toHaveLength(3);
  });
});

it('a visit of a nurse alone is not billed as a visit', () => {
  const coded = code([visit('established', by(nurse, 30))]);
  expect(coded).toMatchObject({ lines: [], unbilled: [{ minutes: 30 }] });
  expect(problems(coded)).toEqual(['not-billable-by']);
});
