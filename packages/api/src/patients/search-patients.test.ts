import { homeSite } from '@threshold/domain/directory';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let coordinator: Caller;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
});
afterAll(() => clinic.close());

/** Stores people who arrived one second apart, the last one last. */
const store = (count: number, familyName: string) =>
  clinic.rows(
    `WITH people AS (
       SELECT o.id AS organization_id, gen_random_uuid() AS id, n FROM organization o, generate_series(1, $1::int) n
        WHERE o.slug = 'lakeside'
     ), resources AS (INSERT INTO resource SELECT organization_id, id, 'patient' FROM people)
     INSERT INTO patient (organization_id, id, medical_record_number, given_name, family_name, birth_date, administrative_sex, created_at)
     SELECT organization_id, id, $2 || n, lpad(n::text, 3, '0'), $2, '1961-02-03', 'F', now() + n * interval '1 second' FROM people`,
    [count, familyName],
  );

describe('the patient list', () => {
  it('says of each person the program that began last, and how it stands', async () => {
    const { matches } = await coordinator.patients.search({ term: '' });
    const shown = matches.map(({ id, programName, enrollmentStatus }) => ({ id, programName, enrollmentStatus }));
    const stored = await clinic.rows<{ id: string; programName: string | null; enrollmentStatus: string | null }>(
      `SELECT DISTINCT ON (p.family_name, p.given_name, p.id) p.id, g.name AS "programName", e.status AS "enrollmentStatus"
         FROM patient p JOIN organization o ON o.id = p.organization_id AND o.slug = 'lakeside'
         LEFT JOIN enrollment e ON e.organization_id = p.organization_id AND e.patient_id = p.id
         LEFT JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
        ORDER BY p.family_name, p.given_name, p.id, e.starts_on DESC`,
    );
    expect(shown).toEqual(stored);
    expect(new Set(shown.map(({ enrollmentStatus }) => enrollmentStatus))).toContain('active');
  });

  it('shows the fifty who came last in the order of their names, and says that there are more', async () => {
    await store(60, 'Zzlast');
    const { matches, more } = await coordinator.patients.search({ term: '' });
    expect(more).toBe(true);
    expect(matches.map(({ name }) => name)).toEqual(
      Array.from({ length: 50 }, (_, index) => `Zzlast, ${String(index + 11).padStart(3, '0')}`),
    );
  });

  it('finds by part of a name and by birth date, at most fifty', async () => {
    const byName = await coordinator.patients.search({ term: 'zzlast, 0' });
    expect(byName.matches).toEqual([]);
    const byPart = await coordinator.patients.search({ term: 'zzla' });
    expect([byPart.matches.length, byPart.more]).toEqual([50, true]);
    const byDay = await coordinator.patients.search({ term: '1961-02-03' });
    expect([byDay.matches.length, byDay.more]).toEqual([50, true]);
    expect(new Set(byDay.matches.map(({ birthDate }) => birthDate))).toEqual(new Set(['1961-02-03']));
  });

  it("counts years by the organization's clock: in the evening in Chicago the birthday of tomorrow is still ahead", async () => {
    clinic.setNow(Date.parse('2027-02-03T01:00:00Z'));
    expect((await coordinator.patients.search({ term: '1961-02-03' })).matches[0]?.ageYears).toBe(65);
    clinic.setNow(Date.parse('2027-02-03T07:00:00Z'));
    expect((await coordinator.patients.search({ term: '1961-02-03' })).matches[0]?.ageYears).toBe(66);
  });

  it("counts by the clock of the organization's home site and of no other", async () => {
    const sites = await clinic.rows<{ id: string; zone: string }>(
      "SELECT s.id, s.zone FROM site s JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside'",
    );
    const home = homeSite(sites);
    expect(sites.length).toBeGreaterThan(1);
    const age = async () => (await coordinator.patients.search({ term: '1961-02-03' })).matches[0]?.ageYears;
    const move = (zone: string, id: string | undefined, others = false) =>
      clinic.rows(`UPDATE site SET zone = $1 WHERE (id = $2) <> $3`, [zone, id, others]);
    // Noon of February 2 in London is February 3 on Kiritimati, and not yet in Chicago.
    clinic.setNow(Date.parse('2027-02-02T12:00:00Z'));
    await move('Pacific/Kiritimati', home?.id, true);
    expect(await age()).toBe(65);
    await move('Pacific/Kiritimati', home?.id);
    expect(await age()).toBe(66);
    for (const { id, zone } of sites) await move(zone, id);
  });

  it('is read in one statement, the clock of their age included', async () => {
    clinic.takeStatements();
    await coordinator.patients.search({ term: '' });
    expect(clinic.takeStatements().filter((sql) => /^\s*(SELECT|WITH)/i.test(sql))).toHaveLength(1);
  });

  it('finds somebody by the birth date as people write it', async () => {
    const [person] = await clinic.rows<{ id: string; written: string }>(
      `SELECT p.id, to_char(birth_date, 'FMMM/FMDD/YYYY') AS written FROM patient p
         JOIN organization o ON o.id = p.organization_id AND o.slug = 'lakeside'
        WHERE NOT EXISTS (SELECT FROM patient q
                           WHERE q.organization_id = p.organization_id AND q.birth_date = p.birth_date AND q.id <> p.id)
        ORDER BY p.id LIMIT 1`,
    );
    const { matches } = await coordinator.patients.search({ term: person?.written ?? '' });
    expect(matches.map(({ id }) => id)).toContain(person?.id);
  });

  it('refuses text that no database can keep, in words, and does not break', async () => {
    expect(await refusalOf(coordinator.patients.search({ term: 'Ha\u0000yes' }))).toEqual({
      code: 'text-not-storable',
    });
  });
});
