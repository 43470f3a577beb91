import { SEEDED_NOW_MS } from '@threshold/db/testing';
import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
});
afterAll(() => clinic.close());

const START = toPlainDate('2026-11-19');

async function acceptedReferral(index = 0) {
  const rows = await clinic.rows<{ id: string; patient_id: string; program_id: string }>(
    `SELECT r.id, r.patient_id, (SELECT p.id FROM program p WHERE p.organization_id = r.organization_id
        AND p.name = 'Three-week pain rehabilitation') AS program_id
       FROM referral r JOIN organization o ON o.id = r.organization_id AND o.slug = 'lakeside'
      WHERE r.status = 'accepted' ORDER BY r.id OFFSET $1 LIMIT 1`,
    [index],
  );
  const row = rows[0];
  if (!row) throw new Error('The seed has no accepted referral');
  return { referralId: row.id, patientId: row.patient_id, programId: row.program_id };
}

const enrollment = (who: Awaited<ReturnType<typeof acceptedReferral>>) => ({
  ...who,
  startsOn: START,
  diagnosisCodes: ['G894'],
  applyFixes: true,
});

describe('enrolling a patient', () => {
  it('books every session of the track in one transaction and a bounded number of statements', async () => {
    const coordinator = await clinic.as('coordinator');
    const who = await acceptedReferral();
    const preview = await coordinator.programs
      .planEnrollment({ ...who, referralId: undefined, startsOn: START } as never)
      .catch(() => null);
    expect(preview).toBeNull(); // Strict input: a stray field is refused, not ignored.
    const plan = await coordinator.programs.planEnrollment({
      patientId: who.patientId,
      programId: who.programId,
      startsOn: START,
    });
    expect(plan.days).toHaveLength(15);

    clinic.takeStatements();
    const done = await coordinator.workflows.enrollPatient({ idempotencyKey: newKey(), data: enrollment(who) });
    const statements = clinic.takeStatements();
    expect(done.seatCount).toBeGreaterThanOrEqual(90);
    expect(statements.length).toBeLessThanOrEqual(32);

    const [booked] = await clinic.rows<{ bookings: number; seats: number; status: string }>(
      `SELECT (SELECT count(*)::int FROM booking b WHERE b.resource_id = $1 AND b.active) AS bookings,
              (SELECT count(*)::int FROM seat s WHERE s.enrollment_id = $2 AND s.status = 'booked') AS seats,
              (SELECT status FROM referral WHERE id = $3) AS status`,
      [who.patientId, done.enrollmentId, who.referralId],
    );
    expect(booked).toEqual({ bookings: done.seatCount, seats: done.seatCount, status: 'enrolled' });
    const drift = await clinic.rows(`SELECT n.id FROM session n WHERE n.seats_taken <>
      (SELECT count(*) FROM seat s WHERE s.organization_id = n.organization_id AND s.session_id = n.id AND s.status = 'booked')`);
    expect(drift).toEqual([]);
  });

  it('gives the same answer to the same key and does the work once', async () => {
    const coordinator = await clinic.as('coordinator');
    const who = await acceptedReferral();
    const request = { idempotencyKey: newKey(), data: enrollment(who) };
    const answers = await Promise.all([1, 2, 3, 4].map(() => coordinator.workflows.enrollPatient(request)));
    expect(new Set(answers.map((answer) => answer.enrollmentId)).size).toBe(1);
    const open = await clinic.rows('SELECT id FROM enrollment WHERE patient_id = $1', [who.patientId]);
    expect(open).toHaveLength(1);
    expect(
      await refusalOf(
        coordinator.workflows.enrollPatient({ ...request, data: { ...request.data, applyFixes: false } }),
      ),
    ).toEqual({
      code: 'idempotency-key-reused',
    });
  });

  it('books nothing that is over when the patient starts today, and everything when the start was recorded late', async () => {
    const coordinator = await clinic.as('coordinator');
    const [who] = await clinic.rows<{ patientId: string; programId: string }>(
      `SELECT r.patient_id AS "patientId", p.id AS "programId" FROM referral r
         JOIN program p ON p.organization_id = r.organization_id AND p.name = 'Three-week pain rehabilitation'
        WHERE r.status = 'received' ORDER BY r.id LIMIT 1`,
    );
    if (!who) throw new Error('The seed has no received referral');
    const overOn = async (startsOn: string) => {
      const data = {
        ...who,
        startsOn: toPlainDate(startsOn),
        referralId: null,
        diagnosisCodes: ['G894'],
        applyFixes: true,
      };
      const { enrollmentId } = await coordinator.workflows.enrollPatient({ idempotencyKey: newKey(), data });
      const [row] = await clinic.rows<{ over: number; ahead: number }>(
        `SELECT count(*) FILTER (WHERE n.ends_at <= $2)::int AS over, count(*) FILTER (WHERE n.ends_at > $2)::int AS ahead
           FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
          WHERE s.enrollment_id = $1 AND n.day = $3`,
        [enrollmentId, new Date(SEEDED_NOW_MS), startsOn],
      );
      await coordinator.workflows.changeEnrollment({
        idempotencyKey: newKey(),
        data: { enrollmentId, version: 1, change: { kind: 'leave', fromDay: toPlainDate(startsOn) }, reason: 'Test' },
      });
      return row;
    };
    const today = await overOn('2026-11-18');
    expect(today?.over).toBe(0);
    expect(today?.ahead).toBeGreaterThan(1);
    expect((await overOn('2026-11-16'))?.over).toBeGreaterThan(3);
  });

  it('refuses a patient who is in the program already, names it, and changes nothing', async () => {
    const coordinator = await clinic.as('coordinator');
    const [inside] = await clinic.rows<{ patient_id: string; program_id: string }>(
      `SELECT e.patient_id, e.program_id FROM enrollment e JOIN program p ON p.organization_id = e.organization_id AND p.id = e.program_id
        WHERE e.status = 'active' AND p.name = 'Three-week pain rehabilitation' AND e.starts_on <= '2026-11-18' LIMIT 1`,
    );
    if (!inside) throw new Error('The seed has nobody in the program');
    const before = await clinic.rows('SELECT count(*) FROM seat');
    const refusal = await refusalOf(
      coordinator.workflows.enrollPatient({
        idempotencyKey: newKey(),
        data: {
          patientId: inside.patient_id,
          programId: inside.program_id,
          startsOn: toPlainDate('2026-12-10'),
          referralId: null,
          diagnosisCodes: ['G894'],
          applyFixes: false,
        },
      }),
    );
    expect(refusal).toMatchObject({ code: 'already-enrolled', programName: 'Three-week pain rehabilitation' });
    expect(await clinic.rows('SELECT count(*) FROM seat')).toEqual(before);
  });

  it('is not for roles that do not admit, and leaves a trace of the attempt', async () => {
    const nurse = await clinic.as('nurse');
    const [referral] = await clinic.rows<{ id: string; patient_id: string }>(
      "SELECT id, patient_id FROM referral WHERE status = 'received' LIMIT 1",
    );
    const [program] = await clinic.rows<{ id: string }>('SELECT id FROM program LIMIT 1');
    if (!referral || !program) throw new Error('The seed has no received referral');
    const refusal = await refusalOf(
      nurse.workflows.enrollPatient({
        idempotencyKey: newKey(),
        data: enrollment({ referralId: referral.id, patientId: referral.patient_id, programId: program.id }),
      }),
    );
    expect(refusal).toEqual({ code: 'forbidden', action: 'enrollment.create' });
    const trace = await clinic.rows("SELECT entity FROM audit_event WHERE action = 'refused.forbidden'");
    expect(trace).toEqual([{ entity: 'workflows.enrollPatient' }]);
  });

  it('sees no program and no patient of another organization', async () => {
    const stranger = await clinic.as('coordinator@cedar');
    const who = await acceptedReferral().catch(async () => {
      const [row] = await clinic.rows<{ id: string; patient_id: string; program_id: string }>(
        `SELECT r.id, r.patient_id, p.id AS program_id FROM referral r JOIN organization o ON o.id = r.organization_id AND o.slug = 'lakeside'
           JOIN program p ON p.organization_id = o.id LIMIT 1`,
      );
      if (!row) throw new Error('The seed has no referral');
      return { referralId: row.id, patientId: row.patient_id, programId: row.program_id };
    });
    const refusal = await refusalOf(
      stranger.workflows.enrollPatient({ idempotencyKey: newKey(), data: enrollment(who) }),
    );
    expect(refusal).toEqual({ code: 'not-found', what: 'referral' });
    expect(await refusalOf(stranger.patients.chart({ patientId: who.patientId }))).toEqual({
      code: 'not-found',
      what: 'patient',
    });
    expect((await stranger.patients.search({ term: '' })).matches.map((match) => match.id)).not.toContain(
      who.patientId,
    );
  });
});

it('leaves an audit chain that holds', async () => {
  const organizations = await clinic.rows<{ id: string }>('SELECT id FROM organization');
  for (const { id } of organizations) {
    await clinic.rows(`SELECT set_config('app.organization_id', '${id}', false)`);
    expect(await clinic.rows('SELECT * FROM audit_breaks()')).toEqual([]);
    expect(
      (
        await clinic.rows<{ n: number }>('SELECT count(*)::int AS n FROM audit_link WHERE organization_id = $1', [id])
      )[0]?.n,
    ).toBeGreaterThan(0);
  }
});
