import { toPlainDate } from '@threshold/domain/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { SEEDED_NOW_MS } from '@threshold/db/testing';
import type { EnrollmentChangeInput } from '../programs/change-enrollment.input';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let coordinator: Caller;
let who: { patientId: string; programId: string; otherProgramId: string };

const day = toPlainDate;
/** The first program day of everybody here: the day after the clock's Wednesday. */
const START = day('2026-11-19');

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  // Room for everybody whom these tests leave enrolled: what is tested is the change, not the capacity.
  await clinic.rows('UPDATE session SET capacity = 60');
});
afterAll(() => clinic.close());

beforeEach(async () => {
  clinic.setNow(SEEDED_NOW_MS);
  who = await freshPatient();
});

/** Somebody without any enrollment, and the two programs of the organization. */
async function freshPatient() {
  const id = newKey();
  const [row] = await clinic.rows<{ organization: string; program: string; other: string }>(
    `SELECT o.id AS organization, (SELECT id FROM program WHERE name = 'Three-week pain rehabilitation') AS program,
            (SELECT id FROM program WHERE name = 'Clinic pain program') AS other FROM organization o WHERE slug = 'lakeside'`,
  );
  if (!row) throw new Error('The seed has no Lakeside');
  await clinic.rows("INSERT INTO resource (organization_id, id, kind) VALUES ($1, $2, 'patient')", [
    row.organization,
    id,
  ]);
  await clinic.rows(
    `INSERT INTO patient (organization_id, id, medical_record_number, given_name, family_name, birth_date, administrative_sex)
     VALUES ($1, $2, $3, 'Robin', 'Sample', '1980-01-01', 'unknown')`,
    [row.organization, id, id],
  );
  return { patientId: id, programId: row.program, otherProgramId: row.other };
}

async function enrolled(startsOn = START) {
  const { patientId, programId } = who;
  const data = { patientId, programId, startsOn, referralId: null, diagnosisCodes: ['G894'], applyFixes: true };
  return coordinator.workflows.enrollPatient({ idempotencyKey: newKey(), data });
}

async function row(enrollmentId: string) {
  const [found] = await clinic.rows<{
    status: string;
    version: number;
    ended: string | null;
    days: number;
    last: string;
  }>(
    `SELECT status, version, ended_on::text AS ended, cardinality(program_day_dates) AS days, planned_end_on::text AS last
       FROM enrollment WHERE id = $1`,
    [enrollmentId],
  );
  if (!found) throw new Error('No such enrollment');
  return found;
}

async function change(enrollmentId: string, what: EnrollmentChangeInput, reason = 'Family matters') {
  const { version } = await row(enrollmentId);
  return coordinator.workflows.changeEnrollment({
    idempotencyKey: newKey(),
    data: { enrollmentId, version, change: what, reason },
  });
}

const seatDays = async () =>
  (
    await clinic.rows<{ day: string }>(
      `SELECT DISTINCT n.day::text AS day FROM seat s JOIN session n ON n.id = s.session_id
        WHERE s.patient_id = $1 AND s.status = 'booked' ORDER BY 1`,
      [who.patientId],
    )
  ).map((found) => found.day);

const eventsOf = async (enrollmentId: string) =>
  (
    await clinic.rows<{ kind: string; on: string; reason: string }>(
      'SELECT kind, effective_on::text AS on, reason FROM enrollment_event WHERE enrollment_id = $1 ORDER BY recorded_at, effective_on',
      [enrollmentId],
    )
  ).map(({ kind, on }) => `${kind} ${on}`);

/** Counters, seats and bookings tell one story. */
async function agreement() {
  const [found] = await clinic.rows(`SELECT
    (SELECT count(*)::int FROM session n WHERE n.seats_taken <> (SELECT count(*) FROM seat s
       WHERE s.organization_id = n.organization_id AND s.session_id = n.id AND s.status = 'booked')) AS miscounted,
    (SELECT count(*)::int FROM seat s WHERE s.status = 'booked' AND s.patient_id = '${who.patientId}' AND NOT EXISTS
       (SELECT FROM booking b WHERE b.seat_id = s.id AND b.active AND b.resource_id = s.patient_id)) AS unbooked,
    (SELECT count(*)::int FROM booking b JOIN seat s ON s.id = b.seat_id
      WHERE b.active AND s.status = 'released') AS haunted`);
  return found;
}
const AGREES = { miscounted: 0, unbooked: 0, haunted: 0 };

