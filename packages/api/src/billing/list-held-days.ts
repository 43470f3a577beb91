import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { holdSentence } from './charge-hold.input';
import { countHeldDays, findHeldDays } from './charge-holds.store';
import type { HeldDaysView, ListHeldDaysInput } from './list-held-days.input';

const MOST = 200;

/** Signed days that could not be charged, oldest first: what a biller works off. */
export async function listHeldDays(context: UseCaseContext, { patientId }: ListHeldDaysInput) {
  const days = await findHeldDays(context, { patientId, period: null, most: MOST });
  return ok<HeldDaysView>({
    days: days.map((day) => ({ ...day, sentence: holdSentence(day.reason) })),
    total: await countHeldDays(context),
  });
}
