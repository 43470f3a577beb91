import * as z from 'zod';
import { plainDate } from '../plain-date.input';
import type { EnrollmentPlanView } from './plan-enrollment.input';

/** What can be done with an enrollment, each from a day on; completing takes the day it is done. */
export const enrollmentChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hold'), fromDay: plainDate }),
  z.strictObject({ kind: z.literal('rejoin'), fromDay: plainDate, applyFixes: z.boolean() }),
  z.strictObject({ kind: z.literal('leave'), fromDay: plainDate }),
  z.strictObject({
    kind: z.literal('transfer'),
    fromDay: plainDate,
    programId: z.uuid('Choose a program.'),
    /** Whether program days done so far count in the other program. */
    carryDays: z.boolean(),
    applyFixes: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('complete') }),
]);
export type EnrollmentChangeInput = z.output<typeof enrollmentChange>;
export type ChangeKind = EnrollmentChangeInput['kind'];

export const previewChangeInput = z.strictObject({ enrollmentId: z.uuid(), change: enrollmentChange });

/** Coming back and finishing explain themselves. */
export const needsReason = (kind: ChangeKind): boolean => kind !== 'rejoin' && kind !== 'complete';

export const changeEnrollmentInput = z
  .strictObject({
    enrollmentId: z.uuid(),
    version: z.int(),
    change: enrollmentChange,
    reason: z.string().trim().max(300),
  })
  .refine(({ change, reason }) => !needsReason(change.kind) || reason.length >= 3, {
    path: ['reason'],
    message: 'Write why; it stays in the history of the enrollment.',
  });
export type ChangeEnrollmentInput = z.output<typeof changeEnrollmentInput>;

export interface ChangePreview {
  readonly releasedSeats: number;
  readonly bookedSeats: number;
  readonly programDaysDone: number;
  /** The last program day after the change; null while nobody knows, as on hold. */
  readonly endsOn: string | null;
  /** What would be booked, when the change plans days. */
  readonly plan: EnrollmentPlanView | null;
}
