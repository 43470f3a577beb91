import { Prisma } from '@threshold/db';
import type { PlainDate } from '@threshold/domain/kernel';
import { dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { ChargesInTheWay } from './refusals';

interface ChargesRow {
  plan_name: string;
  charges: number;
  first_charged: string;
  last_charged: string;
  on_claims: number;
}

const inTheWay = (row: ChargesRow): ChargesInTheWay => ({
  charges: row.charges,
  firstCharged: row.first_charged,
  lastCharged: row.last_charged,
  onClaims: row.on_claims,
});

const standing = Prisma.sql`NOT EXISTS (
  SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)`;

/** The charges that fulfil a condition on `c`, by coverage, the one with the earliest first. */
const findCharges = (context: UseCaseContext, condition: Prisma.Sql) =>
  context.tx.$queryRaw<ChargesRow[]>`
    SELECT p.name AS plan_name, count(*)::int AS charges, min(c.service_day)::text AS first_charged,
           max(c.service_day)::text AS last_charged, count(l.charge_id)::int AS on_claims
      FROM charge c
      JOIN coverage v ON v.organization_id = c.organization_id AND v.id = c.coverage_id
      JOIN plan p ON p.organization_id = v.organization_id AND p.id = v.plan_id
      LEFT JOIN claim_line l ON l.organization_id = c.organization_id AND l.charge_id = c.id
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1 AND ${condition}
     GROUP BY v.id, p.name ORDER BY min(c.service_day), v.id LIMIT 1`;

/** Charges that stand on the coverage, of days behind this one; null when there are none. */
export async function findChargesAfter(
  context: UseCaseContext,
  coverageId: string,
  day: PlainDate,
): Promise<ChargesInTheWay | null> {
  const [row] = await findCharges(
    context,
    Prisma.sql`c.coverage_id = ${coverageId}::uuid AND c.service_day > ${day}::text::date AND ${standing}`,
  );
  return row ? inTheWay(row) : null;
}

/** Charges that were ever made to the coverage, the reversed ones too: the ledger names it. */
export async function findChargesEver(context: UseCaseContext, coverageId: string): Promise<ChargesInTheWay | null> {
  const [row] = await findCharges(context, Prisma.sql`c.coverage_id = ${coverageId}::uuid`);
  return row ? inTheWay(row) : null;
}

/** Charges of these days that stand on another coverage of the patient, of the one that is charged first. */
export async function findChargesElsewhere(
  context: UseCaseContext,
  days: { patientId: string; coverageId: string; firstDay: PlainDate; lastDay: PlainDate | null },
): Promise<(ChargesInTheWay & { planName: string }) | null> {
  const { patientId, coverageId, firstDay, lastDay } = days;
  const [row] = await findCharges(
    context,
    Prisma.sql`c.patient_id = ${patientId}::uuid AND c.coverage_id <> ${coverageId}::uuid
      AND c.service_day >= ${firstDay}::text::date
      AND (${lastDay}::text IS NULL OR c.service_day <= ${lastDay}::text::date) AND ${standing}`,
  );
  return row ? { planName: row.plan_name, ...inTheWay(row) } : null;
}

/** What stands on each coverage of a patient to which anything was ever charged. */
export async function findChargedCoverages(
  context: UseCaseContext,
  patientId: string,
): Promise<Map<string, { charges: number; chargedUntil: string | null }>> {
  const rows = await context.tx.$queryRaw<{ coverage_id: string; charges: number; charged_until: string | null }[]>`
    SELECT c.coverage_id, count(*) FILTER (WHERE ${standing})::int AS charges,
           max(c.service_day) FILTER (WHERE ${standing})::text AS charged_until
      FROM charge c
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.patient_id = ${patientId}::uuid AND c.sign = 1
     GROUP BY c.coverage_id`;
  return new Map(rows.map((row) => [row.coverage_id, { charges: row.charges, chargedUntil: row.charged_until }]));
}

/** Signed days of a patient that wait because no coverage holds on them; null when there are none. */
export async function findDaysWithoutCoverage(
  context: UseCaseContext,
  patientId: string,
): Promise<{ count: number; firstDay: PlainDate } | null> {
  const { _count, _min } = await context.tx.chargeHold.aggregate({
    where: { organizationId: context.organizationId, patientId, releasedAt: null, reason: 'coverage-missing' },
    _count: true,
    _min: { serviceDay: true },
  });
  return _min.serviceDay && { count: _count, firstDay: dayOf(_min.serviceDay) };
}
