import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf } from '../columns';
import type { UseCaseContext } from '../context';

/**
 * Which plan a payer's name means on a day: a plan of that name, the only plan of a payer of that name, or what the
 * dated list of names says, in this order. Upper and lower case are the same.
 */
export async function loadPlanNames(
  context: UseCaseContext,
  day: PlainDate,
): Promise<(payerName: string) => string | null> {
  const { organizationId } = context;
  const plans = await context.tx.plan.findMany({
    where: { organizationId },
    select: { id: true, name: true, payer: { select: { name: true, plans: { select: { id: true } } } } },
  });
  const names = await context.tx.payerName.findMany({
    where: {
      organizationId,
      effectiveFrom: { lte: dateOf(day) },
      OR: [{ effectiveTo: null }, { effectiveTo: { gte: dateOf(day) } }],
    },
    select: { name: true, planId: true },
  });
  const planByName = new Map([
    ...names.map(({ name, planId }) => [name, planId] as const),
    ...plans
      .filter(({ payer }) => payer.plans.length === 1)
      .map(({ id, payer }) => [payer.name.toLowerCase(), id] as const),
    ...plans.map(({ id, name }) => [name.toLowerCase(), id] as const),
  ]);
  return (payerName) => planByName.get(payerName.trim().toLowerCase()) ?? null;
}
