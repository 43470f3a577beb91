import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockPatientMoney } from '../patient-money.store';
import { countHeldDays, findHeldPatientIds, findHeldPlaces, findLongestUntried, markTried } from './charge-holds.store';
import type { HeldWanted } from './charge-holds.store';
import { postChargesOfDays } from './post-charges';
import type { PostedCharges } from './post-charges';

/** Few enough that one round of statements stays small. */
const DAYS_AT_ONCE = 500;
const NOTHING: PostedCharges = { chargeCount: 0, chargeCents: 0, expectedCents: 0, findings: 0, heldDays: 0 };

/**
 * Counts held days again and charges those whose reason is gone; the others keep waiting. Of patients or of a period
 * all are tried; of the whole organization those that were longest not tried, so that days which stay blocked never
 * keep the others from their turn.
 * @param daysAtOnce how many days one round takes; tests take fewer
 */
export async function retryHeldDays(context: UseCaseContext, wanted: HeldWanted = {}, daysAtOnce = DAYS_AT_ONCE) {
  const {
    heldDays: stillHeld,
    triedDays,
    ...posted
  } = wanted.patientIds || wanted.period
    ? await retryAll(context, wanted, daysAtOnce)
    : await retryLongestUntried(context, daysAtOnce);
  return ok({
    ...posted,
    heldDays: await countHeldDays(context, wanted),
    releasedDays: triedDays - stillHeld,
    waitingDays: await countHeldDays(context),
  });
}

type Tried = PostedCharges & { readonly triedDays: number };

async function retryAll(context: UseCaseContext, wanted: HeldWanted, daysAtOnce: number): Promise<Tried> {
  // All locks at once: taken page by page, they would come in another order than a signer takes them.
  await lockPatientMoney(context, await findHeldPatientIds(context, wanted));
  let sum: Tried = { ...NOTHING, triedDays: 0 };
  let after: string | null = null;
  do {
    const places = await findHeldPlaces(context, { ...wanted, after, most: daysAtOnce });
    if (places.length > 0) sum = plus(sum, await postChargesOfDays(context, places), places.length);
    after = places.length < daysAtOnce ? null : (places.at(-1)?.id ?? null);
  } while (after !== null);
  return sum;
}

async function retryLongestUntried(context: UseCaseContext, daysAtOnce: number): Promise<Tried> {
  const places = await findLongestUntried(context, daysAtOnce);
  const posted = await postChargesOfDays(context, places);
  await markTried(
    context,
    places.map(({ id }) => id),
  );
  return { ...posted, triedDays: places.length };
}

const plus = (sum: Tried, more: PostedCharges, triedDays: number): Tried => ({
  chargeCount: sum.chargeCount + more.chargeCount,
  chargeCents: sum.chargeCents + more.chargeCents,
  expectedCents: sum.expectedCents + more.expectedCents,
  findings: sum.findings + more.findings,
  heldDays: sum.heldDays + more.heldDays,
  triedDays: sum.triedDays + triedDays,
});
