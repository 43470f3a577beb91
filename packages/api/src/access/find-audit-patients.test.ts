import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

const ALL = {
  firstDay: null,
  lastDay: null,
  userId: null,
  patientId: null,
  kind: 'all',
  entity: null,
  entityId: null,
  before: null,
} as const;

let clinic: TestClinic;
let auditor: Caller;
let coordinator: Caller;
let patientId: string;
let record: string;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  auditor = await clinic.as('auditor');
  coordinator = await clinic.as('coordinator');
  const [row] = await clinic.rows<{ id: string; record: string }>(
    `SELECT p.id, p.medical_record_number AS record FROM patient p
       JOIN seat s ON s.organization_id = p.organization_id AND s.patient_id = p.id
       JOIN organization o ON o.id = p.organization_id AND o.slug = 'lakeside' ORDER BY p.id LIMIT 1`,
  );
  patientId = row?.id ?? '';
  record = row?.record ?? '';
});
afterAll(() => clinic.close());

describe('finding whose trail to read', () => {
  it('finds by part of a name or record number, and tells no more than who it is', async () => {
    const { matches, more } = await auditor.access.findPatients({ term: record.slice(1).toLowerCase() });
    expect(more).toBe(false);
    expect(matches.map(({ id }) => id)).toEqual([patientId]);
    const [person] = await clinic.rows(
      `SELECT id, family_name || ', ' || given_name AS name, medical_record_number AS "medicalRecordNumber",
              birth_date::text AS "birthDate" FROM patient WHERE id = $1`,
      [patientId],
    );
    expect(matches).toEqual([person]);
    const byName = await auditor.access.findPatients({ term: matches[0]?.name.split(',')[0] ?? '' });
    expect(byName.matches).toContainEqual(person);
  });

  it('gives ten at most and says that there are more, in one statement', async () => {
    await clinic.rows(
      `WITH people AS (
         SELECT o.id AS organization_id, gen_random_uuid() AS id, n FROM organization o, generate_series(1, 12) n
          WHERE o.slug = 'lakeside'
       ), resources AS (INSERT INTO resource SELECT organization_id, id, 'patient' FROM people)
       INSERT INTO patient (organization_id, id, medical_record_number, given_name, family_name, birth_date, administrative_sex)
       SELECT organization_id, id, 'ZZ' || n, lpad(n::text, 2, '0'), 'Zzmany', '1961-02-03', 'F' FROM people`,
    );
    clinic.takeStatements();
    const { matches, more } = await auditor.access.findPatients({ term: 'zzman' });
    expect(more).toBe(true);
    expect(matches.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Zzmany, ${String(index + 1).padStart(2, '0')}`),
    );
    expect(clinic.takeStatements().filter((sql) => /^\s*(SELECT|WITH)/i.test(sql))).toHaveLength(1);
  });

  it('wants two characters, so that nobody lists everybody', async () => {
    await expect(auditor.access.findPatients({ term: ' a ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('leaves an event for the purpose of audit, and does not open the chart', async () => {
    await auditor.access.findPatients({ term: record });
    const { events } = await auditor.access.listAudit(ALL);
    expect(events[0]).toMatchObject({ action: 'search', entity: 'patient', purpose: 'audit', userName: 'Ute Brandt' });
    expect(await refusalOf(auditor.patients.chart({ patientId }))).toMatchObject({ code: 'forbidden' });
    expect(await refusalOf(coordinator.access.findPatients({ term: record }))).toMatchObject({ code: 'forbidden' });
  });

  it('finds nobody of another organization, and refuses their trail', async () => {
    const cedar = await clinic.as('auditor@cedar');
    expect((await cedar.access.findPatients({ term: record })).matches.map(({ id }) => id)).not.toContain(patientId);
    expect(await refusalOf(cedar.access.listAudit({ ...ALL, patientId }))).toMatchObject({ code: 'not-found' });
  });
});

describe("one patient's trail", () => {
  it('answers who opened the chart', async () => {
    await coordinator.patients.chart({ patientId });
    const [other] = await clinic.rows<{ id: string }>(
      `SELECT p.id FROM patient p JOIN organization o ON o.id = p.organization_id AND o.slug = 'lakeside'
        WHERE p.id <> $1 LIMIT 1`,
      [patientId],
    );
    await coordinator.patients.chart({ patientId: other?.id ?? '' });
    const { events, patient } = await auditor.access.listAudit({ ...ALL, patientId, kind: 'read' });
    expect(patient).toMatchObject({ id: patientId, medicalRecordNumber: record });
    expect(events[0]).toMatchObject({ entity: 'patient', entityId: patientId, userName: 'Carla Ortiz' });
    expect(events.map(({ entityId }) => entityId)).not.toContain(other?.id);
  });

  it('says of itself who read it', async () => {
    await auditor.access.listAudit({ ...ALL, patientId });
    const { events } = await auditor.access.listAudit({ ...ALL, patientId });
    expect(events[0]).toMatchObject({ entity: 'audit_event', entityId: patientId, userName: 'Ute Brandt' });
  });

  it('holds the changes of the rows that belong to the patient, newest first, and of no other', async () => {
    const [coverage] = await clinic.rows<{ id: string; version: number }>(
      'SELECT id, version FROM coverage WHERE patient_id = $1 ORDER BY id LIMIT 1',
      [patientId],
    );
    await (
      await clinic.as('biller')
    ).patients.enterMemberId({
      idempotencyKey: newKey(),
      data: { coverageId: coverage?.id ?? '', version: coverage?.version ?? 0, memberId: 'ABC123456' },
    });
    const changed = await auditor.access.listAudit({ ...ALL, patientId, kind: 'change' });
    expect(changed.events[0]).toMatchObject({ action: 'row.update', entity: 'coverage', entityId: coverage?.id });
    const seats = await auditor.access.listAudit({ ...ALL, patientId, kind: 'change', entity: 'seat' });
    const stored = await clinic.rows<{ id: string }>('SELECT id FROM seat WHERE patient_id = $1', [patientId]);
    expect(stored.length).toBeGreaterThan(0);
    expect(new Set(seats.events.map(({ entityId }) => entityId))).toEqual(new Set(stored.map(({ id }) => id)));
    const ordinals = changed.events.map(({ ordinal }) => Number(ordinal));
    expect(ordinals).toEqual([...new Set(ordinals)].sort((a, b) => b - a));
  });

  it('knows of every table that names a patient', async () => {
    const tables = await clinic.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'patient_id' ORDER BY 1`,
    );
    clinic.takeStatements();
    await auditor.access.listAudit({ ...ALL, patientId });
    const sent = clinic.takeStatements().join('\n');
    expect(tables.filter(({ name }) => !new RegExp(`FROM ${name}\\s+WHERE`).test(sent))).toEqual([]);
  });
});
