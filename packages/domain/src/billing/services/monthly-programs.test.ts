import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import type {
  EarlierService,
  MonthlyCareService,
  RemoteMonitoringService,
  StimulationService,
} from '../encounter.types';
import { by, code, core, people, problems, shorts, unitsByCode } from '../golden/encounter';

const { physician, therapist } = people;
const earlier = (day: string, number: string): EarlierService => ({
  day: toPlainDate(day),
  code: number,
  units: 1,
  practitionerKey: 'medicine',
});
const month = (change: Partial<RemoteMonitoringService>): RemoteMonitoringService => ({
  ...core(by(physician, 0)),
  kind: 'remote-monitoring',
  what: 'musculoskeletal',
  setUp: false,
  dataDays: 0,
  managementMinutes: 0,
  liveContacts: 1,
  ...change,
});

describe('remote monitoring', () => {
  it.each([
    [{ dataDays: 1 }, {}],
    [{ dataDays: 2 }, { '98985': 1 }],
    [{ dataDays: 15 }, { '98985': 1 }],
    [{ dataDays: 16 }, { '98977': 1 }],
    [{ managementMinutes: 9 }, {}],
    [{ managementMinutes: 10 }, { '98979': 1 }],
    [{ managementMinutes: 19 }, { '98979': 1 }],
    [{ managementMinutes: 20 }, { '98980': 1 }],
    [{ managementMinutes: 39 }, { '98980': 1 }],
    [{ managementMinutes: 40 }, { '98980': 1, '98981': 1 }],
    [{ managementMinutes: 60 }, { '98980': 1, '98981': 2 }],
    [{ what: 'respiratory', dataDays: 16 }, { '98976': 1 }],
    [{ what: 'cognitive-behavioral', dataDays: 5 }, { '98986': 1 }],
    [
      { what: 'physiologic', dataDays: 16, managementMinutes: 45 },
      { '99454': 1, '99457': 1, '99458': 1 },
    ],
  ] as const)('of %o makes one tier of each step at most', (change, units) => {
    expect(unitsByCode(code([month(change)]))).toEqual(units);
  });

  it('has no short tier before 2026', () => {
    const day = toPlainDate('2025-12-31');
    expect(code([month({ dataDays: 15, managementMinutes: 19 })], { day })).toMatchObject({
      lines: [],
      unbilled: [{ code: '98977' }, { code: '98980' }],
    });
  });

  it('is set up once an episode, from two days with a reading on', () => {
    const setUp = { setUp: true, dataDays: 2 };
    expect(unitsByCode(code([month(setUp)]))).toEqual({ '98975': 1, '98985': 1 });
    const again = code([month(setUp)], { history: [earlier('2025-11-03', '98975')] });
    expect(unitsByCode(again)).toEqual({ '98985': 1 });
    expect(again.findings).toMatchObject([{ facts: { problem: 'billed-before', earlierDay: '2025-11-03' } }]);
    expect(code([month({ setUp: true, dataDays: 0 })]).unbilled).toMatchObject([{ code: '98975' }]);
  });

  it('never bills the short tier beside the long one of the same 30 days or the same month', () => {
    const both = month({ dataDays: 20, managementMinutes: 25 });
    const before = (day: string) => code([both], { history: [earlier(day, '98985'), earlier(day, '98979')] });
    expect(unitsByCode(before('2026-03-01'))).toEqual({});
    // February is another calendar month, and still within 30 days of the device.
    expect(unitsByCode(before('2026-02-01'))).toEqual({ '98980': 1 });
    expect(unitsByCode(before('2026-01-31'))).toEqual({ '98977': 1, '98980': 1 });
  });

  it('needs a live contact for its management', () => {
    const coded = code([month({ managementMinutes: 25, liveContacts: 0 })]);
    expect(coded.lines).toEqual([]);
    expect(coded.findings).toMatchObject([{ facts: { problem: 'no-live-contact', minutes: 25 } }]);
  });

  it('by a therapist is under the plan of care', () => {
    expect(shorts(code([{ ...month({ dataDays: 16 }), portions: [by(therapist, 0)] }]))).toEqual(['98977-GPx1']);
  });
});

describe('monthly chronic pain management', () => {
  const care = (minutes: number, change: Partial<MonthlyCareService> = {}): MonthlyCareService => ({
    ...core(by(physician, minutes)),
    kind: 'monthly-care',
    firstVisitInPerson: true,
    painMonths: 4,
    scaleUsed: true,
    carePlan: true,
    ...change,
  });

  it.each([
    [29, {}],
    [30, { G3002: 1 }],
    [44, { G3002: 1 }],
    [45, { G3002: 1, G3003: 1 }],
    [60, { G3002: 1, G3003: 2 }],
  ])('%i minutes of the month: met or exceeded, and full further blocks', (minutes, units) => {
    expect(unitsByCode(code([care(minutes)]))).toEqual(units);
  });

  it.each([
    ['a first visit in person', { firstVisitInPerson: false }],
    ['pain for more than 3 months', { painMonths: 3 }],
    ['a validated scale', { scaleUsed: false }],
    ['a care plan', { carePlan: false }],
  ])('without %s makes nothing and says what it lacks', (missing, change) => {
    const coded = code([care(60, change)]);
    expect(coded).toMatchObject({ lines: [], unbilled: [{ code: 'G3002', minutes: 60 }] });
    expect(coded.findings).toMatchObject([{ facts: { problem: 'monthly-care-incomplete', missing: [missing] } }]);
  });

  it('is billed once a calendar month', () => {
    const on = (day: string) => code([care(30)], { history: [earlier(day, 'G3002')] });
    expect(on('2026-03-01').lines).toEqual([]);
    expect(problems(on('2026-03-01'))).toEqual(['billed-before']);
    expect(unitsByCode(on('2026-02-28'))).toEqual({ G3002: 1 });
  });
});

describe('magnetic stimulation', () => {
  const pulse = (what: StimulationService['what']): StimulationService => ({
    ...core(by(physician, 30)),
    kind: 'stimulation',
    what,
  });
  const course = { history: [earlier('2026-02-20', '90867')] };

  it.each([
    ['mapping', '90867'],
    ['delivery', '90868'],
    ['re-determination', '90869'],
  ] as const)('a %s is %s', (what, number) => {
    const history = what === 'mapping' ? {} : course;
    const coded = code([pulse(what)], history);
    expect(unitsByCode(coded)).toEqual({ [number]: 1 });
    expect(problems(coded)).toEqual([]);
  });

  it('has one kind a date, and the other ones stay visible', () => {
    const all = [pulse('delivery'), pulse('re-determination')];
    for (const services of [all, all.toReversed()]) {
      const coded = code(services, course);
      expect(unitsByCode(coded)).toEqual({ '90869': 1 });
      expect(coded.findings).toMatchObject([
        { code: '90868', facts: { problem: 'one-kind-a-date', codedInstead: '90869' } },
      ]);
    }
  });

  it('of the same kind twice on a date is two units', () => {
    expect(unitsByCode(code([pulse('delivery'), pulse('delivery')], course))).toEqual({ '90868': 2 });
  });

  it('is mapped once a course', () => {
    const again = code([pulse('mapping')], course);
    expect(again.lines).toEqual([]);
    expect(problems(again)).toEqual(['billed-before']);
  });

  it('without a mapping before it informs', () => {
    expect(code([pulse('delivery')]).findings).toMatchObject([{ severity: 'info', facts: { problem: 'no-mapping' } }]);
  });
});
