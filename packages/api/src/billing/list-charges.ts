import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganizationZone } from '../organization.store';
import { findChargeViews, sumCharges } from './charge-views.store';
import type { ChargesView, ListChargesInput } from './list-charges.input';

const PAGE = 200;

/** The charges that stand for these days of service, the latest day first, each with how its units and its amount were reached. */
export async function listCharges(context: UseCaseContext, input: ListChargesInput) {
  const found = await findChargeViews(context, { ...input, chargeId: null, most: PAGE + 1 });
  const charges = found.slice(0, PAGE);
  const last = found.length > PAGE ? charges.at(-1) : undefined;
  return ok<ChargesView>({
    charges,
    totals: await sumCharges(context, input),
    today: siteDay(context.nowMs, await findOrganizationZone(context)),
    next: last ? { day: last.day, id: last.id } : null,
  });
}
