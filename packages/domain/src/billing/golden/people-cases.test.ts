import { describe, expect, it } from 'vitest';
import type { RemoteMonitoringService } from '../encounter.types';
import { codeServices } from '../services/code-services';
import { by, code, core, encounter, given, people, problems, shorts, tablesOf, visit } from './encounter';
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
