import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import type { Clinician, ServiceGiven } from '../encounter.types';
import { DAY } from '../golden/day';
import {
  by,
  code,
  commercialRules,
  department,
  encounter,
  given,
  office,
  people,
  problems,
  said,
  shorts,
  tablesOf,
  visit,
} from '../golden/encounter';
import { codeServices } from './code-services';

const { psychologist, socialWorker, counselor, therapist, occupational, physician, practitioner } = people;
const at = (
  service: ServiceGiven,
  mode: 'video' | 'audio',
  patientAt: 'home' | 'elsewhere' | 'site',
): ServiceGiven => ({
  ...service,
  meeting: { mode, patientAt },
});
const talk = (who: Clinician = psychologist) => given('96158', by(who, 30));
const exercise = given('97110', by(therapist, 30));

describe('who renders a line', () => {
  it('is who gave most of it; a tie goes to who began first, in any order', () => {
    const second = { ...psychologist, id: 'another' };
    const clinicians = [psychologist, second];
    const rendering = (...services: ServiceGiven[]) => code(services, { clinicians }).lines[0]?.rendering?.clinicianId;
    expect(rendering(given('96158', by(psychologist, 20)), given('96158', by(second, 25)))).toBe('another');
    const early = given('96158', by(second, 20, '08:00'));
    const late = given('96158', by(psychologist, 20, '10:00'));
    expect([rendering(early, late), rendering(late, early)]).toEqual(['another', 'another']);
  });

  it('without an NPI keeps the line and makes a finding', () => {
    const coded = code([talk()], { clinicians: [{ ...psychologist, npi: null }] });
    expect(shorts(coded)).toEqual(['96158x1']);
    expect(coded.lines[0]?.rendering).toBeNull();
    expect(coded.findings).toMatchObject([
      { severity: 'error', lineIds: [coded.lines[0]?.id], facts: { problem: 'no-npi' } },
    ]);
  });

  it.each([socialWorker, counselor])('$qualification bills health behavior since 2024', (who) => {
    const row = tablesOf(DAY).services.billingQualifications.find(
      ({ family, qualification }) => family === 'behavior' && qualification === who.qualification,
    );
    expect(row?.from).toBe('2024-01-01');
    expect(problems(code([talk(who)]))).toEqual([]);
  });

  it('a qualification on no row is an error where every row was read, and none recorded only a question', () => {
    const tables = tablesOf(DAY);
    const severity = (qualification: Clinician['qualification'], confirmed: boolean) => {
      const billingQualifications = tables.services.billingQualifications.map((row) => ({ ...row, confirmed }));
      const read = { ...tables, services: { ...tables.services, billingQualifications } };
      const day = encounter([talk()], { clinicians: [{ ...psychologist, qualification }] });
      return codeServices(day, read).findings.map((each) => each.severity);
    };
    expect(severity('physical-therapist', true)).toEqual(['error']);
    expect(severity('physical-therapist', false)).toEqual(['warning']);
    expect(severity('none', true)).toEqual(['warning']);
  });
});

