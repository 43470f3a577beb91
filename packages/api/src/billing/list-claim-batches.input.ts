import * as z from 'zod';
import type { JobState } from '../jobs/job-state.input';

export const listClaimBatchesInput = z.strictObject({});

export interface ClaimBatchLine {
  readonly id: string;
  readonly number: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly createdAtMs: number;
  readonly state: JobState;
  /** assembling, writing or done. */
  readonly stage: string;
  /** Patients looked at and files written, of all of them. */
  readonly done: number;
  readonly total: number;
  readonly failure: string | null;
  readonly claims: number;
  readonly totalCents: number;
  readonly refused: number;
  readonly files: number;
}

export interface ClaimBatchesView {
  /** The organization's day and zone, for the fields and times of the screen. */
  readonly today: string;
  readonly zone: string;
  readonly batches: readonly ClaimBatchLine[];
}
