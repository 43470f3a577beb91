import * as z from 'zod';
import { plainDate } from '../plain-date.input';

export const planEnrollmentInput = z.strictObject({
  patientId: z.uuid(),
  programId: z.uuid('Choose a program.'),
  startsOn: plainDate,
});
export type PlanEnrollmentInput = z.output<typeof planEnrollmentInput>;

export interface PlannedConflict {
  readonly code: 'start-day-closed' | 'session-full' | 'patient-busy' | 'no-session';
  readonly day: string;
  readonly programDay: number | null;
  /** What is in the way, in words. */
  readonly what: string;
  /** What the product will do about it, in words; null when a person has to. */
  readonly fix: string | null;
  readonly fixable: boolean;
}

export interface EnrollmentPlanView {
  readonly programName: string;
  readonly siteName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly seatCount: number;
  readonly conflicts: readonly PlannedConflict[];
  /** Per program day: seats that this plan books and the fewest left in any session of the day. */
  readonly days: readonly { programDay: number; day: string; seats: number; seatsLeft: number | null }[];
}
