import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { PlaceView } from './list-places.input';
import { findPlaces } from './places.store';

/** Every site with its rooms, hours and closed days ahead. */
export async function listPlaces(context: UseCaseContext) {
  return ok<readonly PlaceView[]>(await findPlaces(context));
}
