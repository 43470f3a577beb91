import * as z from 'zod';

export const listPatientNotesInput = z.strictObject({ patientId: z.uuid() });

export interface ChartNote {
  readonly id: string;
  readonly name: string;
  readonly discipline: string;
  readonly startMs: number;
  readonly zone: string;
  readonly signedMs: number;
  readonly signer: string;
  readonly attendedMinutes: number;
  readonly attendance: string;
  readonly absenceReason: string;
  readonly shared: { readonly topic: string; readonly interventions: readonly string[]; readonly summary: string };
  readonly engagement: number | null;
  readonly goal: string;
  readonly text: string;
  /** SHA-256 of the canonical text, recomputed at reading: false means that the stored note was tampered with. */
  readonly digest: string;
  readonly intact: boolean;
  readonly mayAddend: boolean;
  readonly addenda: readonly {
    readonly id: string;
    readonly reason: string;
    readonly text: string;
    readonly writtenMs: number;
  }[];
}
