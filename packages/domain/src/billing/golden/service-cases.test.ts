import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import type { DrugService, ObservedDrugService, RemoteMonitoringService, ServiceGiven } from '../encounter.types';
import {
  by,
  code,
  commercialRules,
  core,
  department,
  given,
  people,
  problems,
  shorts,
  tablesOf,
  toxin,
  unitsByCode,
  visit,
} from './encounter';
import { goldenReference } from './read-golden';

const { psychologist, socialWorker, therapist, assistant, physician, practitioner, nurse } = people;

/** A case in plain words: what happened, what is right and why, where that is written, and when it was looked up. */
interface Case {
  readonly happened: string;
  readonly services: readonly ServiceGiven[];
  readonly right: readonly string[];
  readonly reason: string;
  readonly source: string;
  readonly seen: string;
}

describe('minutes that two people give together are the patient’s once', () => {
  it.each<Case>([
    {
      happened: 'a psychologist and a social worker lead one group together from 9 to 10',
      services: [given('96164', by(psychologist, 60, '09:00'), by(socialWorker, 60, '09:00'))],
      right: ['96164x1', '96165x2'],
      reason: 'the patient was there for 60 minutes: a first block of 30 and two blocks of 15',
      source:
        'CMS manual 100-04, chapter 5, 20.2, via First Coast: minutes of the patient’s treatment; held for groups alike',
      seen: '2026-11-28',
    },
    {
      happened: 'a therapist and an assistant exercise with one patient together from 9:00 to 9:30',
      services: [given('97110', by(assistant, 30, '09:00'), by(therapist, 30, '09:00'))],
      right: ['97110-GPx2'],
      reason: 'time together counts as the therapist’s, so 30 minutes are two units and none of them the assistant’s',
      source:
        '42 CFR 410.60(a)(4)(iii): only what the assistant gives apart from the therapist counts as the assistant’s',
      seen: '2026-11-28',
    },
    {
      happened: 'an assistant begins at 9:00 and a therapist joins for the second half of 30 minutes',
      services: [given('97110', by(assistant, 30, '09:00'), by(therapist, 15, '09:15'))],
      right: ['97110-CQ-GPx1', '97110-GPx1'],
      reason: 'the assistant’s own 15 minutes make a unit and the 15 together make the therapist’s',
      source: '42 CFR 410.60(a)(4)(iii); CMS manual 100-04, chapter 5, 20.2, via First Coast',
      seen: '2026-11-28',
    },
    {
      happened: 'one person writes the same half hour down twice',
      services: [given('97110', by(therapist, 30, '09:00'), by(therapist, 30, '09:00'))],
      right: ['97110-GPx2'],
      reason: 'nobody gives the same minutes twice',
      source: 'CMS manual 100-04, chapter 5, 20.2, via First Coast',
      seen: '2026-11-28',
    },
  ])('$happened ($source, $seen)', ({ services, right }) => {
    const coded = code(services);
    expect(shorts(coded).sort()).toEqual(right);
    expect(problems(coded)).toEqual([]);
  });

  it('parts of two people without a beginning and an end are added and a person is asked whether they were together', () => {
    const coded = code([given('96164', by(psychologist, 60), by(socialWorker, 45, '09:00'))]);
    expect(coded.findings).toMatchObject([
      { severity: 'warning', facts: { problem: 'parts-may-overlap', mayOverlapMinutes: 45 } },
    ]);
    expect(problems(code([given('96164', by(psychologist, 60), by(psychologist, 45))]))).toEqual([]);
  });

  it('a nurse beside the physician of a visit takes no minutes from the physician, and asks nothing', () => {
    const coded = code([visit('established', by(nurse, 40, '09:00'), by(physician, 25, '09:10'))]);
    expect(unitsByCode(coded)).toEqual({ '99213': 1 });
    expect(problems(code([visit('established', by(nurse, 40), by(physician, 25))]))).toEqual([]);
  });
});

