import { ok, refuse } from '@threshold/domain/kernel';
import type { SessionState } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { CancelSessionInput } from './cancel-session.input';
import { cancelSessionRow, deactivateBookings, lockSession } from './sessions.store';

// What never was on the board is not shown there as canceled.
const AFTERWARDS: ReadonlyMap<string, SessionState> = new Map([
  ['scheduled', 'canceled'],
  ['unplaced', 'discarded'],
]);

/**
 * Cancels a session: room, leader and everybody in it are free again; the seats stay on record as they were. One that
 * is unplaced is discarded.
 */
export async function cancelSession(context: UseCaseContext, { sessionId, version, reason }: CancelSessionInput) {
  const session = await lockSession(context, sessionId);
  const status = session && AFTERWARDS.get(session.status);
  if (!session || !status) return notFound('session');
  const stale = { code: 'stale-version', what: 'session', yours: version, current: session.version } as const;
  if (session.version !== version || !(await cancelSessionRow(context, session, { status, reason })))
    return refuse(stale);
  if (session.markedSeats > 0) return refuse({ code: 'session-has-attendance', marked: session.markedSeats } as const);
  const freed = await deactivateBookings(context, session.id);
  return ok({ sessionId, version: version + 1, freedBookings: freed.length, people: session.patientIds.length });
}
