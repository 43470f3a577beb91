import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { findBatchLines, findClaimViews, findFileViews, findRefusedViews } from './batch-views.store';
import type { ClaimBatchView } from './get-claim-batch.input';

/** One batch: its claims, what was refused and why, its files. */
export async function getClaimBatch(context: UseCaseContext, { batchId }: { batchId: string }) {
  const [batch] = await findBatchLines(context, { batchId, most: 1 });
  if (!batch) return notFound('claim batch');
  return ok<ClaimBatchView>({
    batch,
    claims: await findClaimViews(context, batchId),
    refused: await findRefusedViews(context, batchId),
    files: await findFileViews(context, batchId),
  });
}
