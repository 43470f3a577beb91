import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findBatchLines } from './batch-views.store';
import type { ClaimBatchesView } from './list-claim-batches.input';

const MOST = 100;

/** The newest batches with their progress. */
export const listClaimBatches = async (context: UseCaseContext) =>
  ok<ClaimBatchesView>({ batches: await findBatchLines(context, { batchId: null, most: MOST }) });
