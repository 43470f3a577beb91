import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SEEDED_NOW_MS } from '@threshold/db/testing';
import { openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';
import { bandOf } from './get-today';

let clinic: TestClinic;
let coordinator: Caller;
let siteId: string;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  const sites = await coordinator.directory.sites({});
  siteId = sites.find((site) => site.name.startsWith('Lakeside'))?.id ?? '';
});
afterAll(() => clinic.close());

describe('the day of a site', () => {
  it('stands in three bands around the clock, every session once', async () => {
    const today = await coordinator.scheduling.today({ siteId });
    expect(today).toMatchObject({ day: '2026-11-18', closed: null });
    const bands = new Map(today.sessions.map((session) => [session.name, session.band]));
    expect(bands.get('Stress management')).toBe('over');
    expect(bands.get('Individual movement retraining')).toBe('in-progress');
    expect(bands.get('Closing circle')).toBe('upcoming');
    const [counted] = await clinic.rows<{ count: string }>(
      "SELECT count(*) FROM session WHERE site_id = $1 AND day = '2026-11-18'",
      [siteId],
    );
    expect(today.sessions).toHaveLength(Number(counted?.count));
  });

  it('counts people and not seats, and the rows behind a number are as many as it says', async () => {
    const { census } = await coordinator.scheduling.today({ siteId });
    const [program] = census;
    const [people] = await clinic.rows<{ count: string }>(
      `SELECT count(DISTINCT t.patient_id) FROM seat t JOIN session s ON s.id = t.session_id
        WHERE s.site_id = $1 AND s.day = '2026-11-18' AND t.status = 'booked'`,
      [siteId],
    );
    expect(program?.seated).toBe(Number(people?.count));
    expect(program?.absent).toBeGreaterThan(0);
    for (const [list, count] of [
      ['seated', program?.seated],
      ['absent', program?.absent],
      ['starting', program?.starting],
    ] as const) {
      const rows = await coordinator.scheduling.todayPeople({ siteId, programId: program?.programId ?? null, list });
      expect(rows).toHaveLength(count ?? -1);
    }
  });

  it('shows the sessions of the next day where it has none of its own, and only there', async () => {
    expect((await coordinator.scheduling.today({ siteId })).nextSessions).toEqual([]);
    clinic.setNow(Date.parse('2026-11-21T16:20:00Z'));
    const saturday = await coordinator.scheduling.today({ siteId });
    clinic.setNow(SEEDED_NOW_MS);
    expect(saturday).toMatchObject({ day: '2026-11-21', closed: 'Weekend', nextDay: '2026-11-23', sessions: [] });
    const [counted] = await clinic.rows<{ count: string }>(
      "SELECT count(*) FROM session WHERE site_id = $1 AND day = '2026-11-23'",
      [siteId],
    );
    expect(saturday.nextSessions).toHaveLength(Number(counted?.count));
    expect(saturday.nextSessions.every(({ band }) => band === 'upcoming')).toBe(true);
  });

  it('names a group below its minimum until three days ahead, and not one that is full enough', async () => {
    const before = await coordinator.scheduling.today({ siteId });
    const [session] = await clinic.rows<{ id: string; session_type_id: string }>(
      "SELECT id, session_type_id FROM session WHERE site_id = $1 AND day = '2026-11-20' ORDER BY starts_at LIMIT 1",
      [siteId],
    );
    expect(before.belowMinimum.map((one) => one.sessionId)).not.toContain(session?.id);
    await clinic.rows('UPDATE session_type SET min_size = 12 WHERE id = $1', [session?.session_type_id]);
    const after = await coordinator.scheduling.today({ siteId });
    expect(after.belowMinimum.map((one) => one.sessionId)).toContain(session?.id);
    expect(after.belowMinimum.every((one) => one.day <= '2026-11-21' && one.seatsTaken < one.minSize)).toBe(true);
  });

  it('names a session whose leader has left before it takes place', async () => {
    expect((await coordinator.scheduling.today({ siteId })).uncovered).toEqual([]);
    const [session] = await clinic.rows<{ id: string; leader_id: string }>(
      "SELECT id, leader_id FROM session WHERE site_id = $1 AND day = '2026-11-19' ORDER BY starts_at LIMIT 1",
      [siteId],
    );
    await clinic.rows("UPDATE staff_member SET ended_on = '2026-11-18' WHERE id = $1", [session?.leader_id]);
    const { uncovered } = await coordinator.scheduling.today({ siteId });
    expect(uncovered.find((one) => one.sessionId === session?.id)?.missing).toEqual(['employment']);
    expect(uncovered.every((one) => one.day > '2026-11-18')).toBe(true);
  });

  it('needs a bounded number of statements', async () => {
    clinic.takeStatements();
    await coordinator.scheduling.today({ siteId });
    expect(clinic.takeStatements().length).toBeLessThanOrEqual(18);
  });

  it('is not found by another organization, and reading names leaves a trace', async () => {
    const stranger = await clinic.as('coordinator@cedar');
    expect(await refusalOf(stranger.scheduling.today({ siteId }))).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(stranger.scheduling.todayPeople({ siteId, programId: null, list: 'seated' }))).toMatchObject(
      { code: 'not-found' },
    );
    const read = await clinic.rows("SELECT 1 FROM audit_event WHERE entity = 'today' AND action = 'read'");
    expect(read.length).toBeGreaterThan(0);
  });
});

describe('the band of a session', () => {
  const session = { status: 'scheduled', startMs: SEEDED_NOW_MS, endMs: SEEDED_NOW_MS + 60_000 };
  it('changes in the instant in which it begins and ends', () => {
    expect(bandOf(session, session.startMs - 1)).toBe('upcoming');
    expect(bandOf(session, session.startMs)).toBe('in-progress');
    expect(bandOf(session, session.endMs)).toBe('over');
    expect(bandOf({ ...session, status: 'canceled' }, session.startMs)).toBe('canceled');
  });
});
