import { ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { MoveSessionInput } from './move-session.input';
import { capacityAt, judgePlacement, loadBoardAround, refuseLost } from './place-session';
import { insertBookings } from './seats.store';
import { deactivateBookings, lockSession, updatePlacement } from './sessions.store';

const MOVABLE: readonly string[] = ['scheduled', 'unplaced'];

/**
 * Moves a session with everybody in it: time, room or leader. Its bookings are let go and made anew in one statement;
 * a range is never updated in place. One that was unplaced is scheduled from then on. The answer holds the place before,
 * so that the move can be undone.
 */
export async function moveSession(context: UseCaseContext, input: MoveSessionInput) {
  const session = await lockSession(context, input.sessionId);
  if (!session || !MOVABLE.includes(session.status)) return notFound('session');
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
  const board = await loadBoardAround(context, session, placement);
  const judged = judgePlacement(placement, board);
  if (!judged.ok) return judged;

  const held = await deactivateBookings(context, session.id);
  const day = siteDay(startMs, session.zone);
  const capacity = capacityAt(placement, board);
  const after = { status: 'scheduled', roomId, leaderId, day, startMs, endMs, capacity } as const;
  if (!(await updatePlacement(context, session, after))) return refuse(stale);
  const people = held.filter((booking) => booking.kind === 'patient');
  const lost = await insertBookings(
    context,
    [{ resourceId: judged.value.laneId, seatId: null }, { resourceId: leaderId, seatId: null }, ...people].map(
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
