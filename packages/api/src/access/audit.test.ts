import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toPlainDate } from '@threshold/domain/kernel';
import { openTestClinic, refusalOf } from '../testing/clinic';
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
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  auditor = await clinic.as('auditor');
});
afterAll(() => clinic.close());

describe('the audit trail', () => {
  it('says who searched, and says of itself who read it', async () => {
    await (await clinic.as('coordinator')).patients.search({ term: 'a' });
    await auditor.access.listAudit(ALL);
    const { events } = await auditor.access.listAudit(ALL);
    expect(events[0]).toMatchObject({ action: 'read', entity: 'audit_event', userName: 'Ute Brandt' });
    const search = events.find((event) => event.action === 'search');
    expect(search).toMatchObject({ entity: 'patient', entityId: null, userName: 'Carla Ortiz', fields: [] });
  });

  it('is filtered by person, by entity and by day', async () => {
    const { people } = await auditor.access.listAudit(ALL);
    const carla = people.find((person) => person.name === 'Carla Ortiz')?.id ?? '';
    const mine = await auditor.access.listAudit({ ...ALL, userId: carla });
    expect(mine.events.length).toBeGreaterThan(0);
    expect(mine.events.every((event) => event.userId === carla)).toBe(true);
    const sites = await auditor.access.listAudit({ ...ALL, entity: 'site' });
    expect(sites.events.map((event) => event.action)).toEqual(['row.insert', 'row.insert']);
    expect(sites.entities).toContain('session');
    const tomorrow = toPlainDate('2099-01-01');
    expect((await auditor.access.listAudit({ ...ALL, firstDay: tomorrow })).events).toEqual([]);
    expect((await auditor.access.listAudit({ ...ALL, lastDay: tomorrow })).events.length).toBe(100);
  });

  it('tells what was looked at from what was changed, and answers who opened one chart', async () => {
    const coordinator = await clinic.as('coordinator');
    const [patient] = (await coordinator.patients.search({ term: '' })).matches;
    const patientId = patient?.id ?? '';
    await coordinator.patients.chart({ patientId });
    const opened = await auditor.access.listAudit({ ...ALL, kind: 'read', entityId: patientId });
    expect(opened.events.length).toBeGreaterThan(0);
    expect(opened.events.every(({ action, entityId }) => action === 'read' && entityId === patientId)).toBe(true);
    const changed = await auditor.access.listAudit({ ...ALL, kind: 'change' });
    expect(changed.events).toHaveLength(100);
    expect(changed.events.every(({ action }) => action.startsWith('row.'))).toBe(true);
    await refusalOf((await clinic.as('biller')).access.listAudit(ALL));
    const refused = await auditor.access.listAudit({ ...ALL, kind: 'refused' });
    expect(refused.events.length).toBeGreaterThan(0);
    expect(refused.events.every(({ action }) => action.startsWith('refused.'))).toBe(true);
  });

  it('comes in pages without a gap', async () => {
    const first = await auditor.access.listAudit({ ...ALL, entity: 'seat' });
    const second = await auditor.access.listAudit({ ...ALL, entity: 'seat', before: first.next });
    const ordinals = [...first.events, ...second.events].map((event) => Number(event.ordinal));
    expect(ordinals).toHaveLength(200);
    expect(ordinals).toEqual([...new Set(ordinals)].sort((a, b) => b - a));
  });

  it('shows an organization its own people and events only', async () => {
    const { people, events } = await (await clinic.as('auditor@cedar')).access.listAudit(ALL);
    expect(people.some((person) => person.name === 'Renee Novak')).toBe(false);
    const owners = await clinic.rows<{ owners: number }>(
      'SELECT count(DISTINCT organization_id)::int AS owners FROM audit_event WHERE ordinal = ANY($1::bigint[])',
      [events.map((event) => event.ordinal)],
    );
    expect(owners).toEqual([{ owners: 1 }]);
  });

  it("reads days on the clock of the organization's first site", async () => {
    clinic.setNow(Date.parse('2026-11-19T06:30:00Z'));
    expect(await auditor.access.listAudit(ALL)).toMatchObject({ zone: 'America/Chicago', today: '2026-11-19' });
    const cedar = await clinic.as('auditor@cedar');
    expect(await cedar.access.listAudit(ALL)).toMatchObject({ zone: 'America/Phoenix', today: '2026-11-18' });
  });

  it('is closed to those who are not auditors or administrators', async () => {
    expect(await refusalOf((await clinic.as('biller')).access.listAudit(ALL))).toMatchObject({ code: 'forbidden' });
    expect(await refusalOf((await clinic.as('administrator')).access.verifyAudit({}))).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('verifying the chain', () => {
  it('finds nothing while it holds, and counts what it looked at', async () => {
    const verified = await auditor.access.verifyAudit({});
    expect(verified.breaks).toEqual([]);
    expect(verified.links).toBeGreaterThan(5);
    expect(verified.events).toBeGreaterThan(1000);
    expect(verified.headHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names the link whose event somebody with power over the database changed', async () => {
    const [victim] = await clinic.rows<{ ordinal: string; transaction_id: string }>(
      `SELECT ordinal, transaction_id FROM audit_event WHERE action = 'search' LIMIT 1`,
    );
    const change = (action: string) =>
      clinic.rows(`UPDATE audit_event SET action = '${action}' WHERE ordinal = ${victim?.ordinal}`);
    await clinic.rows('ALTER TABLE audit_event DISABLE TRIGGER refuse_change');
    await change('read');
    const { breaks } = await auditor.access.verifyAudit({});
    const [link] = await clinic.rows<{ sequence: string }>(
      'SELECT sequence FROM audit_link WHERE transaction_id = $1',
      [victim?.transaction_id],
    );
    expect(breaks).toEqual([{ sequence: link?.sequence, problem: 'its events were changed, added or removed' }]);
    await change('search');
    await clinic.rows('ALTER TABLE audit_event ENABLE TRIGGER refuse_change');
    expect((await auditor.access.verifyAudit({})).breaks).toEqual([]);
  });
});
