import { refuse } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, dayOrNull } from '../columns';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';

/** False when the coverage is not there or was changed meanwhile. */
export async function saveMemberId(
  context: UseCaseContext,
  { coverageId, version, memberId }: { coverageId: string; version: number; memberId: string },
): Promise<boolean> {
  const { count } = await context.tx.coverage.updateMany({
    where: { organizationId: context.organizationId, id: coverageId, version, removedAt: null },
    data: { memberId, version: { increment: 1 } },
  });
  return count === 1;
}

export async function findCoverageVersion(context: UseCaseContext, id: string): Promise<number | null> {
  const row = await context.tx.coverage.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id }, removedAt: null },
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
  wanted: {
    patientId: string;
    planId: string;
    firstDay: PlainDate;
    lastDay: PlainDate | null;
    /** The coverage that is itself changed. */
    besides?: string;
  },
): Promise<{ planName: string; firstDay: PlainDate; lastDay: PlainDate | null } | null> {
  const { patientId, planId, firstDay, lastDay, besides } = wanted;
  const row = await context.tx.coverage.findFirst({
    where: {
      organizationId: context.organizationId,
      patientId,
      planId,
      removedAt: null,
      ...(besides && { id: { not: besides } }),
      ...(lastDay && { effectiveFrom: { lte: dateOf(lastDay) } }),
      OR: [{ effectiveTo: null }, { effectiveTo: { gte: dateOf(firstDay) } }],
    },
    select: { effectiveFrom: true, effectiveTo: true, plan: { select: { name: true } } },
    orderBy: { effectiveFrom: 'asc' },
  });
  return row && { planName: row.plan.name, firstDay: dayOf(row.effectiveFrom), lastDay: dayOrNull(row.effectiveTo) };
}

export interface StoredCoverage {
  readonly id: string;
  readonly patientId: string;
  readonly planId: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate | null;
}

/** Null when it is not there or was removed. */
export async function loadCoverage(context: UseCaseContext, id: string): Promise<StoredCoverage | null> {
  const row = await context.tx.coverage.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id }, removedAt: null },
    select: { id: true, patientId: true, planId: true, effectiveFrom: true, effectiveTo: true },
  });
  if (!row) return null;
  const { effectiveFrom, effectiveTo, ...ids } = row;
  return { ...ids, firstDay: dayOf(effectiveFrom), lastDay: dayOrNull(effectiveTo) };
}

/** False when the coverage was changed meanwhile. */
export async function saveLastDay(
  context: UseCaseContext,
  { coverageId, version, lastDay }: { coverageId: string; version: number; lastDay: PlainDate | null },
): Promise<boolean> {
  const { count } = await context.tx.coverage.updateMany({
    where: { organizationId: context.organizationId, id: coverageId, version, removedAt: null },
    data: { effectiveTo: lastDay && dateOf(lastDay), version: { increment: 1 } },
  });
  return count === 1;
}

/** False when the coverage was changed meanwhile. */
export async function saveRemoved(
  context: UseCaseContext,
  { coverageId, version }: { coverageId: string; version: number },
): Promise<boolean> {
  const { count } = await context.tx.coverage.updateMany({
    where: { organizationId: context.organizationId, id: coverageId, version, removedAt: null },
    data: { removedAt: new Date(context.nowMs), version: { increment: 1 } },
  });
  return count === 1;
}

/** What to answer when the version that was read is gone. */
export async function staleCoverage(
  context: UseCaseContext,
  { coverageId, version }: { coverageId: string; version: number },
) {
  const current = await findCoverageVersion(context, coverageId);
  return current === null
    ? notFound('coverage')
    : refuse({ code: 'stale-version', what: 'coverage', yours: version, current } as const);
}

export const findCoveragesWithoutNumber = (
  context: UseCaseContext,
  patientId: string,
): Promise<{ id: string; version: number }[]> =>
  context.tx.coverage.findMany({
    where: { organizationId: context.organizationId, patientId, memberId: null, removedAt: null },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
