import { describe, expect, it } from 'vitest';
import type { ServiceGiven } from '../encounter.types';
import { by, code, commercialRules, department, given, people, problems, shorts, unitsByCode, visit } from './encounter';

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
      source: 'CMS manual 100-04, chapter 5, 20.2: minutes are those of the patient’s treatment; held for groups alike',
      seen: '2026-11-28',
    },
    {
      happened: 'a therapist and an assistant exercise with one patient together from 9:00 to 9:30',
      services: [given('97110', by(assistant, 30, '09:00'), by(therapist, 30, '09:00'))],
      right: ['97110-GPx2'],
      reason: 'time together counts as the therapist’s, so 30 minutes are two units and none of them the assistant’s',
      source: 'Medicare fee schedule of 2020, 84 FR 62568, on what therapist and assistant give together',
      seen: '2026-11-28',
    },
    {
      happened: 'an assistant begins at 9:00 and a therapist joins for the second half of 30 minutes',
      services: [given('97110', by(assistant, 30, '09:00'), by(therapist, 15, '09:15'))],
      right: ['97110-CQ-GPx1', '97110-GPx1'],
      reason: 'the assistant’s own 15 minutes make a unit and the 15 together make the therapist’s',
      source: 'Medicare fee schedule of 2020, 84 FR 62568; CMS manual 100-04, chapter 5, 20.2',
      seen: '2026-11-28',
    },
    {
      happened: 'one person writes the same half hour down twice',
      services: [given('97110', by(therapist, 30, '09:00'), by(therapist, 30, '09:00'))],
      right: ['97110-GPx2'],
      reason: 'nobody gives the same minutes twice',
      source: 'CMS manual 100-04, chapter 5, 20.2',
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
  // fourth. Source: 42 CFR 415.140 names facilities only. 2026-11-28.
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

  // Incident-to follows a plan that the physician began; a new patient has none, so the practitioner's own number stands
  // on the line, which pays 85 %. Source: CMS manual 100-02, chapter 15, 60.1; 42 CFR 410.26. 2026-11-28.
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
  // Source: 42 CFR 415.140 as it holds since 2024-01-01. 2026-11-28.
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
  // Source: CMS manual 100-04, chapter 26, 10.4, item 24J. 2026-11-28.
  it('have a professional line each, and only then their numbers stand in the ids of the lines', () => {
    const visits = [visit('established', by(physician, 30)), visit('established', by(second, 35))];
    expect(line(code(visits, { clinicians }))).toEqual([
      `encounter:professional:99214:medicine:${physician.npi} x1 physician`,
      `encounter:professional:99214:medicine:${practitioner.npi} x1 second physician`,
    ]);
    expect(line(code(visits.slice(0, 1), { clinicians }))).toEqual(['encounter:professional:99214:medicine x1 physician']);
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
  // Source: CMS manual 100-04, chapter 4, 180.4. 2026-11-28.
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
