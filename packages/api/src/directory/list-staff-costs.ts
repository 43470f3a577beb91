import { ok, scaleCents } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { StaffCostView } from './list-staff-costs.input';
import { findStaffCosts } from './staff.store';

/** FTE and cost lines in force today. A query of its own, because few may see what colleagues earn. */
export async function listStaffCosts(context: UseCaseContext) {
  const costs = await findStaffCosts(context);
  return ok<readonly StaffCostView[]>(
    costs.map((cost) => ({
      ...cost,
      hourlyCostCents:
        cost.productiveMinutesYearly > 0 ? scaleCents(cost.annualCostCents, 60, cost.productiveMinutesYearly) : 0,
    })),
  );
}
