import * as z from 'zod';
import { plainDate } from '../plain-date.input';

/** Days of service, both included. */
export const startClaimBatchInput = z
  .strictObject({ firstDay: plainDate, lastDay: plainDate })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    message: 'The last day comes before the first.',
  });
export type StartClaimBatchInput = z.output<typeof startClaimBatchInput>;
