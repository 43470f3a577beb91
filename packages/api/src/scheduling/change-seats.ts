import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { bookSeats } from './book-seats';
import type { SeatsToBook } from './book-seats';
import { releaseSeats } from './release-seats';
import { lockSessions } from './seats.store';

/**
 * Gives seats back and books others in one go. All their sessions are locked first, in one order: releasing and booking
 * each with locks of their own could wait for somebody who does the same the other way round.
 */
export async function changeSeats(
  context: UseCaseContext,
  { release, book }: { release: readonly { seatId: string; sessionId: string }[]; book: SeatsToBook },
) {
  const sessionIds = [...release, ...book.seats].map(({ sessionId }) => sessionId);
  if (release.length > 0 && book.seats.length > 0) await lockSessions(context, sessionIds);
  const released = await releaseSeats(context, release);
  const booked = await bookSeats(context, book);
  if (!booked.ok) return booked;
  return ok({ releasedSeats: released.value.released, bookedSeats: booked.value.seatCount });
}
