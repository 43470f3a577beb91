import * as z from 'zod';

export const findAuditPatientsInput = z.strictObject({
  /** Part of a name or of a record number; two characters at least, so that nobody lists the whole house. */
  term: z.string().trim().min(2).max(80),
});

/** What tells one person from another, and nothing of the chart. */
export interface AuditPatient {
  readonly id: string;
  readonly name: string;
  readonly medicalRecordNumber: string;
  readonly birthDate: string;
}

export interface AuditPatientsView {
  readonly matches: readonly AuditPatient[];
  /** True when more match than are given: the term should be longer. */
  readonly more: boolean;
}
