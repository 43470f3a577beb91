import { ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { MoveSessionInput } from './move-session.input';
import { judgePlacement, refuseLost } from './place-session';
import { insertBookings } from './seats.store';
import { deactivateBookings, lockSession, updatePlacement } from './sessions.store';

/**
 * Moves a session with everybody in it: time, room or leader. Its bookings are let go and made anew in one statement;
 * a range is never updated in place. The answer holds the place before, so that the move can be undone.
 */
export async function moveSession(context: UseCaseContext, input: MoveSessionInput) {
  const session = await lockSession(context, input.sessionId);
  if (!session || session.status !== 'scheduled') return notFound('session');
  const stale = { code: 'stale-version', what: 'session', yours: input.version, current: session.version } as const;
  if (session.version !== input.version) return refuse(stale);
  if (session.markedSeats > 0) return refuse({ code: 'session-has-attendance', marked: session.markedSeats } as const);

  const { startMs, endMs, roomId, leaderId } = input;
  const placement = {
    sessionId: session.id,
    sessionTypeId: session.sessionTypeId,
    startMs,
    endMs,
    roomId,
    leaderIds: [leaderId],
    patientIds: session.patientIds,
  };
  const judged = await judgePlacement(context, session, placement);
  if (!judged.ok) return judged;
  const { laneId } = judged.value;

  const held = await deactivateBookings(context, session.id);
  const day = siteDay(startMs, session.zone);
  if (!(await updatePlacement(context, session, { roomId, leaderId, day, startMs, endMs }))) return refuse(stale);
  const people = held.filter((booking) => booking.kind === 'patient');
  const lost = await insertBookings(
    context,
    [{ resourceId: laneId, seatId: null }, { resourceId: leaderId, seatId: null }, ...people].map(
      ({ resourceId, seatId }) => ({ resourceId, seatId, sessionId: session.id, startMs, endMs }),
    ),
  );
  if (lost.length > 0) return refuseLost(context, session, placement);
  return ok({
    sessionId: session.id,
    version: session.version + 1,
    before: { startMs: session.startMs, endMs: session.endMs, roomId: session.roomId, leaderId: session.leaderId },
  });
}