describe('holding', () => {
  it('releases the seats from the day on, keeps those before, and leaves the end open', async () => {
    const { enrollmentId, seatCount } = await enrolled();
    const what = { kind: 'hold', fromDay: day('2026-11-24') } as const;
    const preview = await coordinator.programs.previewChange({ enrollmentId, change: what });
    expect(preview).toMatchObject({ bookedSeats: 0, programDaysDone: 3, endsOn: null, plan: null });
    const done = await change(enrollmentId, what);
    expect(done).toEqual({ enrollmentId, releasedSeats: preview.releasedSeats, bookedSeats: 0 });
    expect(await seatDays()).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
    expect(await row(enrollmentId)).toMatchObject({ status: 'on-hold', version: 2, ended: null, days: 3 });
    expect(await eventsOf(enrollmentId)).toEqual(['enrolled 2026-11-19', 'held 2026-11-24']);
    expect(done.releasedSeats).toBeLessThan(seatCount);
    expect(await agreement()).toEqual(AGREES);
  });

  it('is refused from a day whose minutes were attended, because they may be billed', async () => {
    const { enrollmentId } = await enrolled();
    await clinic.rows(
      `UPDATE seat SET attendance = 'present', attended_minutes = 60 WHERE id = (SELECT s.id FROM seat s JOIN session n
         ON n.id = s.session_id WHERE s.enrollment_id = $1 AND n.day = '2026-11-20' LIMIT 1)`,
      [enrollmentId],
    );
    expect(await refusalOf(change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-20') }))).toEqual({
      code: 'day-inside-days-attended',
      lastDay: '2026-11-20',
    });
    expect(await seatDays()).toHaveLength(14);
    await change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-23') });
    expect(await seatDays()).toEqual(['2026-11-19', '2026-11-20']);
  });
});

