import * as z from 'zod';

const state = z.enum(['present', 'late', 'left-early', 'absent', 'excused', 'no-show']);

export const recordAttendanceInput = z.strictObject({
  sessionId: z.uuid(),
  /** Everybody who is marked; seats that are left out stay as they are. */
  marks: z
    .array(
      z.strictObject({
        seatId: z.uuid(),
        version: z.int(),
        state,
        arrivedMs: z.int().nullable(),
        leftMs: z.int().nullable(),
        reason: z.string().trim().max(200).nullable(),
      }),
    )
    .min(1, 'Mark at least one person.')
    .max(60),
});
export type RecordAttendanceInput = z.output<typeof recordAttendanceInput>;