describe('telehealth', () => {
  const tables = tablesOf(DAY);
  const shipped = tables.services.telehealthCodes;
  /** What is found when the rows of telehealth were read, or otherwise are not as they ship. */
  const foundWith = (change: Partial<(typeof shipped)[number]>, service: ServiceGiven) => {
    const telehealthCodes = shipped.map((row) => ({ ...row, ...change }));
    const read = { ...tables, services: { ...tables.services, telehealthCodes } };
    return codeServices(encounter([service]), read).findings;
  };

  it.each([
    ['video', 'home', '10', []],
    ['video', 'elsewhere', '02', []],
    ['audio', 'home', '10', ['93']],
  ] as const)('by %s with the patient at %s is place %s for Medicare', (mode, patientAt, placeOfService, modifiers) => {
    const coded = code([at(talk(), mode, patientAt)]);
    expect(coded.lines).toMatchObject([{ placeOfService, modifiers }]);
    expect(said(coded.lines[0], 'place of meeting')).toContain(`Met by ${mode}`);
    expect(problems(coded)).toEqual([]);
  });

  it('carries 95 where the payer wants it, and 93 for sound alone', () => {
    const modifiers = (mode: 'video' | 'audio') =>
      code([at(talk(), mode, 'home')], { rules: commercialRules }).lines[0]?.modifiers;
    expect([modifiers('video'), modifiers('audio')]).toEqual([['95'], ['93']]);
  });

  it('of a code that is on no row is told, and nothing is refused by rows that nobody read', () => {
    const hands = at(given('97140', by(therapist, 30)), 'video', 'home');
    expect(code([hands]).findings).toMatchObject([
      { severity: 'warning', code: '97140', facts: { problem: 'not-by-telehealth' } },
    ]);
    expect(foundWith({ confirmed: true }, hands)).toMatchObject([{ severity: 'error' }]);
    expect(problems(code([at(exercise, 'video', 'home')]))).toEqual([]);
  });

  // Medicare takes any code of its list by telephone since 2025, for a patient at home who has no video or wants none.
  // Source: AAFP, Medicare telehealth 2025; First Coast, telehealth services, 2025-04-08; both read 2026-11-28.
  it('by sound alone is for patients at home, of therapy, too', () => {
    const [home, elsewhere] = [at(exercise, 'audio', 'home'), at(exercise, 'audio', 'elsewhere')];
    expect(problems(code([home]))).toEqual([]);
    const homeOnly = 'May be given by video, but by sound alone at home only';
    expect(foundWith({}, elsewhere)).toMatchObject([{ severity: 'warning', facts: { wording: homeOnly } }]);
    expect(foundWith({ confirmed: true }, elsewhere)).toMatchObject([{ severity: 'error' }]);
    const never = 'May be given by video, but not by sound alone';
    expect(foundWith({ audio: 'no' }, home)).toMatchObject([{ severity: 'warning', facts: { wording: never } }]);
  });

  it('by therapists ends with 2027', () => {
    const on = (day: string) => problems(code([at(exercise, 'video', 'home')], { day: toPlainDate(day) }));
    expect(on('2027-12-31')).toEqual([]);
    expect(on('2028-01-01')).toEqual(['not-by-telehealth']);
  });

  it('is a line of its own beside the same code at the site', () => {
    const { lines } = code([given('97150', by(therapist, 30)), at(given('97150', by(therapist, 30)), 'video', 'home')]);
    expect(lines.map(({ id, placeOfService }) => `${id} ${placeOfService}`)).toEqual([
      'encounter:professional:97150:physical-therapy 11',
      'encounter:professional:97150:physical-therapy:10 10',
    ]);
  });

  it('is not what a visit in the patient’s home is: that is place 12 and no visit of the hospital', () => {
    const home: ServiceGiven = {
      ...visit('established', by(practitioner, 30)),
      meeting: { mode: 'in-person', patientAt: 'home' },
    };
    expect(code([home], { site: department }).lines).toMatchObject([
      { side: 'professional', placeOfService: '12', modifiers: [] },
    ]);
  });

  it('to the home is no visit of the hospital', () => {
    const coded = code([at(visit('established', by(practitioner, 30)), 'video', 'home')], { site: department });
    expect(coded.lines.map(({ side, code: number }) => `${side} ${number}`)).toEqual(['professional 99214']);
  });
});

describe('therapy above the yearly threshold', () => {
  const year = (physical: number, work: number) => ({
    yearToDate: {
      physicalAndSpeechTherapyAllowedCents: physical,
      occupationalTherapyAllowedCents: work,
      deductibleLeftCents: 0,
    },
  });
  const both = [exercise, given('97530', by(occupational, 30))];

  it('carries KX behind its plan, each plan by its own sum', () => {
    expect(shorts(code(both, year(247_999, 248_000)))).toEqual(['97110-GPx2', '97530-GO-KXx2']);
    expect(shorts(code(both, year(248_000, 0)))).toEqual(['97110-GP-KXx2', '97530-GOx2']);
  });

  it('names the sum and the threshold of the year', () => {
    const [line] = code(both, year(250_000, 0)).lines;
    expect(said(line, 'therapy threshold')).toBe('$2,500.00 allowed this year before today, threshold $2,480.00');
    expect(shorts(code(both, { ...year(241_000, 0), day: toPlainDate('2025-06-02') }))[0]).toBe('97110-GP-KXx2');
    // The last threshold holds on until the next year's is loaded: a missing KX would be a denial.
    expect(shorts(code(both, { ...year(250_000, 0), day: toPlainDate('2027-06-02') }))[0]).toBe('97110-GP-KXx2');
  });

  it('carries nothing for payers without a threshold, nor on other services', () => {
    expect(shorts(code(both, { ...year(900_000, 900_000), rules: commercialRules }))[0]).toBe('97110-GPx2');
    expect(shorts(code([talk()], year(900_000, 900_000)))).toEqual(['96158x1']);
  });
});

