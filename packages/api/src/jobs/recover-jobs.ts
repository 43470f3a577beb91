import { createRequestContext, inUseCase } from '../context';
import { listOrganizations } from '../organization.store';
import { findRunningJobs, lockJob, saveJob } from './jobs.store';
import { enqueue } from './queue.store';
import type { JobMessage } from './queue.store';
import { systemActor } from './job-door';
import type { JobDoor } from './job-door';

/** An error whose message is one sentence for the person who waits for the job: no PHI, and what to do. */
export class PlainFailure extends Error {}

const UNKNOWN =
  'The work stopped several times for a reason that stands in the server log under this job. What was done is kept; run it again to go on.';

/** Marks a job failed with a plain reason. A job that is over stays as it is. */
export async function failJob(door: JobDoor, { organizationId, jobId }: JobMessage, error: unknown): Promise<void> {
  const actor = systemActor(organizationId);
  await inUseCase({ ...createRequestContext({ ...door, actor }), actor }, 'system', async (context) => {
    const job = await lockJob(context, jobId);
    if (!job || !['queued', 'running'].includes(job.state)) return;
    await saveJob(context, jobId, {
      state: 'failed',
      failure: error instanceof PlainFailure ? error.message : UNKNOWN,
    });
  });
}

/**
 * Puts running jobs on their queues again: their worker may have been killed, and the queue itself would notice only
 * when the message expires. Where the worker lives on, two of them take turns, and the later one finds nothing to do.
 */
export async function requeueRunningJobs(door: JobDoor): Promise<JobMessage[]> {
  const messages: JobMessage[] = [];
  for (const { id: organizationId } of await listOrganizations(door.database)) {
    const actor = systemActor(organizationId);
    await inUseCase({ ...createRequestContext({ ...door, actor }), actor }, 'system', async (context) => {
      for (const job of await findRunningJobs(context)) {
        await enqueue(context, job.kind, job.id);
        messages.push({ organizationId, jobId: job.id });
      }
    });
  }
  return messages;
}
