import * as z from 'zod';
import { plainDate } from '../plain-date.input';

export const createReferralInput = z.strictObject({
  patientId: z.uuid(),
  sourceId: z.uuid('Choose who refers.'),
  receivedOn: plainDate,
  reason: z.string().trim().min(3, 'Write why the patient is referred.').max(500),
});
export type CreateReferralInput = z.output<typeof createReferralInput>;
