import { ok, siteDay } from '@threshold/domain/kernel';
import { canWait } from '@threshold/domain/scheduling';
import type { Placement } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { loadSite } from './board.store';
import type { CreateSessionInput } from './create-session.input';
import { capacityAt, judgePlacement, loadBoardAround, refuseLost } from './place-session';
import { insertBookings } from './seats.store';
import { deactivateBookings, findSitePrograms, insertSession, setUnplaced } from './sessions.store';

/**
 * Puts a new session on the board: checked by the rules, held by the booking constraint. With `keepUnplaced` a place
 * that is taken, or lost in a race, leaves the session unplaced instead of refusing it.
 */
export async function createSession(context: UseCaseContext, { keepUnplaced, ...input }: CreateSessionInput) {
  const site = await loadSite(context, input.siteId);
  if (!site) return notFound('site');
  const place = { siteId: site.id, zone: site.zone };
  const programs = await findSitePrograms(context, input.siteId);
  if (!programs.some((program) => program.id === input.programId)) return notFound('program');
  const { startMs, endMs, sessionTypeId, roomId, leaderId } = input;
  const placement: Placement = {
    ...{ sessionId: null, sessionTypeId, startMs, endMs, roomId },
    leaderIds: [leaderId],
    patientIds: [],
  };
  const board = await loadBoardAround(context, place, placement);
  if (!board.rooms.some((one) => one.id === roomId)) return notFound('room');
  if (!board.sessionTypes.some((one) => one.id === sessionTypeId)) return notFound('session type');
  const judged = judgePlacement(placement, board);
  if (!judged.ok && !(keepUnplaced && canWait(judged.refusal.explanations))) return judged;

  const id = context.newId();
  const status = judged.ok ? 'scheduled' : 'unplaced';
  const day = siteDay(startMs, site.zone);
  await insertSession(context, { ...input, id, status, day, capacity: capacityAt(placement, board) });
  if (!judged.ok) return ok({ sessionId: id, version: 1, status });
  const held = [judged.value.laneId, leaderId].map((resourceId) => ({ resourceId, sessionId: id, seatId: null }));
  const lost = await insertBookings(
    context,
    held.map((one) => ({ ...one, startMs, endMs })),
  );
  if (lost.length === 0) return ok({ sessionId: id, version: 1, status });
  if (!keepUnplaced) return refuseLost(context, place, { ...placement, sessionId: id });
  await deactivateBookings(context, id);
  await setUnplaced(context, id);
  return ok({ sessionId: id, version: 2, status: 'unplaced' as const });
}