describe('in whose name a visit of two people goes out', () => {
  const together = visit('established', by(practitioner, 20, '09:00'), by(physician, 15, '10:00'));

  // An office has no shared visits, so only the minutes of who bills count: 20 of 35 reach the third level and not the
  // fourth. Source: Novitas, split or shared visits, for 2024: facilities only; Noridian, modifier FS. 2026-11-28.
  it('in an office Medicare counts the minutes of who bills it, and says whose are left out', () => {
    const coded = code([together]);
    expect(coded.lines).toMatchObject([{ code: '99213', rendering: { clinicianId: 'practitioner', basis: 'own' } }]);
    expect(coded.findings).toMatchObject([
      { severity: 'warning', facts: { problem: 'minutes-of-others', lostMinutes: 15 } },
    ]);
  });

  // Medicare's rule of places is not the code owner's, which adds up the minutes of both. 2026-11-28.
  it('payers without the rule of shared visits count the minutes of both', () => {
    expect(shorts(code([together], { rules: commercialRules }))).toEqual(['99214x1']);
  });

  // Incident-to follows a plan that the physician began; a new patient has none, so the practitioner's own number
  // stands on the line, which pays 85 %. Source: 42 CFR 410.26(b); POMS HI 00610.100: the physician performs an initial
  // service; CMS manual 100-02, chapter 15, 60 and 60.1. 2026-11-28.
  it('a new patient is never incident-to, whatever the record says of a plan', () => {
    const asked = {
      physicianId: physician.id,
      newProblem: false,
      planEstablished: true,
      supervision: 'direct',
    } as const;
    const coded = code([{ ...visit('new', by(practitioner, 45)), incidentTo: asked }]);
    expect(coded.lines).toMatchObject([
      { code: '99204', rendering: { clinicianId: 'practitioner', npi: practitioner.npi, basis: 'own' } },
    ]);
  });

  const decided = (decisionsBy: string | null) => {
    const level = { by: 'decision-making', complexity: 'moderate' } as const;
    return code([{ ...together, level, decisionsBy }], { site: department });
  };

  // The practitioner has more minutes and the physician made the decisions that gave the level.
  // Source: Novitas, split or shared visits, for 2024: a substantive part of the decision making. 2026-11-28.
  it('a level by decision making in a facility belongs to who made the decisions', () => {
    expect(decided(physician.id).lines[0]).toMatchObject({
      modifiers: ['FS'],
      rendering: { clinicianId: 'physician', basis: 'split-shared' },
    });
    expect(problems(decided(physician.id))).toEqual([]);
  });

  it('a record that does not say who decided goes by the time, and a person is asked', () => {
    expect(decided(null).lines[0]?.rendering?.clinicianId).toBe('practitioner');
    expect(problems(decided(null))).toEqual(['decisions-unknown']);
    expect(problems(decided('somebody else'))).toEqual(['decisions-unknown']);
  });
});

describe('two practitioners who do the same on one day', () => {
  const second = { ...physician, id: 'second physician', npi: practitioner.npi };
  const clinicians = [physician, second, practitioner, nurse];
  const line = (coded: ReturnType<typeof code>) =>
    coded.lines.map(({ id, units, rendering }) => `${id} x${units} ${rendering?.clinicianId}`);

  // A claim line has one rendering number, so two physicians' visits are two lines.
  // Source: CMS instructions for medical groups: who performed is in block 24J of each line; their copy at
  // medicarepaymentandreimbursement.com 2013/11. 2026-11-28.
  it('have a professional line each, and only then their numbers stand in the ids of the lines', () => {
    const visits = [visit('established', by(physician, 30)), visit('established', by(second, 35))];
    expect(line(code(visits, { clinicians }))).toEqual([
      `encounter:professional:99214:medicine:${physician.npi} x1 physician`,
      `encounter:professional:99214:medicine:${practitioner.npi} x1 second physician`,
    ]);
    expect(line(code(visits.slice(0, 1), { clinicians }))).toEqual([
      'encounter:professional:99214:medicine x1 physician',
    ]);
  });

  it('of procedures, too, while one practitioner’s stays one a day', () => {
    const block = (who: typeof physician) => given('64405', by(who, 15));
    expect(line(code([block(physician), block(second)], { clinicians }))).toEqual([
      `encounter:professional:64405:medicine:${physician.npi} x1 physician`,
      `encounter:professional:64405:medicine:${practitioner.npi} x1 second physician`,
    ]);
    expect(line(code([block(physician), block(physician)], { clinicians }))).toEqual([
      'encounter:professional:64405:medicine x1 physician',
    ]);
  });

  // A hospital reports one clinic visit of a day unless a marker says that it was another one.
  // Source: Palmetto GBA, several outpatient visits of one day, 2026-04-24; First Coast, condition code G0. 2026-11-28.
  it('make two clinic visits of a hospital in one day, which a person is asked about', () => {
    const two = [visit('established', by(physician, 30)), visit('established', by(practitioner, 35))];
    const coded = code(two, { clinicians, site: department });
    expect(coded.findings).toMatchObject([
      { severity: 'warning', code: 'G0463', facts: { problem: 'repeated-visit', units: 2 } },
    ]);
    expect(coded.findings[0]?.lineIds).toHaveLength(2);
    expect(problems(code(two.slice(0, 1), { clinicians, site: department }))).toEqual([]);
  });
});

