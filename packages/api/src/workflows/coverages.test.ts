import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRequestContext, inUseCase } from '../context';
import { findCoverageTerms } from '../billing/payment-terms.store';
import { postCharges } from '../billing/post-charges';
import { findCoverageOn } from '../programs/enrollments.store';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';
import { attendedSeats, signNotes } from '../testing/signed-days';

interface Coverage {
  id: string;
  version: number;
  patient_id: string;
  plan_id: string;
  plan_name: string;
  charges: number;
  last_charged: string;
  first_day: string;
}
let clinic: TestClinic;
let coordinator: Caller;
let coverage: Coverage;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  const seatIds = await signNotes(clinic, await attendedSeats(clinic, { first: '2026-11-09', last: '2026-11-10' }));
  const actor = await clinic.actor('psychologist');
  const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
  await inUseCase(request, 'treatment', (context) => postCharges(context, { seatIds }));
  const [row] = await clinic.rows<Coverage>(
    `SELECT c.id, c.version, c.patient_id, c.plan_id, p.name AS plan_name, c.effective_from::text AS first_day,
            max(h.service_day)::text AS last_charged,
            count(*) FILTER (WHERE h.service_day = '2026-11-10')::int AS charges
       FROM coverage c JOIN plan p ON p.organization_id = c.organization_id AND p.id = c.plan_id
       JOIN charge h ON h.organization_id = c.organization_id AND h.coverage_id = c.id
      WHERE 4 = (SELECT count(DISTINCT n.day) FROM session n
                   JOIN seat s ON s.organization_id = n.organization_id AND s.session_id = n.id AND s.attended_minutes > 0
                   JOIN session_type t ON t.organization_id = n.organization_id AND t.id = n.session_type_id
                   JOIN enrollment e ON e.organization_id = s.organization_id AND e.id = s.enrollment_id
                  WHERE s.patient_id = c.patient_id AND t.service_code IS NOT NULL AND e.planned_end_on > '2026-11-18'
                    AND n.day IN ('2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'))
      GROUP BY c.organization_id, c.id, p.name HAVING max(h.service_day) = '2026-11-10' ORDER BY c.id LIMIT 1`,
  );
  if (!row) throw new Error('Nobody is charged on these days');
  coverage = row;
});
afterAll(() => clinic.close());

type Change = Parameters<Caller['workflows']['addCoverage']>[0]['data'];

const add = (firstDay: string, lastDay: string | null, more: Partial<Change> = {}) =>
  coordinator.workflows.addCoverage({
    idempotencyKey: newKey(),
    data: {
      patientId: coverage.patient_id,
      planId: coverage.plan_id,
      memberId: null,
      firstDay: toPlainDate(firstDay),
      lastDay: lastDay === null ? null : toPlainDate(lastDay),
      ...more,
    },
  });
const end = (lastDay: string | null, version = coverage.version, who = coordinator) =>
  who.workflows.endCoverage({
    idempotencyKey: newKey(),
    data: { coverageId: coverage.id, version, lastDay: lastDay === null ? null : toPlainDate(lastDay) },
  });
const remove = (coverageId: string, version: number, who = coordinator) =>
  who.workflows.removeCoverage({ idempotencyKey: newKey(), data: { coverageId, version } });
const chart = () => coordinator.patients.chart({ patientId: coverage.patient_id });
const billing = async () => (await chart()).enrollments.map((one) => one.billing);

/** Signs and charges a patient's day as the signing workflow does; answers how many patient-days were held. */
async function charge(first: string, last: string): Promise<number> {
  const all = await attendedSeats(clinic, { first, last });
  const mine = await clinic.rows<{ id: string }>(
    'SELECT id FROM seat WHERE id = ANY($1::uuid[]) AND patient_id = $2 ORDER BY id',
    [all, coverage.patient_id],
  );
  const seatIds = await signNotes(
    clinic,
    mine.map(({ id }) => id),
  );
  const actor = await clinic.actor('psychologist');
  const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
  return (await inUseCase(request, 'treatment', (context) => postCharges(context, { seatIds }))).heldDays;
}

describe('the same plan of a patient', () => {
  it('does not hold twice on one day: the refusal names the one that holds', async () => {
    const holds = {
      code: 'coverage-overlaps',
      planName: coverage.plan_name,
      firstDay: coverage.first_day,
      lastDay: null,
    };
    expect(await refusalOf(add('2026-11-20', null))).toEqual(holds);
    expect(await refusalOf(add('2000-01-01', coverage.first_day))).toEqual(holds);
  });
});

