import * as z from 'zod';

export const createSessionInput = z.strictObject({
  siteId: z.uuid(),
  programId: z.uuid('Choose a program.'),
  sessionTypeId: z.uuid('Choose what the session is.'),
  roomId: z.uuid('Choose a room.'),
  leaderId: z.uuid('Choose who leads.'),
  startMs: z.int(),
  endMs: z.int(),
  topic: z.string().trim().max(120),
  /** A place that is refused is then kept as a wish, unplaced, instead of being refused. */
  keepUnplaced: z.boolean().default(false),
});
export type CreateSessionInput = z.output<typeof createSessionInput>;