describe('nothing that was done is lost', () => {
  const START = 1_772_460_000_000;
  const sides = (coded: ReturnType<typeof code>) =>
    coded.lines.map(({ side, code: number, rendering }) => `${side} ${number} ${rendering?.clinicianId ?? 'nobody'}`);
  const esketamine = (who: typeof physician | typeof nurse): ObservedDrugService => ({
    ...core(by(who, 20)),
    kind: 'observed-drug',
    drug: 'esketamine',
    milligrams: 84,
    programEnrolled: true,
    observedMinutes: 120,
  });

  // The claim of a hospital names no rendering practitioner for a drip, so it does not matter which one ordered it.
  // Source: 42 CFR 410.27(a), services incident to a physician's in a hospital; that form locators 76 to 79 name no one
  // else is from memory, unconfirmed. 2026-11-28.
  it('a nurse’s drip in a hospital is billed although two practitioners of the day could have ordered it', () => {
    const drip: ServiceGiven = { ...core(by(nurse, 0)), kind: 'infusion', startMs: START, stopMs: START + 3_600_000 };
    const coded = code([drip], { site: department, clinicians: [physician, practitioner, nurse] });
    expect(sides(coded)).toEqual(['facility 96365 nobody']);
    expect(problems(coded)).toEqual([]);
  });

  // Source: CGS Medicare, esketamine billing: the bundle is of the practitioner who supervises. 2026-11-28.
  it('a nurse’s esketamine with two possible practitioners keeps the hospital’s line, and asks for whom the other is', () => {
    const clinicians = [physician, practitioner, nurse];
    const services = [esketamine(nurse), visit('established', by(physician, 30))];
    const hospital = code(services, { site: department, clinicians });
    expect(sides(hospital)).toEqual([
      'professional 99214 physician',
      'professional G2083 nobody',
      'facility G0463 nobody',
      'facility G2083 nobody',
    ]);
    expect(problems(hospital)).toEqual(['nobody-renders']);
    // In an office the drug has no line, so nothing holds the visit.
    expect(sides(code(services, { clinicians }))).toEqual(['professional 99214 physician']);
  });

  // The bundle holds the visit of who gives the drug, and not what another practitioner saw the patient for.
  // Source: CGS Medicare, esketamine billing, cope138216. 2026-11-28.
  it('another practitioner’s visit beside a bundle of esketamine stays', () => {
    const services = [
      esketamine(physician),
      visit('established', by(physician, 30)),
      visit('established', by(practitioner, 30)),
    ];
    const coded = code(services);
    expect(sides(coded)).toEqual(['professional 99214 practitioner', 'professional G2083 physician']);
    expect(problems(coded)).toEqual(['included-in-bundle']);
  });

  // JZ says that nothing of the drug was discarded that day, which one vial with a rest makes untrue.
  // Source: CMS discarded drug policy, JW and JZ. 2026-11-28.
  it('what is left of vials counts for a drug and a day, so JW and JZ never stand together', () => {
    const vial = (amount: string) => toxin(amount, '100');
    expect(shorts(code([vial('100'), vial('55')]))).toEqual(['J0585x155', 'J0585-JWx45']);
    expect(shorts(code([vial('100'), vial('100')]))).toEqual(['J0585-JZx200']);
    const shelf: DrugService = { ...vial('100'), containers: [{ size: '500', dose: 'multiple' }] };
    expect(shorts(code([shelf, vial('55')]))).toEqual(['J0585x155', 'J0585-JWx45']);
    // Part units are rounded once for the day: 0.5 and 0.5 are one.
    expect(shorts(code([vial('50.5'), vial('49.5')]))).toEqual(['J0585x100', 'J0585-JWx100']);
  });
});