describe('claim sides', () => {
  const sides = (site: Parameters<typeof code>[1]) =>
    code([talk(), exercise], site).lines.map((line) => `${line.side} ${[line.code, ...line.modifiers].join('-')}`);

  it('follow the status of the site and the catalog', () => {
    expect(sides({ site: office })).toEqual(['professional 96158', 'professional 97110-GP']);
    expect(sides({ site: department })).toEqual(['professional 96158', 'facility 96158', 'facility 97110-GP']);
  });

  it('carry PO on all but therapy, PN on everything, on the hospital’s lines only', () => {
    const off = { ...department, placeOfService: '19' };
    expect(sides({ site: { ...off, providerBasedStatus: 'off-campus-excepted' } })).toEqual([
      'professional 96158',
      'facility 96158-PO',
      'facility 97110-GP',
    ]);
    expect(sides({ site: { ...off, providerBasedStatus: 'off-campus-non-excepted' } })).toEqual([
      'professional 96158',
      'facility 96158-PN',
      'facility 97110-GP-PN',
    ]);
  });

  it('without a revenue code have no line and a finding', () => {
    const tables = tablesOf(DAY);
    const bare = {
      ...tables,
      service: (number: string, discipline: Clinician['discipline']) => {
        const row = tables.service(number, discipline);
        return row && { ...row, revenueCode: null };
      },
    };
    const coded = codeServices(encounter([exercise], { site: department }), bare);
    expect(coded).toMatchObject({ lines: [], unbilled: [{ code: '97110' }] });
    expect(problems(coded)).toEqual(['no-facility-billing']);
  });
});

describe('every line', () => {
  const day = [
    given('96164', by(psychologist, 60, '09:00')),
    given('97150', by(therapist, 50, '10:00')),
    exercise,
    given('97110', by(therapist, 20, '12:00')),
    visit('established', by(physician, 45, '13:00')),
    visit('established', by(practitioner, 25, '15:00')),
    given('97110', by(psychologist, 5)),
    given('97140', by(occupational, 3)),
  ];

  it('says which rule made units, person and place, with source and first day', () => {
    for (const line of code(day).lines) {
      expect(line.because.length).toBeGreaterThanOrEqual(3);
      for (const each of line.because) {
        expect(each.says).not.toBe('');
        expect(each.source).not.toBe('');
        expect(each.effective).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
      for (const modifier of line.modifiers) expect(line.because.map((each) => each.modifier)).toContain(modifier);
    }
  });

  it('comes out the same whatever the order of services and people, and nothing done is lost', () => {
    const expected = code(day, { site: department });
    fc.assert(
      fc.property(fc.shuffledSubarray(day, { minLength: day.length }), fc.boolean(), (services, turned) => {
        const clinicians = Object.values(people);
        const coded = code(services, { site: department, clinicians: turned ? clinicians.toReversed() : clinicians });
        expect(coded).toEqual(expected);
      }),
      { numRuns: 50 },
    );
    const seen = new Set([
      ...expected.lines.flatMap(({ serviceIds }) => serviceIds),
      ...expected.unbilled.map(({ serviceId }) => serviceId),
    ]);
    expect([...seen].sort()).toEqual(day.map(({ id }) => id).sort());
  });

  it('that two visits share has the name of who gave more', () => {
    const second = { ...practitioner, id: 'second' };
    const two = [visit('established', by(practitioner, 30)), visit('established', by(second, 35))];
    expect(code(two, { clinicians: [practitioner, second] }).lines).toMatchObject([
      { code: '99214', units: 2, minutes: 65, rendering: { clinicianId: 'second' } },
    ]);
  });

  it('has an id of its own', () => {
    const ids = code(day, { site: department }).lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries the diagnoses of its services; those that lead their services in the order of the encounter', () => {
    const two = [
      { ...exercise, diagnoses: ['G43709'] },
      { ...exercise, id: 'second', diagnoses: ['M545'] },
    ];
    expect(code(two).lines[0]?.diagnoses).toEqual(['M545', 'G43709']);
  });
});

it('tables of another day are a broken call and throw', () => {
  expect(() => codeServices(encounter([]), tablesOf(toPlainDate('2025-06-02')))).toThrow('Tables of 2025-06-02');
});
