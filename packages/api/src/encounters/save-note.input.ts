import * as z from 'zod';

const TEXT = z.string().max(20_000);

export const saveSharedInput = z.strictObject({
  sessionId: z.uuid(),
  /** 0 while nothing was saved yet. */
  version: z.int().min(0),
  topic: z.string().max(200),
  interventions: z.array(z.string().trim().min(1).max(200)).max(30),
  summary: TEXT,
});
export type SaveSharedInput = z.output<typeof saveSharedInput>;

export const savePartInput = z.strictObject({
  sessionId: z.uuid(),
  seatId: z.uuid(),
  version: z.int().min(0),
  engagement: z.int().min(1).max(5).nullable(),
  goal: z.string().max(500),
  text: TEXT,
});
export type SavePartInput = z.output<typeof savePartInput>;
