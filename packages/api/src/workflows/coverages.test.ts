import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRequestContext, inUseCase } from '../context';
import { postCharges } from '../billing/post-charges';
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
      GROUP BY c.organization_id, c.id, p.name HAVING max(h.service_day) = '2026-11-10' ORDER BY c.id LIMIT 1`,
  );
  if (!row) throw new Error('Nobody is charged on these days');
  coverage = row;
});
afterAll(() => clinic.close());

const add = (firstDay: string, lastDay: string | null) =>
  coordinator.workflows.addCoverage({
    idempotencyKey: newKey(),
    data: {
      patientId: coverage.patient_id,
      planId: coverage.plan_id,
      memberId: null,
      firstDay: toPlainDate(firstDay),
      lastDay: lastDay === null ? null : toPlainDate(lastDay),
    },
  });
const end = (lastDay: string, version = coverage.version, who = coordinator) =>
  who.patients.endCoverage({
    idempotencyKey: newKey(),
    data: { coverageId: coverage.id, version, lastDay: toPlainDate(lastDay) },
  });

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
  it('is not before its first day, and never before a day that is charged to it: it says how many charges', async () => {
    expect(await refusalOf(end('1999-12-31'))).toMatchObject({ code: 'coverage-ends-before-start' });
    expect(await refusalOf(end('2026-11-09'))).toEqual({
      code: 'coverage-charged-later',
      lastDay: '2026-11-09',
      charges: coverage.charges,
    });
  });

  it('is refused to who saw another version, and to who may not edit coverages', async () => {
    expect(await refusalOf(end('2026-11-30', coverage.version + 1))).toMatchObject({
      code: 'stale-version',
      current: coverage.version,
    });
    const nurse = await clinic.as('nurse');
    expect(await refusalOf(end('2026-11-30', coverage.version, nurse))).toMatchObject({ code: 'forbidden' });
  });

  it('lets the same plan begin anew on the day after, and the chart says what the enrollment bills', async () => {
    expect(await end('2026-11-10')).toEqual({ coverageId: coverage.id, version: coverage.version + 1 });
    expect(await refusalOf(add('2026-11-10', null))).toMatchObject({
      code: 'coverage-overlaps',
      lastDay: '2026-11-10',
    });
    await add('2026-11-11', null);
    const { coverages, enrollments } = await coordinator.patients.chart({ patientId: coverage.patient_id });
    expect(coverages.find((one) => one.id === coverage.id)?.effectiveTo).toBe('2026-11-10');
    expect(coverages.map((one) => one.planName)).toEqual([coverage.plan_name, coverage.plan_name]);
    expect(enrollments.map((one) => one.billedPlanName)).toContain(coverage.plan_name);
  });
});
