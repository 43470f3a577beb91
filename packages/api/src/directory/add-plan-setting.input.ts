import * as z from 'zod';
import { plainDate } from '../plain-date.input';

const UNIT_RULES = ['total-time', 'substantial-portion'] as const;
const PAYMENT_BASES = ['medicare', 'percent-of-medicare', 'percent-of-charge'] as const;
const DISTINCT_MODIFIERS = ['59', 'X'] as const;

export const addPlanSettingInput = z.strictObject({
  planId: z.uuid(),
  from: plainDate,
  unitRule: z.enum(UNIT_RULES),
  paymentBasis: z.enum(PAYMENT_BASES),
  /** Hundredths of a percent: 13500 is 135 %. Medicare's own amounts are 10000. */
  percentHundredths: z.int().min(0).max(100_000, 'Write at most 1,000 percent.'),
  distinctModifier: z.enum(DISTINCT_MODIFIERS),
  source: z.string().trim().min(3, 'Write where this comes from: a contract, a page, a letter.').max(300),
});
export type AddPlanSettingInput = z.output<typeof addPlanSettingInput>;
