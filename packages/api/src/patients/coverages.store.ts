import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, dayOrNull } from '../columns';
import type { UseCaseContext } from '../context';

/** False when the coverage is not there or was changed meanwhile. */
export async function saveMemberId(
  context: UseCaseContext,
  { coverageId, version, memberId }: { coverageId: string; version: number; memberId: string },
): Promise<boolean> {
  const { count } = await context.tx.coverage.updateMany({
    where: { organizationId: context.organizationId, id: coverageId, version },
    data: { memberId, version: { increment: 1 } },
  });
  return count === 1;
}

export async function findCoverageVersion(context: UseCaseContext, id: string): Promise<number | null> {
  const row = await context.tx.coverage.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: { version: true },
  });
  return row?.version ?? null;
}

export async function countPatientAndPlan(context: UseCaseContext, ids: { patientId: string; planId: string }) {
  const { organizationId, tx } = context;
  return {
    patients: await tx.patient.count({ where: { organizationId, id: ids.patientId } }),
    plans: await tx.plan.count({ where: { organizationId, id: ids.planId } }),
  };
}

export async function insertCoverage(
  context: UseCaseContext,
  coverage: {
    readonly id: string;
    readonly patientId: string;
    readonly planId: string;
    readonly memberId: string | null;
    readonly firstDay: PlainDate;
    readonly lastDay: PlainDate | null;
  },
): Promise<void> {
  const { firstDay, lastDay, ...columns } = coverage;
  await context.tx.coverage.create({
    data: {
      organizationId: context.organizationId,
      ...columns,
      effectiveFrom: dateOf(firstDay),
      effectiveTo: lastDay && dateOf(lastDay),
    },
  });
}

/** The coverage by the same plan that holds on one of these days; null ends stay open. */
export async function findOverlapping(
  context: UseCaseContext,
  wanted: { patientId: string; planId: string; firstDay: PlainDate; lastDay: PlainDate | null },
): Promise<{ planName: string; firstDay: PlainDate; lastDay: PlainDate | null } | null> {
  const { patientId, planId, firstDay, lastDay } = wanted;
  const row = await context.tx.coverage.findFirst({
    where: {
      organizationId: context.organizationId,
      patientId,
      planId,
      ...(lastDay && { effectiveFrom: { lte: dateOf(lastDay) } }),
      OR: [{ effectiveTo: null }, { effectiveTo: { gte: dateOf(firstDay) } }],
    },
    select: { effectiveFrom: true, effectiveTo: true, plan: { select: { name: true } } },
    orderBy: { effectiveFrom: 'asc' },
  });
  return row && { planName: row.plan.name, firstDay: dayOf(row.effectiveFrom), lastDay: dayOrNull(row.effectiveTo) };
}

export async function loadCoverage(
  context: UseCaseContext,
  id: string,
): Promise<{ patientId: string; firstDay: PlainDate; version: number } | null> {
  const row = await context.tx.coverage.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: { patientId: true, effectiveFrom: true, version: true },
  });
  return row && { patientId: row.patientId, firstDay: dayOf(row.effectiveFrom), version: row.version };
}

/** Charges that stand on the coverage, of days behind this one. */
export const countChargesAfter = (context: UseCaseContext, coverageId: string, day: PlainDate): Promise<number> =>
  context.tx.charge.count({
    where: {
      organizationId: context.organizationId,
      coverageId,
      sign: 1,
      serviceDay: { gt: dateOf(day) },
      reversedBy: null,
    },
  });

/** False when the coverage was changed meanwhile. */
export async function saveLastDay(
  context: UseCaseContext,
  { coverageId, version, lastDay }: { coverageId: string; version: number; lastDay: PlainDate },
): Promise<boolean> {
  const { count } = await context.tx.coverage.updateMany({
    where: { organizationId: context.organizationId, id: coverageId, version },
    data: { effectiveTo: dateOf(lastDay), version: { increment: 1 } },
  });
  return count === 1;
}

export const findCoveragesWithoutNumber = (
  context: UseCaseContext,
  patientId: string,
): Promise<{ id: string; version: number }[]> =>
  context.tx.coverage.findMany({
    where: { organizationId: context.organizationId, patientId, memberId: null },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
