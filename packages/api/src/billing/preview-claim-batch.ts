import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { sumCharges } from './charge-views.store';
import type { PreviewClaimBatchInput, PreviewClaimBatchView } from './preview-claim-batch.input';
import { countUnsignedBillable } from './unsigned-seats.store';

/** What a batch over these days would find, before it is started: the charges that wait, and what is not signed yet. */
export async function previewClaimBatch(context: UseCaseContext, period: PreviewClaimBatchInput) {
  const everybody = { patientId: null, siteId: null, payerId: null };
  const { count, chargeCents } = await sumCharges(context, { ...period, ...everybody, show: 'waiting' });
  return ok<PreviewClaimBatchView>({
    charges: count,
    chargeCents,
    unsignedAttendances: await countUnsignedBillable(context, period),
  });
}
