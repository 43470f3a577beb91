import type { Explanation, FreeSlot } from '@threshold/domain/scheduling';
import * as z from 'zod';

export const findPlacesInput = z.strictObject({ sessionId: z.uuid() });

/** What speaks against a place (nothing, when it is free by now), and what works instead. */
export interface PlacesView {
  readonly explanations: readonly Explanation[];
  readonly nearest: readonly (FreeSlot & { roomName: string })[];
  /** Who else could lead it at the wanted time and place. */
  readonly leaders: readonly { id: string; name: string }[];
}