describe('the end of a coverage', () => {
  it('is not before its first day, and never before a day that is charged to it: it says which charges', async () => {
    expect(await refusalOf(end('1999-12-31'))).toMatchObject({ code: 'coverage-ends-before-start' });
    expect(await refusalOf(end('2026-11-09'))).toEqual({
      code: 'coverage-charged-later',
      lastDay: '2026-11-09',
      charges: coverage.charges,
      firstCharged: '2026-11-10',
      lastCharged: '2026-11-10',
      onClaims: 0,
    });
    await expect(end('2026-11-09')).rejects.toThrow(/charges? of .* no screen can do that yet/);
  });

  it('is refused to who saw another version, and to who may not edit coverages', async () => {
    expect(await refusalOf(end('2026-11-30', coverage.version + 1))).toMatchObject({
      code: 'stale-version',
      current: coverage.version,
    });
    const nurse = await clinic.as('nurse');
    expect(await refusalOf(end('2026-11-30', coverage.version, nurse))).toMatchObject({ code: 'forbidden' });
  });

  it('stands on the chart at once: the plan until that day, then nothing, and nothing today', async () => {
    expect(await end('2026-11-10')).toMatchObject({ coverageId: coverage.id, version: coverage.version + 1 });
    const { billedToday, enrollments, coverages } = await chart();
    expect(billedToday).toBeNull();
    const open = enrollments.find(({ coverageId }) => coverageId === coverage.id);
    expect(open?.billing).toEqual([{ planName: null, from: '2026-11-18', to: open?.plannedEndOn }]);
    expect(coverages.find((one) => one.id === coverage.id)).toMatchObject({
      effectiveTo: '2026-11-10',
      wasCharged: true,
      chargedUntil: '2026-11-10',
    });
  });

  it('holds the days behind it; the chart counts them, and opening the coverage again charges them', async () => {
    expect(await charge('2026-11-12', '2026-11-13')).toBe(2);
    expect((await chart()).uncovered).toEqual({ count: 2, firstDay: '2026-11-12' });
    expect(await end(null, coverage.version + 1)).toMatchObject({ releasedDays: 2, heldDays: 0 });
    const { billedToday, uncovered, coverages } = await chart();
    expect([billedToday, uncovered]).toEqual([coverage.plan_name, null]);
    expect(coverages[0]).toMatchObject({ effectiveTo: null, chargedUntil: '2026-11-13' });
  });
});