describe('minutes of codes that are not counted by minutes', () => {
  // Nobody gives a session of no minutes: it stays visible and is not billed. 2026-11-28.
  it.each([
    ['90834', psychologist],
    ['97150', therapist],
    ['90853', psychologist],
  ] as const)('%s of no minutes is not billed, and says why', (number, who) => {
    const coded = code([given(number, by(who, 0))]);
    expect(coded).toMatchObject({ lines: [], unbilled: [{ code: number, because: { rule: 'minutes' } }] });
    expect(shorts(code([given(number, by(who, 0)), given(number, by(who, 45))]))).toHaveLength(1);
  });

  // The middle length counts from 38 minutes and the long one from 53. Source: Novitas, psychotherapy documentation,
  // with LCD L35101. Another code may be right, so a person is asked and nothing is refused. 2026-11-28.
  it.each([
    ['90834', 37, ['short-evaluation']],
    ['90834', 38, []],
    ['90837', 20, ['short-evaluation']],
    ['90837', 53, []],
  ] as const)('%s of %i minutes: %j', (number, minutes, expected) => {
    const coded = code([given(number, by(psychologist, minutes))]);
    expect(problems(coded)).toEqual(expected);
    for (const finding of coded.findings) expect(finding.severity).toBe('warning');
  });
});

// The first diagnosis of a line is what the service was for, whatever leads the encounter; the encounter's order only
// decides between services that share a line. Source: ICD-10-CM guidelines, section IV.G, and CMS manual 100-04,
// chapter 26, 10.4, item 24E; neither was read, unconfirmed. 2026-11-28.
describe('the diagnoses of a line', () => {
  const forBoth = (...diagnoses: string[]) => ({ ...given('97110', by(therapist, 15)), diagnoses });

  it('keep the order of their service', () => {
    expect(code([forBoth('G43709', 'M545')]).lines[0]?.diagnoses).toEqual(['G43709', 'M545']);
  });

  it('of two services on one line go by their places, and by the encounter where those are equal', () => {
    expect(code([forBoth('G43709'), forBoth('M545')]).lines[0]?.diagnoses).toEqual(['M545', 'G43709']);
    expect(code([forBoth('G43709', 'M545'), forBoth('G43709')]).lines[0]?.diagnoses).toEqual(['G43709', 'M545']);
  });

  it('that the encounter does not have are left out', () => {
    expect(code([forBoth('F331', 'M545')]).lines[0]?.diagnoses).toEqual(['M545']);
  });
});

describe('remote monitoring', () => {
  const month = (
    what: RemoteMonitoringService['what'],
    managementMinutes: number,
    who: typeof physician | typeof therapist | typeof assistant = physician,
  ): RemoteMonitoringService => ({
    ...core(by(who, managementMinutes)),
    kind: 'remote-monitoring',
    what,
    setUp: false,
    dataDays: 0,
    managementMinutes,
    liveContacts: 1,
  });

  // It is remote by what it is and no telehealth: no place 10 and no 93, whoever called whom.
  // Source: CCHP, remote patient monitoring, on the CMS telehealth fact sheet of April 2025: it is no telehealth.
  // 2026-11-28.
  it('is at no distance, whether the month’s contact was by phone or not', () => {
    const coded = code([{ ...month('physiologic', 25), meeting: { mode: 'audio', patientAt: 'home' } }]);
    expect(coded.lines).toMatchObject([{ code: '99457', placeOfService: '11', modifiers: [] }]);
    expect(problems(coded)).toEqual([]);
  });

  // An assistant has no number of the own: the therapist of the encounter renders it. Source: 42 CFR 410.59(a) and
  // 410.60(a), assistants under a therapist, in remote monitoring too: MedBridge 2024/01 on the fee schedule of 2024;
  // CQ on these codes: Prompt, billing for an RTM code. 2026-11-28.
  it('by an assistant goes out for the therapist, with the assistant’s modifier', () => {
    const coded = code([month('musculoskeletal', 25, assistant)]);
    expect(shorts(coded)).toEqual(['98980-CQ-GPx1']);
    expect(coded.lines[0]?.rendering).toMatchObject({ clinicianId: 'therapist', npi: therapist.npi });
    expect(problems(coded)).toEqual([]);
  });

  // One month has one management, of whatever is monitored. Source: CMS NCCI pair 98980 and 99457, indicator 0.
  it('has one management a calendar month over all that is monitored', () => {
    const earlier = { day: toPlainDate('2026-03-01'), code: '99457', units: 1, practitionerKey: 'medicine' };
    const after = code([month('musculoskeletal', 25)], { history: [earlier] });
    expect(after).toMatchObject({ lines: [], unbilled: [{ code: '98980' }] });
    expect(problems(after)).toEqual(['billed-before']);
    const both = [month('physiologic', 20), month('musculoskeletal', 45)];
    for (const services of [both, both.toReversed()]) {
      expect(unitsByCode(code(services))).toEqual({ '98980': 1, '98981': 1 });
      expect(problems(code(services))).toEqual(['billed-before']);
    }
  });
});

