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
  /** When the slot begins on the site's wall; null when the conflict is about a whole day. */
  readonly startTime: string | null;
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
  /** Per program day: seats that this plan books, and the fullest session of the day; null when none is scheduled. */
  readonly days: readonly {
    programDay: number;
    day: string;
    seats: number;
    fullest: { seatsLeft: number; capacity: number } | null;
  }[];
}
