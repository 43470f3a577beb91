import type * as z from 'zod';
import { moveSessionInput } from './move-session.input';

/** The place is the one that is wanted from then on. */
export const unplaceSessionInput = moveSessionInput.refine(({ startMs, endMs }) => startMs < endMs, {
  message: 'The session would end before it begins.',
  path: ['endMs'],
});
export type UnplaceSessionInput = z.output<typeof unplaceSessionInput>;
