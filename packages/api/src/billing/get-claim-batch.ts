import { ok, toPlainDate } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { findBatchLines, findClaimViews, findFileViews, findRefusedViews } from './batch-views.store';
import { holdSentence } from './charge-hold.input';
import { findHeldDays } from './charge-holds.store';
import type { ClaimBatchView } from './get-claim-batch.input';

const MOST_HELD = 200;

/** One batch: its claims, what was refused and why, what of its days is not charged at all, its files. */
export async function getClaimBatch(context: UseCaseContext, { batchId }: { batchId: string }) {
  const [batch] = await findBatchLines(context, { batchId, most: 1 });
  if (!batch) return notFound('claim batch');
  const period = { firstDay: toPlainDate(batch.firstDay), lastDay: toPlainDate(batch.lastDay) };
  const held = await findHeldDays(context, { patientId: null, period, most: MOST_HELD });
  return ok<ClaimBatchView>({
    batch,
    claims: await findClaimViews(context, batchId),
    refused: await findRefusedViews(context, batchId),
    held: held.map((day) => ({ ...day, sentence: holdSentence(day.reason) })),
    files: await findFileViews(context, batchId),
  });
}
