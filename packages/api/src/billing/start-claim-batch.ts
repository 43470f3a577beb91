import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { insertJob } from '../jobs/jobs.store';
import { enqueue } from '../jobs/queue.store';
import type { ClaimBatchInput } from './claim-report.input';
import { countWaitingPatients, insertBatch } from './claims.store';
import { retryHeldDays } from './retry-held-days';
import type { StartClaimBatchInput } from './start-claim-batch.input';

/** Puts a batch of all waiting charges of these days to work: job, batch and message are there together or not at all. */
export async function startClaimBatch(context: UseCaseContext, period: StartClaimBatchInput) {
  // What is no longer missing may go with this batch; should nothing wait, the refusal takes the charges back as well.
  const retried = await retryHeldDays(context, { period });
  if ((await countWaitingPatients(context, period)) === 0)
    return refuse({ code: 'nothing-to-claim', ...period, heldDays: retried.value.heldDays } as const);
  const batchId = context.newId();
  const jobId = context.newId();
  const input: ClaimBatchInput = { batchId, ...period };
  await insertJob(context, { id: jobId, kind: 'claim-batch', input });
  await insertBatch(context, { id: batchId, jobId, ...period });
  await enqueue(context, 'claim-batch', jobId);
  return ok({ batchId, jobId });
}
