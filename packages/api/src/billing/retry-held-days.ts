import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { countHeldDays, findHeldPlaces } from './charge-holds.store';
import type { Period } from './claims.store';
import { postChargesOfDays } from './post-charges';

/** Few enough that one transaction stays short; the oldest come first. */
const DAYS_AT_ONCE = 500;

/** Counts held days again and charges those whose reason is gone; the others keep waiting. */
export async function retryHeldDays(
  context: UseCaseContext,
  wanted: { readonly patientIds?: readonly string[]; readonly period?: Period } = {},
) {
  const places = await findHeldPlaces(context, { ...wanted, most: DAYS_AT_ONCE });
  const { heldDays, ...posted } = await postChargesOfDays(context, places);
  return ok({
    ...posted,
    heldDays,
    releasedDays: places.length - heldDays,
    waitingDays: await countHeldDays(context),
  });
}
