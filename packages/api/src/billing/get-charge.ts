import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { findChargeParts, findChargeViews, findPostings } from './charge-views.store';
import type { ChargeView } from './get-charge.input';

/** One charge with the attendances that it stands on and everything that was posted for its line. */
export async function getCharge(context: UseCaseContext, { chargeId }: { chargeId: string }) {
  const [charge] = await findChargeViews(context, {
    chargeId,
    firstDay: null,
    lastDay: null,
    patientId: null,
    siteId: null,
    payerId: null,
    show: 'all',
    after: null,
    most: 1,
  });
  if (!charge) return notFound('charge');
  return ok<ChargeView>({
    charge,
    parts: await findChargeParts(context, chargeId),
    postings: await findPostings(context, chargeId),
  });
}
