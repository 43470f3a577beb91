import * as z from 'zod';

export const decideReferralInput = z.strictObject({
  referralId: z.uuid(),
  version: z.int(),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accept') }),
    z.strictObject({ kind: z.literal('decline'), reason: z.string().trim().max(500) }),
  ]),
});
export type DecideReferralInput = z.output<typeof decideReferralInput>;
