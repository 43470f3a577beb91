import * as z from 'zod';

export const cancelSessionInput = z.strictObject({
  sessionId: z.uuid(),
  version: z.int(),
  reason: z.string().trim().min(3, 'Write why the session is canceled.').max(300),
});
export type CancelSessionInput = z.output<typeof cancelSessionInput>;
