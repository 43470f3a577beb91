import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createRequestContext, inUseCase } from '../context';
import type { UseCaseContext } from '../context';
import { openTestClinic } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';
import { attendedSeats, signNotes } from '../testing/signed-days';
import { postCharges } from './post-charges';
import { retryHeldDays } from './retry-held-days';

const PERIOD = { firstDay: toPlainDate('2026-11-09'), lastDay: toPlainDate('2026-11-11') };
let clinic: TestClinic;

async function inTransaction<Value>(work: (context: UseCaseContext) => Promise<Value>): Promise<Value> {
  const actor = await clinic.actor('psychologist');
  return inUseCase({ ...createRequestContext({ database: clinic.database, actor }), actor }, 'payment', work);
}
const covered = (patientId: string) =>
  clinic.rows(`UPDATE coverage SET effective_from = '2026-01-01' WHERE patient_id = $1`, [patientId]);

/** The patient whose held days all stand behind as many others as possible, and how many they are. */
async function lastHeld(): Promise<{ id: string; days: number; all: number }> {
  const [row] = await clinic.rows<{ id: string; days: number; all: number }>(
    `SELECT patient_id AS id, count(*)::int AS days, (SELECT count(*)::int FROM charge_hold WHERE released_at IS NULL) AS all
       FROM charge_hold WHERE released_at IS NULL GROUP BY 1 ORDER BY min(service_day) DESC, max(id::text) DESC LIMIT 1`,
  );
  return row ?? { id: '', days: 0, all: 0 };
}

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  await clinic.rows(`UPDATE coverage SET effective_from = '2026-12-01'`);
  const seatIds = await signNotes(
    clinic,
    await attendedSeats(clinic, { first: PERIOD.firstDay, last: PERIOD.lastDay }),
  );
  await inTransaction((context) => postCharges(context, { seatIds }));
});
afterAll(() => clinic.close());

it('tries every held day of a period or a patient in one call, however many stay blocked, and counts what waits', async () => {
  const last = await lastHeld();
  expect(last.all).toBeGreaterThan(20);
  await covered(last.id);
  const retried = await inTransaction((context) => retryHeldDays(context, { period: PERIOD }, 3));
  expect(retried.value).toMatchObject({ releasedDays: last.days, heldDays: last.all - last.days });
  const next = await lastHeld();
  await covered(next.id);
  const ofPatient = await inTransaction((context) => retryHeldDays(context, { patientIds: [next.id] }, 1));
  expect(ofPatient.value).toMatchObject({ releasedDays: next.days, heldDays: 0, waitingDays: next.all - next.days });
  expect(ofPatient.value.chargeCount).toBeGreaterThan(0);
});

it('lets no blocked days of the organization starve the others: each call takes those that were longest not tried', async () => {
  const last = await lastHeld();
  await covered(last.id);
  let released = 0;
  const atOnce = Math.ceil(last.all / 4);
  for (let call = 0; call < 4; call += 1) {
    const { value } = await inTransaction((context) => retryHeldDays(context, {}, atOnce));
    released += value.releasedDays;
  }
  expect(released).toBe(last.days);
  expect(await clinic.rows('SELECT id FROM charge_hold WHERE released_at IS NULL AND tried_at IS NULL')).toEqual([]);
});
