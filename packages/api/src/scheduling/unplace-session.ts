import { ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { capacityAt, loadBoardAround } from './place-session';
import { deactivateBookings, lockSession, updatePlacement } from './sessions.store';
import type { UnplaceSessionInput } from './unplace-session.input';

/** Takes a session off the board and keeps it as a wish: how placing is undone. Once somebody sits in it, it stays. */
export async function unplaceSession(context: UseCaseContext, input: UnplaceSessionInput) {
  const session = await lockSession(context, input.sessionId);
  if (!session || session.status !== 'scheduled') return notFound('session');
  const stale = { code: 'stale-version', what: 'session', yours: input.version, current: session.version } as const;
  const seats = session.patientIds.length;
  // Somebody who enrolled meanwhile took the seat and raised the version; the seat is the reason worth telling.
  if (seats > 0) return refuse({ code: 'session-has-seats', seats } as const);
  if (session.version !== input.version) return refuse(stale);

  const { startMs, endMs, roomId, leaderId } = input;
  const { sessionTypeId } = session;
  const wish = { sessionId: session.id, sessionTypeId, startMs, endMs, roomId, leaderIds: [leaderId], patientIds: [] };
  const board = await loadBoardAround(context, session, wish);
  if (!board.rooms.some((room) => room.id === roomId)) return notFound('room');
  if (!board.leaders.some((leader) => leader.id === leaderId)) return notFound('leader');

  await deactivateBookings(context, session.id);
  const day = siteDay(startMs, session.zone);
  const capacity = capacityAt(wish, board);
  const wanted = { status: 'unplaced', roomId, leaderId, day, startMs, endMs, capacity } as const;
  if (!(await updatePlacement(context, session, wanted))) return refuse(stale);
  return ok({ sessionId: session.id, version: session.version + 1 });
}
