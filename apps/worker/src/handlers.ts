import { runClaimBatch } from '@threshold/api/billing/run-claim-batch';
import type { JobDoor, JobMessage } from '@threshold/api/jobs/job-door';
import { importJob } from '@threshold/api/patients/import-job';
import type { QueueName } from '@threshold/db/queues';

/**
 * Does one job, or what is left of it. `stopping` is aborted when the worker is told to end: a long job then throws
 * between two checkpoints, and the next worker goes on there.
 */
export type JobHandler = (door: JobDoor, message: JobMessage, stopping: AbortSignal) => Promise<void>;

/** Who does the work of which queue. A new kind of job adds its line here; see `QUEUES` in packages/db. */
export const HANDLERS: Partial<Record<QueueName, JobHandler>> = {
  'import-fhir': importJob,
  'claim-batch': (door, message, stopping) => runClaimBatch(door, message, () => stopping.throwIfAborted()),
};
