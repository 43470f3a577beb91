import * as z from 'zod';

export const listStaffCostsInput = z.strictObject({});

/** What one staff member costs today. */
export interface StaffCostView {
  readonly staffMemberId: string;
  readonly fteHundredths: number;
  readonly annualCostCents: number;
  /** Minutes a year, at this FTE, that can be scheduled. */
  readonly productiveMinutesYearly: number;
  readonly hourlyCostCents: number;
  readonly source: string;
  readonly from: string;
}
