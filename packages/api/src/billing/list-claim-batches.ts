import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganizationZone } from '../organization.store';
import { findBatchLines } from './batch-views.store';
import type { ClaimBatchesView } from './list-claim-batches.input';

const MOST = 100;

/** The newest batches with their progress. */
export async function listClaimBatches(context: UseCaseContext) {
  const zone = await findOrganizationZone(context);
  return ok<ClaimBatchesView>({
    zone,
    today: siteDay(context.nowMs, zone),
    batches: await findBatchLines(context, { batchId: null, most: MOST }),
  });
}
