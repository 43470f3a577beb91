import { failJob } from '@threshold/api/jobs/recover-jobs';
import type { JobDoor, JobMessage } from '@threshold/api/jobs/job-door';
import { log } from '@threshold/api/log';
import type PgBoss from 'pg-boss';
import { HANDLERS } from './handlers';
import type { JobHandler } from './handlers';

const POLLING_SECONDS = 1;

/** Listens on every queue that has a handler; one job at a time per queue and worker. */
export async function workQueues(boss: PgBoss, door: JobDoor, stopping: AbortSignal): Promise<string[]> {
  const queues = Object.entries(HANDLERS);
  for (const [queue, handler] of queues)
    await boss.work<JobMessage>(
      queue,
      { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: POLLING_SECONDS },
      async ([job]) => {
        if (job) await workOne({ queue, handler, door, stopping }, job);
      },
    );
  return queues.map(([queue]) => queue);
}

interface Work {
  readonly queue: string;
  readonly handler: JobHandler;
  readonly door: JobDoor;
  readonly stopping: AbortSignal;
}

/** A job that throws goes back to its queue; after the last retry its row says why, in words for a person. */
async function workOne(
  { queue, handler, door, stopping }: Work,
  job: Pick<PgBoss.JobWithMetadata<JobMessage>, 'data' | 'retryCount' | 'retryLimit'>,
): Promise<void> {
  const { jobId } = job.data;
  const startedAtMs = door.surroundings.nowMs();
  try {
    await handler(door, job.data, stopping);
    log.info({ queue, jobId, ms: door.surroundings.nowMs() - startedAtMs }, 'job done');
  } catch (error) {
    if (stopping.aborted) {
      log.info({ queue, jobId }, 'job interrupted; the next worker goes on');
      throw error;
    }
    const last = job.retryCount >= job.retryLimit;
    log.error({ queue, jobId, attempt: job.retryCount + 1, last, err: error }, 'job failed');
    if (last) await failJob(door, job.data, error);
    throw error;
  }
}