describe('another plan', () => {
  let other: { id: string; name: string };
  const versionOf = async (id: string) => (await chart()).coverages.find((one) => one.id === id)?.version ?? 0;

  beforeAll(async () => {
    const [row] = await clinic.rows<{ id: string; name: string }>(
      `SELECT p.id, p.name FROM plan p JOIN coverage c ON c.organization_id = p.organization_id AND c.id = $1
        WHERE p.id <> $2 ORDER BY p.id LIMIT 1`,
      [coverage.id, coverage.plan_id],
    );
    if (!row) throw new Error('The seed has one plan only');
    other = row;
  });

  it('bills nothing of the enrollment beside the present one, and can be removed again as if it had not been', async () => {
    const before = await billing();
    const { coverageId } = await add('2026-11-19', null, { planId: other.id });
    expect(await billing()).toEqual(before);
    expect(await refusalOf(remove(coverageId, 7))).toMatchObject({ code: 'stale-version', current: 1 });
    const nurse = await clinic.as('nurse');
    expect(await refusalOf(remove(coverageId, 1, nurse))).toMatchObject({ code: 'forbidden' });
    expect(await remove(coverageId, 1)).toEqual({ coverageId, enrollments: 0 });
    expect((await chart()).coverages.map(({ id }) => id)).toEqual([coverage.id]);
    expect(await refusalOf(remove(coverageId, 2))).toMatchObject({ code: 'not-found' });
    const trail = await clinic.rows(`SELECT action FROM audit_event WHERE entity = 'coverage' AND entity_id = $1`, [
      coverageId,
    ]);
    expect(trail.length).toBe(2);
  });

  it('takes the place of the present one in one step: that ends on the day before, and charging follows the chart', async () => {
    const replaces = { coverageId: coverage.id, version: await versionOf(coverage.id) };
    await add('2026-11-16', null, { planId: other.id, replaces });
    const open = (await chart()).enrollments.find(({ coverageId }) => coverageId === coverage.id);
    expect(open?.billing).toEqual([{ planName: other.name, from: '2026-11-18', to: open?.plannedEndOn }]);
    expect(await charge('2026-11-16', '2026-11-17')).toBe(0);
    const charged = await clinic.rows<{ day: string; plan: string }>(
      `SELECT DISTINCT h.service_day::text AS day, p.name AS plan FROM charge h
         JOIN coverage c ON c.organization_id = h.organization_id AND c.id = h.coverage_id
         JOIN plan p ON p.organization_id = c.organization_id AND p.id = c.plan_id
        WHERE h.patient_id = $1 AND h.service_day >= '2026-11-13' ORDER BY 1`,
      [coverage.patient_id],
    );
    expect(charged).toEqual([
      { day: '2026-11-13', plan: coverage.plan_name },
      { day: '2026-11-16', plan: other.name },
      { day: '2026-11-17', plan: other.name },
    ]);
  });

  it('that is charged neither goes away nor gives its days back: the refusals say which charges stand there', async () => {
    const { coverages } = await chart();
    const newer = coverages.find(({ planName }) => planName === other.name);
    const facts = { charges: newer?.charges, firstCharged: '2026-11-16', lastCharged: '2026-11-17', onClaims: 0 };
    expect(facts.charges).toBeGreaterThan(1);
    expect(await refusalOf(remove(newer?.id ?? '', newer?.version ?? 0))).toEqual({
      code: 'coverage-charged',
      ...facts,
    });
    expect(await refusalOf(end(null, await versionOf(coverage.id)))).toEqual({
      code: 'coverage-charged-elsewhere',
      planName: other.name,
      ...facts,
    });
  });

  it('replaces only a coverage of the same patient, and where it is refused the present one goes on as it was', async () => {
    const [stranger] = await clinic.rows<{ id: string; version: number }>(
      `SELECT c.id, c.version FROM coverage c JOIN coverage mine ON mine.organization_id = c.organization_id AND mine.id = $1
        WHERE c.patient_id <> mine.patient_id AND c.effective_to IS NULL
          AND NOT EXISTS (SELECT FROM charge h WHERE h.coverage_id = c.id) ORDER BY c.id LIMIT 1`,
      [coverage.id],
    );
    const replaces = { coverageId: stranger?.id ?? '', version: stranger?.version ?? 0 };
    expect(await refusalOf(add('2026-12-20', null, { replaces }))).toMatchObject({ code: 'not-found' });
    const [after] = await clinic.rows(`SELECT version, effective_to FROM coverage WHERE id = $1`, [
      replaces.coverageId,
    ]);
    expect(after).toEqual({ version: replaces.version, effective_to: null });
  });
});

describe('an enrollment whose coverage is removed', () => {
  it('names none any more, and neither charging nor a new enrollment finds it', async () => {
    const [free] = await clinic.rows<{ id: string; version: number; enrollment_id: string; patient_id: string }>(
      `SELECT c.id, c.version, e.id AS enrollment_id, e.patient_id FROM coverage c
         JOIN enrollment e ON e.organization_id = c.organization_id AND e.coverage_id = c.id
         JOIN coverage mine ON mine.organization_id = c.organization_id AND mine.id = $1
        WHERE NOT EXISTS (SELECT FROM charge h WHERE h.coverage_id = c.id) ORDER BY c.id LIMIT 1`,
      [coverage.id],
    );
    if (!free) throw new Error('Everybody is charged');
    expect((await remove(free.id, free.version)).enrollments).toBeGreaterThan(0);
    const { enrollments } = await coordinator.patients.chart({ patientId: free.patient_id });
    expect(enrollments.find(({ id }) => id === free.enrollment_id)).toMatchObject({ coverageId: null });
    const actor = await clinic.actor('biller');
    const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
    const terms = await inUseCase(request, 'payment', (context) => findCoverageTerms(context, [free.patient_id]));
    const named = await inUseCase(request, 'payment', (context) =>
      findCoverageOn(context, free.patient_id, toPlainDate('2026-11-18')),
    );
    expect([terms.map(({ id }) => id), named]).toEqual([[], null]);
  });
});