describe('a code of the catalog holds only while it exists', () => {
  // Codes that are new in 2026, and one that ended with 2025. Source: remote_monitoring.csv and observed_drugs.csv,
  // which name their own sources. 2026-11-28.
  it.each([
    ['98979', '2025-12-31', false],
    ['98979', '2026-01-01', true],
    ['98984', '2025-12-31', false],
    ['98985', '2025-12-31', false],
    ['98986', '2025-12-31', false],
    ['99445', '2025-12-31', false],
    ['99470', '2025-12-31', false],
    ['J0013', '2025-12-31', false],
    ['J0013', '2026-01-01', true],
    ['S0013', '2025-12-31', true],
    ['S0013', '2026-01-01', false],
  ] as const)('%s on %s: %s', (number, day, held) => {
    expect(tablesOf(toPlainDate(day)).anyService(number) !== null).toBe(held);
  });

  it('and every row says where its counting comes from', () => {
    expect(goldenReference.catalog.filter(({ source }) => !source.includes(';'))).toEqual([]);
  });
});

describe('therapy of a hospital by video', () => {
  const exercise = given('97110', by(therapist, 30));
  const byVideo = { ...given('97110', by(therapist, 15)), meeting: { mode: 'video', patientAt: 'home' } } as const;

  // The hospital's claim has no place of service, so 95 tells that it was by video. Source: CMS FAQ of 2020-05-27 on
  // bill types 12X and 13X, by APTA Maine and Casamba; NGS Medicare, FAQ for 2024; later years are unconfirmed.
  // 2026-11-28.
  it('has a line of its own beside that in person, with 95', () => {
    const { lines } = code([exercise, byVideo], { site: department });
    expect(lines.map(({ id, modifiers, units }) => `${id} ${modifiers.join('-')} x${units}`)).toEqual([
      'encounter:facility:97110:physical-therapy GP x2',
      'encounter:facility:97110:physical-therapy:10 GP-95 x1',
    ]);
  });

  it('in an office is told by the place alone', () => {
    const { lines } = code([exercise, byVideo]);
    expect(lines.map(({ placeOfService, modifiers }) => [placeOfService, ...modifiers])).toEqual([
      ['11', 'GP'],
      ['10', 'GP'],
    ]);
  });
});

describe('why a service was separate', () => {
  // What the note says of separateness belongs to the line, because 59 and its kin rest on it and on nothing else.
  // Source: CMS MLN1783722 of February 2025, modifiers 59 and X. 2026-11-28.
  it('is on its line, each reason once, and nothing stands there when nobody wrote one', () => {
    const reason = (separateBecause: string | null, at: string) => ({
      ...given('97140', by(therapist, 15, at)),
      separateBecause,
    });
    const other = 'Another region';
    const { lines } = code([
      reason('Before the group', '09:00'),
      reason('Before the group', '10:00'),
      reason(other, '11:00'),
    ]);
    expect(lines.map((line) => line.separateBecause)).toEqual([['Another region', 'Before the group']]);
    expect(code([reason(null, '09:00')]).lines.map((line) => line.separateBecause)).toEqual([[]]);
  });
});
