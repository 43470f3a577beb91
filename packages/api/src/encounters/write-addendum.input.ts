import * as z from 'zod';

export const writeAddendumInput = z.strictObject({
  signedNoteId: z.uuid(),
  reason: z.string().trim().max(300),
  text: z.string().trim().max(20_000),
});
export type WriteAddendumInput = z.output<typeof writeAddendumInput>;
