import { addDays } from '@threshold/domain/kernel';
import type { Tx } from '../src/client';
import { dateColumn } from './world';
import type { World } from './world';

const SOURCE =
  'Demo mapping of the generic payers of Synthea bundles; who is eligible twice is billed to Medicare first';
const PLAN_BY_NAME = {
  medicare: 'Original Medicare',
  dual_eligible: 'Original Medicare',
  medicaid: 'Great Lakes HMO',
  private: 'Prairie PPO',
} as const;

/** What imported bundles call the demo plans. Seeded last: each id drawn moves every later draw of the seed. */
export async function seedPayerNames(db: Tx, world: World): Promise<void> {
  const plans = await db.plan.findMany({
    select: { organizationId: true, id: true, name: true },
    orderBy: { id: 'asc' },
  });
  await db.payerName.createMany({
    data: plans.flatMap((plan) =>
      Object.entries(PLAN_BY_NAME)
        .filter(([, planName]) => planName === plan.name)
        .map(([name]) => ({
          organizationId: plan.organizationId,
          id: world.id(),
          name,
          planId: plan.id,
          effectiveFrom: dateColumn(addDays(world.today, -700)),
          source: SOURCE,
        })),
    ),
  });
}
