import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { findHolders, insertBookings, insertSeats, lockSessions, takeSeatCounts } from './seats.store';
import type { LockedSession } from './seats.store';

export interface SeatsToBook {
  readonly patientId: string;
  readonly enrollmentId: string;
  readonly seats: readonly { readonly sessionId: string; readonly programDay: number }[];
}

/**
 * Books one patient into sessions: all of them or none (a refusal rolls the transaction back). Five statements for any
 * number of seats. Races are decided by the session's guarded count and by the booking constraint, not here.
 */
export async function bookSeats(context: UseCaseContext, request: SeatsToBook) {
  if (request.seats.length === 0) return ok({ seatCount: 0 });
  const ids = request.seats.map((seat) => seat.sessionId);
  const sessions = await lockSessions(context, ids);
  if (sessions.length < new Set(ids).size) return notFound('session');
  const closed = sessions.filter((session) => session.status !== 'scheduled');
  if (closed.length > 0) return refuse({ code: 'session-not-open', sessions: closed.map(factsOf) } as const);

  const taken = await takeSeatCounts(context, ids);
  const full = sessions.filter((session) => !taken.has(session.id));
  if (full.length > 0) return refuse({ code: 'seats-gone', sessions: full.map(factsOf) } as const);

  const { patientId, enrollmentId } = request;
  const seatIds = await insertSeats(
    context,
    request.seats.map((seat) => ({ id: context.newId(), patientId, enrollmentId, ...seat })),
  );
  const bookings = sessions.map((session) => ({
    resourceId: patientId,
    sessionId: session.id,
    seatId: seatIds.get(session.id) ?? null,
    startMs: session.startMs,
    endMs: session.endMs,
  }));
  // A seat that is there already is the same person in the same session: the booking says who holds the time.
  const lost = await insertBookings(context, bookings);
  if (lost.length > 0 || seatIds.size < sessions.length)
    return refuse({
      code: 'patient-time-taken',
      heldBy: await findHolders(context, lost.length > 0 ? lost : bookings),
    } as const);
  return ok({ seatCount: seatIds.size });
}

const factsOf = ({ id, name, startMs }: LockedSession) => ({ sessionId: id, name, startMs });