describe('rejoining', () => {
  it('plans the program days that are left, from the day on, and moves the end', async () => {
    const { enrollmentId } = await enrolled();
    await change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-24') });
    const what = { kind: 'rejoin', fromDay: day('2026-11-30'), applyFixes: true } as const;
    const preview = await coordinator.programs.previewChange({ enrollmentId, change: what });
    expect(preview.plan?.days.map(({ programDay }) => programDay)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    const done = await change(enrollmentId, what, '');
    expect(done.releasedSeats).toBe(0);
    expect(await row(enrollmentId)).toMatchObject({ status: 'active', days: 15, last: preview.endsOn });
    expect((await seatDays()).slice(0, 4)).toEqual(['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-30']);
    expect(await eventsOf(enrollmentId)).toEqual(['enrolled 2026-11-19', 'held 2026-11-24', 'rejoined 2026-11-30']);
    expect(await agreement()).toEqual(AGREES);
  });

  it('on the days that were held books the same seats again', async () => {
    const { enrollmentId } = await enrolled();
    const before = await seatDays();
    await change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-24') });
    await change(enrollmentId, { kind: 'rejoin', fromDay: day('2026-11-24'), applyFixes: true }, '');
    expect(await seatDays()).toEqual(before);
    expect(await agreement()).toEqual(AGREES);
  });

  it('is refused while somebody is active', async () => {
    const { enrollmentId } = await enrolled();
    const what = { kind: 'rejoin', fromDay: day('2026-11-30'), applyFixes: true } as const;
    expect(await refusalOf(change(enrollmentId, what))).toEqual({ code: 'enrollment-not-on-hold', state: 'active' });
    expect(await refusalOf(coordinator.programs.previewChange({ enrollmentId, change: what }))).toEqual({
      code: 'enrollment-not-on-hold',
      state: 'active',
    });
  });
});

describe('leaving', () => {
  it('ends the enrollment with the last day before, releases the rest, and cannot be taken back', async () => {
    const { enrollmentId } = await enrolled();
    const done = await change(enrollmentId, { kind: 'leave', fromDay: day('2026-11-23') });
    expect(done.releasedSeats).toBeGreaterThan(80);
    expect(await row(enrollmentId)).toMatchObject({ status: 'left', ended: '2026-11-20', days: 2 });
    expect(await seatDays()).toEqual(['2026-11-19', '2026-11-20']);
    expect(await agreement()).toEqual(AGREES);
    const again = { kind: 'rejoin', fromDay: day('2026-11-30'), applyFixes: true } as const;
    expect(await refusalOf(change(enrollmentId, again))).toMatchObject({ code: 'enrollment-not-on-hold' });
  });

  it('needs a reason', async () => {
    const { enrollmentId } = await enrolled();
    await expect(change(enrollmentId, { kind: 'leave', fromDay: day('2026-11-23') }, ' ')).rejects.toThrow(
      'stays in the history',
    );
  });
});

describe('transferring', () => {
  it('ends one enrollment and opens another whose days go on counting, with its seats', async () => {
    const { enrollmentId } = await enrolled();
    const what = {
      kind: 'transfer',
      fromDay: day('2026-11-24'),
      programId: who.otherProgramId,
      carryDays: true,
      applyFixes: true,
    } as const;
    const preview = await coordinator.programs.previewChange({ enrollmentId, change: what });
    const done = await change(enrollmentId, what);
    expect(done.enrollmentId).not.toBe(enrollmentId);
    expect(done).toMatchObject({ releasedSeats: preview.releasedSeats, bookedSeats: preview.bookedSeats });
    expect(preview.bookedSeats).toBeGreaterThan(60);
    expect(await row(enrollmentId)).toMatchObject({ status: 'transferred', ended: '2026-11-23', days: 3 });
    expect(await row(done.enrollmentId)).toMatchObject({ status: 'active', days: 12, last: preview.endsOn });
    expect(await eventsOf(done.enrollmentId)).toEqual(['enrolled 2026-11-24']);
    const [first] = await clinic.rows('SELECT first_program_day FROM enrollment WHERE id = $1', [done.enrollmentId]);
    expect(first).toEqual({ first_program_day: 4 });
    expect(await agreement()).toEqual(AGREES);
  });

  it('into the same program starts it over on the seats that it releases', async () => {
    const { enrollmentId } = await enrolled();
    const what = {
      kind: 'transfer',
      fromDay: day('2026-11-24'),
      programId: who.programId,
      carryDays: false,
      applyFixes: true,
    } as const;
    const done = await change(enrollmentId, what);
    expect(done.bookedSeats).toBeGreaterThan(80);
    expect(await row(done.enrollmentId)).toMatchObject({ status: 'active', days: 15 });
    expect(await agreement()).toEqual(AGREES);
  });
});

describe('completing', () => {
  it('is refused while program days are left, and then closes the enrollment with every seat kept', async () => {
    const { enrollmentId } = await enrolled();
    const seats = await seatDays();
    expect(await refusalOf(change(enrollmentId, { kind: 'complete' }, ''))).toEqual({
      code: 'program-days-left',
      daysLeft: 15,
    });
    const { last } = await row(enrollmentId);
    clinic.setNow(Date.parse(`${last}T20:00:00Z`));
    await change(enrollmentId, { kind: 'complete' }, '');
    expect(await row(enrollmentId)).toMatchObject({ status: 'completed', ended: last });
    expect(await seatDays()).toEqual(seats);
    expect(await agreement()).toEqual(AGREES);
  });
});

describe('two people at once', () => {
  it('change an enrollment once; the other is told', async () => {
    const { enrollmentId } = await enrolled();
    const answers = await Promise.allSettled([
      change(enrollmentId, { kind: 'leave', fromDay: day('2026-11-24') }),
      change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-25') }),
      change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-26') }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsOf(enrollmentId)).toHaveLength(2);
    expect(await agreement()).toEqual(AGREES);
  });

  it('with an old version are refused and nothing moves', async () => {
    const { enrollmentId } = await enrolled();
    await change(enrollmentId, { kind: 'hold', fromDay: day('2026-11-25') });
    const stale = coordinator.workflows.changeEnrollment({
      idempotencyKey: newKey(),
      data: { enrollmentId, version: 1, reason: 'Late', change: { kind: 'leave', fromDay: day('2026-11-24') } },
    });
    expect(await refusalOf(stale)).toEqual({ code: 'stale-version', what: 'enrollment', yours: 1, current: 2 });
    expect(await row(enrollmentId)).toMatchObject({ status: 'on-hold' });
  });
});

it('is not for therapists, and finds no enrollment of another organization', async () => {
  const { enrollmentId } = await enrolled();
  const data = { enrollmentId, version: 1, reason: 'Because', change: { kind: 'hold', fromDay: START } } as const;
  const request = { idempotencyKey: newKey(), data };
  expect(await refusalOf((await clinic.as('therapist')).workflows.changeEnrollment(request))).toEqual({
    code: 'forbidden',
    action: 'enrollment.change',
  });
  expect(await refusalOf((await clinic.as('coordinator@cedar')).workflows.changeEnrollment(request))).toEqual({
    code: 'not-found',
    what: 'enrollment',
  });
});

it('keeps counters, seats and bookings in agreement over any sequence of changes', async () => {
  const days = ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-30', '2026-12-02', '2026-12-07'].map(day);
  const fromDay = fc.constantFrom(...days);
  const fixes = fc.boolean();
  const any: fc.Arbitrary<EnrollmentChangeInput> = fc.oneof(
    fc.record({ kind: fc.constant('hold' as const), fromDay }),
    fc.record({ kind: fc.constant('rejoin' as const), fromDay, applyFixes: fixes }),
    fc.record({ kind: fc.constant('leave' as const), fromDay }),
    fc.record({
      kind: fc.constant('transfer' as const),
      fromDay,
      programId: fc.constantFrom('own', 'other'),
      carryDays: fc.boolean(),
      applyFixes: fixes,
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 5 }), async (changes) => {
      who = await freshPatient();
      let { enrollmentId } = await enrolled();
      for (const one of changes) {
        const what =
          one.kind === 'transfer'
            ? { ...one, programId: one.programId === 'own' ? who.programId : who.otherProgramId }
            : one;
        const done = await change(enrollmentId, what).catch((error: unknown) =>
          refusalOf(Promise.reject(error)).then(() => null),
        );
        if (done) enrollmentId = done.enrollmentId;
        expect(await agreement()).toEqual(AGREES);
      }
    }),
    { numRuns: 12 },
  );
});
