import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf } from '../columns';
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

export const findCoveragesWithoutNumber = (
  context: UseCaseContext,
  patientId: string,
): Promise<{ id: string; version: number }[]> =>
  context.tx.coverage.findMany({
    where: { organizationId: context.organizationId, patientId, memberId: null },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
