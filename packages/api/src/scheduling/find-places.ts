import { ok } from '@threshold/domain/kernel';
import { whyUnplaced, withKnownLeaders } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { PlacesView } from './find-places.input';
import { loadBoardAround, offersFor } from './place-session';
import { findWish } from './unplaced.store';

/** Where an unplaced session could stand: the nearest free places and other leaders, searched only when it is opened. */
export async function findPlaces(context: UseCaseContext, { sessionId }: { sessionId: string }) {
  const wish = await findWish(context, sessionId);
  if (!wish) return notFound('session');
  const board = await loadBoardAround(context, wish, wish.placement);
  const offers = offersFor(withKnownLeaders(wish.placement, board), board);
  return ok<PlacesView>({ explanations: whyUnplaced(wish.placement, board), ...offers });
}
