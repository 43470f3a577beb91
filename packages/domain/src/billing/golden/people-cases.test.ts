import { describe, expect, it } from 'vitest';
import type { RemoteMonitoringService } from '../encounter.types';
import { codeServices } from '../services/code-services';
import { by, code, core, department, encounter, given, people, problems, shorts, tablesOf, visit } from './encounter';
import { DAY } from './day';

const { therapist, assistant, physician, practitioner, nurse } = people;

describe('who may give and bill', () => {
  // Every row of visits was read, so what is on none of them is refused. Source: 42 CFR 410.20(a), 410.74(a), 410.75(c)
  // and 410.76(c); read 2026-11-28.
  it.each([therapist, people.psychologist, nurse])('a visit of a $qualification is refused', (who) => {
    expect(code([visit('established', by(who, 30))]).findings).toMatchObject([
      { severity: 'error', facts: { problem: 'not-billable-by', qualification: who.qualification } },
    ]);
  });

  it.each([physician, practitioner])('a visit of a $qualification is not', (who) => {
    expect(problems(code([visit('established', by(who, 30))]))).toEqual([]);
  });

  // Physicians and practitioners may give therapy where State law lets them, and what it says nobody read: they are on
  // unconfirmed rows, so that nobody is refused. Source: 42 CFR 410.59(a)(3)(iii) and 410.60(a)(3)(iii); 2026-11-28.
  it('a physician beside the therapist asks nothing, and a nurse beside the therapist is a question', () => {
    const beside = (who: typeof physician | typeof nurse) =>
      code([given('97110', by(therapist, 30, '09:00'), by(who, 15, '09:00'))]).findings;
    expect(beside(physician)).toEqual([]);
    expect(beside(nurse)).toMatchObject([{ severity: 'warning', facts: { problem: 'not-billable-by' } }]);
  });
});

describe('an assistant’s remote monitoring', () => {
  const month: RemoteMonitoringService = {
    ...core(by(assistant, 25)),
    kind: 'remote-monitoring',
    what: 'musculoskeletal',
    setUp: true,
    dataDays: 16,
    managementMinutes: 25,
    liveContacts: 1,
  };

  // A device takes nobody's minutes. Source: Prompt, billing for an RTM code, read 2026-11-28: CQ on set-up and
  // management, none on the device.
  it('carries CQ on what takes time, and none on the device', () => {
    expect(shorts(code([month])).sort()).toEqual(['98975-CQ-GPx1', '98977-GPx1', '98980-CQ-GPx1']);
  });
});

describe('two practitioners who do the same on one day', () => {
  const second = { ...physician, id: 'second physician', npi: practitioner.npi };
  const blocks = encounter([given('64405', by(physician, 15)), given('64405', by(second, 15))], {
    clinicians: [physician, second],
  });

  // Which families part by practitioner is a row and no constant: without the row of procedures the day has one.
  it('have a line each while a row of the day says so', () => {
    const tables = tablesOf(DAY);
    const practitionerFamilies = tables.services.practitionerFamilies.filter(({ family }) => family !== 'procedure');
    const without = { ...tables, services: { ...tables.services, practitionerFamilies } };
    expect(codeServices(blocks, tables).lines).toHaveLength(2);
    expect(codeServices(blocks, without).lines).toHaveLength(1);
  });
});

// Of a hospital's two visits of one day the later carries 27, and its claim condition code G0, which nothing writes yet:
// so the finding stays and says which of the two is missing. Source: First Coast, condition code G0; Palmetto GBA,
// several outpatient visits of one day, 2026-04-24; both read 2026-11-28.
describe('two visits of a hospital in one day', () => {
  const hospital = (...separate: readonly (string | null)[]) => {
    const who = [physician, practitioner];
    const visits = separate.map((separateBecause, at) => ({
      ...visit('established', by(who[at % 2] ?? physician, 30)),
      separateBecause,
    }));
    const forward = code(visits, { site: department });
    expect(code(visits.toReversed(), { site: department })).toEqual(forward);
    const facility = forward.lines.filter(({ side }) => side === 'facility');
    return { modifiers: facility.map(({ modifiers }) => modifiers.join()).sort(), said: forward.findings };
  };
  const wording = (still: string) => [{ severity: 'warning', facts: { wording: expect.stringContaining(still) } }];

  it('carry no modifier until the record says why they were apart', () => {
    const { modifiers, said } = hospital(null, null);
    expect(modifiers).toEqual(['', '']);
    expect(said).toMatchObject(wording('a person has to say'));
  });

  it.each([
    ['of the later one', [null, 'A new complaint in the afternoon']],
    ['of both', ['A wound', 'A new complaint in the afternoon']],
  ])('carry 27 on one of them when the record says so %s', (_, reasons) => {
    const { modifiers, said } = hospital(...reasons);
    expect(modifiers).toEqual(['', '27']);
    expect(said).toMatchObject(wording('condition code G0'));
  });

  it('are no matter when there is one', () => {
    expect(hospital('A wound')).toEqual({ modifiers: [''], said: [] });
    const away = { mode: 'video', patientAt: 'home' } as const;
    const visits = [
      { ...visit('established', by(physician, 30)), separateBecause: 'A wound' },
      { ...visit('established', by(practitioner, 30)), meeting: away },
    ];
    const { lines } = code(visits, { site: department });
    expect(lines.flatMap(({ side, modifiers }) => (side === 'facility' ? [modifiers] : []))).toEqual([[]]);
  });
});
