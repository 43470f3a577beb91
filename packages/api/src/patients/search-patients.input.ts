import * as z from 'zod';

export const searchPatientsInput = z.strictObject({
  /** Part of a name or of a record number, or a birth date like 10/12/1975; empty for the newest. */
  term: z.string().trim().max(80),
});

export interface PatientMatch {
  readonly id: string;
  readonly name: string;
  readonly medicalRecordNumber: string;
  readonly birthDate: string;
  readonly ageYears: number;
  readonly programName: string | null;
  readonly enrollmentStatus: string | null;
}

export interface SearchPatientsView {
  readonly matches: readonly PatientMatch[];
  /** True when there are more than are shown: the term should be longer. */
  readonly more: boolean;
}
