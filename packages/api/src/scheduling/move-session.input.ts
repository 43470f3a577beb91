import * as z from 'zod';

export const moveSessionInput = z.strictObject({
  sessionId: z.uuid(),
  version: z.int(),
  startMs: z.int(),
  endMs: z.int(),
  roomId: z.uuid(),
  leaderId: z.uuid(),
});
export type MoveSessionInput = z.output<typeof moveSessionInput>;
