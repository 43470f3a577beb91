import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockSessions, releaseSeatRows } from './seats.store';

/** Gives back the time and the places of seats; attendance of the released seats is cleared. */
export async function releaseSeats(
  context: UseCaseContext,
  seats: readonly { readonly seatId: string; readonly sessionId: string }[],
) {
  if (seats.length === 0) return ok({ released: 0 });
  await lockSessions(
    context,
    seats.map((seat) => seat.sessionId),
  );
  const released = await releaseSeatRows(
    context,
    seats.map((seat) => seat.seatId),
  );
  return ok({ released });
}
