import type { TestClinic } from '@threshold/api/testing/clinic';

const COHORT = 10;

/**
 * Stores people with a whole program each (15 days of six sessions, with seats and bookings) until the first
 * organization has `patients` of them. Their weeks lie before and after those that the board shows, cohort by cohort.
 * Written past the triggers, because arranging is not what is measured.
 */
export async function storeUntil(clinic: TestClinic, patients: number): Promise<void> {
  const [have] = await clinic.rows<{ people: number; cohorts: number; org: string }>(
    `SELECT count(*)::int AS people, (count(*) FILTER (WHERE medical_record_number LIKE 'BENCH%') / ${COHORT})::int AS cohorts,
            o.id AS org
       FROM organization o JOIN patient p ON p.organization_id = o.id WHERE o.slug = 'lakeside' GROUP BY o.id`,
  );
  if (!have) throw new Error('The seed has no patients');
  const cohorts = Math.ceil((patients - have.people) / COHORT);
  if (cohorts <= 0) return;
  await clinic.rows(`SET session_replication_role = replica; SET timezone = 'UTC'`);
  await clinic.rows(SESSIONS, [have.org, have.cohorts, have.cohorts + cohorts - 1]);
  for (const statement of [RESOURCES, PATIENTS, ENROLLMENTS, SEATS, SEAT_BOOKINGS, PLACE_BOOKINGS])
    await clinic.rows(statement, [have.org]);
  await clinic.rows('DROP TABLE bench_session, bench_person; SET session_replication_role = origin');
  await clinic.rows('ANALYZE');
}

/** The sessions that the new cohorts sit in, and the people: in working tables that the next statements read. */
const SESSIONS = `
  SELECT bench_lay_out($1::uuid, $2::int, $3::int)`;

/** Made once per clinic, before the first people are stored. */
export const LAY_OUT = `
  CREATE FUNCTION bench_lay_out(org uuid, first_cohort int, last_cohort int) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    CREATE TABLE bench_session AS
      SELECT gen_random_uuid() AS id, c AS cohort, d AS program_day, k AS slot,
             (CASE WHEN c % 2 = 0 THEN date '2027-01-04' + 21 * (c / 2) ELSE date '2026-09-07' - 21 * (c / 2) END)
               + (d / 5) * 7 + d % 5 AS day
        FROM generate_series(first_cohort, last_cohort) c, generate_series(0, 14) d, generate_series(0, 5) k;
    CREATE TABLE bench_person AS
      SELECT gen_random_uuid() AS id, gen_random_uuid() AS enrollment_id, c AS cohort, n AS seat,
             'BENCH' || lpad((c * ${COHORT} + n)::text, 7, '0') AS number
        FROM generate_series(first_cohort, last_cohort) c, generate_series(0, ${COHORT - 1}) n;
    INSERT INTO session (organization_id, id, site_id, program_id, session_type_id, room_id, leader_id, day, starts_at, ends_at, capacity, seats_taken)
      SELECT org, n.id, s.site_id, s.program_id, s.session_type_id, s.room_id, s.leader_id, n.day,
             n.day + interval '14 hours' + n.slot * interval '1 hour',
             n.day + interval '14 hours 50 minutes' + n.slot * interval '1 hour', 12, ${COHORT}
        FROM bench_session n,
             (SELECT s.* FROM session s JOIN program p ON p.organization_id = s.organization_id AND p.id = s.program_id
                WHERE s.organization_id = org AND p.name = 'Three-week pain rehabilitation' ORDER BY s.id LIMIT 1) s;
  END $$`;

const RESOURCES = `INSERT INTO resource (organization_id, id, kind) SELECT $1::uuid, id, 'patient' FROM bench_person`;

const PATIENTS = `
  INSERT INTO patient (organization_id, id, medical_record_number, given_name, family_name, birth_date, administrative_sex)
  SELECT $1::uuid, id, number, 'Sample', 'Person ' || number, '1970-01-15', 'F' FROM bench_person`;

const ENROLLMENTS = `
  INSERT INTO enrollment (organization_id, id, patient_id, program_id, site_id, status, starts_on, planned_end_on, diagnosis_codes, program_day_dates)
  SELECT $1::uuid, p.enrollment_id, p.id, s.program_id, s.site_id, 'completed', min(n.day), max(n.day), '{G894}', array_agg(DISTINCT n.day)
    FROM bench_person p JOIN bench_session n ON n.cohort = p.cohort
    JOIN session s ON s.organization_id = $1::uuid AND s.id = n.id
   GROUP BY p.enrollment_id, p.id, s.program_id, s.site_id`;

const SEATS = `
  INSERT INTO seat (organization_id, id, session_id, patient_id, enrollment_id, program_day)
  SELECT $1::uuid, gen_random_uuid(), n.id, p.id, p.enrollment_id, n.program_day + 1
    FROM bench_person p JOIN bench_session n ON n.cohort = p.cohort`;

const SEAT_BOOKINGS = `
  INSERT INTO booking (organization_id, id, resource_id, session_id, seat_id, starts_at, ends_at)
  SELECT $1::uuid, gen_random_uuid(), t.patient_id, s.id, t.id, s.starts_at, s.ends_at
    FROM bench_session n JOIN session s ON s.organization_id = $1::uuid AND s.id = n.id
    JOIN seat t ON t.organization_id = s.organization_id AND t.session_id = s.id`;

const PLACE_BOOKINGS = `
  INSERT INTO booking (organization_id, id, resource_id, session_id, seat_id, starts_at, ends_at)
  SELECT $1::uuid, gen_random_uuid(), r.id, s.id, NULL, s.starts_at, s.ends_at
    FROM bench_session n JOIN session s ON s.organization_id = $1::uuid AND s.id = n.id,
    LATERAL (SELECT s.leader_id AS id UNION ALL
             (SELECT l.id FROM room_lane l WHERE l.organization_id = s.organization_id AND l.room_id = s.room_id LIMIT 1)) r`;
