import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockJob, saveJob } from '../jobs/jobs.store';
import { enqueue } from '../jobs/queue.store';
import { notFound } from '../refusals';
import { loadBatch } from './claims.store';

/** Queues a failed batch again; it goes on where it stopped. One that runs or is done stays as it is. */
export async function retryClaimBatch(context: UseCaseContext, { batchId }: { batchId: string }) {
  const batch = await loadBatch(context, batchId);
  const job = batch && (await lockJob(context, batch.jobId));
  if (!job) return notFound('claim batch');
  if (job.state === 'failed') {
    await saveJob(context, job.id, { state: 'queued', failure: null });
    await enqueue(context, 'claim-batch', job.id);
  }
  return ok({ batchId, jobId: job.id });
}
