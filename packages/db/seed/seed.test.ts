import { addDays, toPlainDate } from '@threshold/domain/kernel';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestDatabase, SEEDED_NOW_MS } from '../src/testing';
import type { TestDatabase } from '../src/testing';
import { completeDemo, seedDemo } from './index';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'), 'seeded');
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});
const one = async (sql: string) => (await admin.query(sql)).rows[0];

it('has about twenty people in the program on a weekday, at two sites of the first organization', async () => {
  const { census, sites } =
    await one(`SELECT count(DISTINCT s.patient_id)::int AS census, count(DISTINCT e.site_id)::int AS sites
    FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id AND n.day = '2026-11-18'
    JOIN enrollment e ON e.organization_id = s.organization_id AND e.id = s.enrollment_id
    JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside'`);
  expect(census).toBeGreaterThanOrEqual(16);
  expect(census).toBeLessThanOrEqual(24);
  expect(sites).toBe(2);
});

it('runs eight group sessions a day at each site, and two individual ones where there is a room, two weeks behind and three ahead', async () => {
  const { days, least, most } =
    await one(`SELECT count(DISTINCT day)::int AS days, min(count)::int AS least, max(count)::int AS most FROM
    (SELECT n.site_id, n.day, count(*) FROM session n
       JOIN session_type t ON t.organization_id = n.organization_id AND t.id = n.session_type_id
      WHERE n.slot_id IS NOT NULL OR t.max_size = 1 GROUP BY 1, 2) per_day`);
  expect({ days, least, most }).toEqual({ days: 25, least: 8, most: 10 });
});

it('never seats more people than a session holds, and counts them right', async () => {
  expect(
    await one(`SELECT count(*)::int AS wrong FROM session n WHERE seats_taken > capacity OR seats_taken <>
      (SELECT count(*) FROM seat s WHERE s.organization_id = n.organization_id AND s.session_id = n.id AND s.status = 'booked')`),
  ).toEqual({ wrong: 0 });
});

it('has absences and late minutes behind it, and no attendance ahead', async () => {
  const { absent, late, early } =
    await one(`SELECT count(*) FILTER (WHERE attendance IN ('excused', 'no-show'))::int AS absent,
      count(*) FILTER (WHERE attendance = 'late' AND attended_minutes > 0)::int AS late,
      count(*) FILTER (WHERE attendance <> 'unmarked' AND n.starts_at > '2026-11-18T16:20:00Z')::int AS early
    FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id`);
  expect(absent).toBeGreaterThan(20);
  expect(late).toBeGreaterThan(20);
  expect(early).toBe(0);
});

it('drafts its notes about the topic of the session, and not about the name of the group', async () => {
  const { notes, other, titled } = await one(`SELECT count(*)::int AS notes,
      count(*) FILTER (WHERE g.topic <> n.topic)::int AS other, count(*) FILTER (WHERE g.topic <> '')::int AS titled
    FROM group_note g JOIN session n ON n.organization_id = g.organization_id AND n.id = g.session_id`);
  expect({ other, isTitled: titled > 0, hasNotes: notes > 50 }).toEqual({ other: 0, isTitled: true, hasNotes: true });
});

const UNSETTLED = `SELECT s.name AS site, n.status, t.name AS wants, n.day::text, n.seats_taken, t.min_size, running.name AS holds
    FROM session n
    JOIN site s ON s.organization_id = n.organization_id AND s.id = n.site_id
    JOIN session_type t ON t.organization_id = n.organization_id AND t.id = n.session_type_id
    LEFT JOIN session r ON r.organization_id = n.organization_id AND r.room_id = n.room_id AND r.id <> n.id
     AND r.starts_at = n.starts_at AND r.ends_at = n.ends_at AND r.status = 'scheduled'
    LEFT JOIN session_type running ON running.organization_id = r.organization_id AND running.id = r.session_type_id
   WHERE n.status = 'unplaced' OR (n.status = 'scheduled' AND t.min_size > 1 AND n.seats_taken < t.min_size)
   ORDER BY n.status, s.name, n.day`;

