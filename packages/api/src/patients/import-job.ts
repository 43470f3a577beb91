import type { JobMessage } from '../jobs/queue.store';
import { openJobDoor } from '../jobs/job-door';
import type { JobDoor } from '../jobs/job-door';
import { runImport } from './run-import';

/**
 * What the worker calls for a message of the queue `import-fhir`: a background job on behalf of whoever asked for the
 * import. A refused file ends the job with its reason; anything else throws, and the queue tries again.
 */
export async function importJob(door: JobDoor, message: JobMessage): Promise<void> {
  const checkpoint = await openJobDoor(door, message, { permission: 'patient.import', purpose: 'operations' });
  if (checkpoint) await runImport(checkpoint, { jobId: message.jobId });
}
