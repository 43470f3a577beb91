import * as z from 'zod';
import { plainDate } from '../plain-date.input';

export const addFilingModeInput = z.strictObject({
  payerId: z.uuid(),
  from: plainDate,
  mode: z.enum(['production', 'test']),
  source: z.string().trim().min(3, "Write where this comes from: the payer's letter, a call, a test report.").max(300),
});
export type AddFilingModeInput = z.output<typeof addFilingModeInput>;