it('has, at each site of the first organization, a room that is wanted twice and small groups in the days ahead', async () => {
  const found = (await admin.query(UNSETTLED)).rows;
  const wishes = found.filter(({ status }) => status === 'unplaced');
  expect(wishes).toMatchObject([
    { site: 'Lakeside Pain Rehabilitation Center', wants: 'Family education', holds: 'Stress management' },
    { site: 'Northgate Pain Clinic', wants: 'Family education', holds: 'Stress management' },
  ]);
  const small = found.filter(({ wants }) => wants === 'Return-to-work group');
  expect(small.filter(({ day }) => day <= '2026-11-21')).toMatchObject([
    { site: 'Lakeside Pain Rehabilitation Center', seats_taken: 2, min_size: 4, holds: null },
    { site: 'Northgate Pain Clinic', seats_taken: 2, min_size: 4, holds: null },
  ]);
});

it('is as unsettled when it is started before or on a weekend, with its next small group at most three days away', async () => {
  for (const start of ['2026-11-20', '2026-11-21']) {
    const other = await createTestDatabase(inject('serverUrl'));
    try {
      await seedDemo({ adminUrl: other.adminUrl, nowMs: Date.parse(`${start}T16:20:00Z`) });
      const client = new pg.Client({ connectionString: other.adminUrl });
      await client.connect();
      const found = (await client.query(UNSETTLED)).rows;
      await client.end();
      const last = addDays(toPlainDate(start), 3);
      const soon = found.filter(({ wants, day }) => wants === 'Return-to-work group' && day > start && day <= last);
      expect(new Set(soon.map(({ site }) => site)).size, start).toBe(2);
      expect(
        found.filter(({ status, holds }) => status === 'unplaced' && holds !== null),
        start,
      ).toHaveLength(2);
    } finally {
      await other.drop();
    }
  }
}, 120_000);

it('is the same clinic for the same day and number', async () => {
  const digest = `SELECT md5(string_agg(id::text || family_name, ',' ORDER BY id)) AS digest FROM patient`;
  const first = await one(digest);
  const again = await createTestDatabase(inject('serverUrl'));
  try {
    await seedDemo({ adminUrl: again.adminUrl, nowMs: SEEDED_NOW_MS });
    const client = new pg.Client({ connectionString: again.adminUrl });
    await client.connect();
    const second = (await client.query(digest)).rows[0];
    await client.end();
    expect(second).toEqual(first);
  } finally {
    await again.drop();
  }
});

it('is completed by the next start when one was killed in between, and only until it is done', async () => {
  let runs = 0;
  const stages = async () => {
    runs += 1;
    if (runs === 1) throw new Error('killed');
    return 'filled';
  };
  await expect(completeDemo(database.adminUrl, stages)).rejects.toThrow('killed');
  expect(await seedDemo({ adminUrl: database.adminUrl, nowMs: SEEDED_NOW_MS })).toBe(false);
  expect(await completeDemo(database.adminUrl, stages)).toBe('filled');
  expect(await completeDemo(database.adminUrl, stages)).toBeNull();
  expect(runs).toBe(2);
});

it('is never completed, nor seeded, where there are real organizations alone', async () => {
  const real = await createTestDatabase(inject('serverUrl'));
  try {
    const client = new pg.Client({ connectionString: real.adminUrl });
    await client.connect();
    await client.query(`INSERT INTO organization (id, slug, name) VALUES (gen_random_uuid(), 'real', 'Real')`);
    await client.end();
    expect(await seedDemo({ adminUrl: real.adminUrl, nowMs: SEEDED_NOW_MS })).toBe(false);
    expect(await completeDemo(real.adminUrl, () => Promise.reject(new Error('not here')))).toBeNull();
  } finally {
    await real.drop();
  }
});
