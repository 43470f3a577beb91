import * as z from 'zod';
import { plainDate } from '../plain-date.input';

/** The one dialog: five inputs beside the patient whose chart is open. */
export const enrollPatientInput = z.strictObject({
  patientId: z.uuid(),
  programId: z.uuid('Choose a program.'),
  startsOn: plainDate,
  referralId: z.uuid('Choose the referral that brings the patient.').nullable(),
  /** ICD-10-CM without the dot, principal first. */
  diagnosisCodes: z
    .array(
      z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z][0-9][0-9A-Z]{1,5}$/, 'Write ICD-10-CM codes like G89.4.'),
    )
    .min(1, 'At least one diagnosis is needed for claims.')
    .max(12),
  /** Books what the preview proposed and leaves the rest open; without it a clash in a required slot refuses. */
  applyFixes: z.boolean(),
});
export type EnrollPatientInput = z.output<typeof enrollPatientInput>;
