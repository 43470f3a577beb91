import * as z from 'zod';

export const getJobInput = z.strictObject({ jobId: z.uuid() });
export const listJobsInput = z.strictObject({ kind: z.enum(['import-fhir', 'claim-batch']) });

export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'canceled';
  /** What it is doing now, in words; empty while it waits and when it is over. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** The name of the file it works on; null for work without one. */
  readonly fileName: string | null;
  /** Its shape is the kind's own: an import's is `importReport`. */
  readonly report: object | null;
  /** Why it ended without result: a code of the kind; null otherwise. */
  readonly failure: string | null;
  readonly createdMs: number;
  readonly startedMs: number | null;
  readonly finishedMs: number | null;
}
