import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { loadSite } from './board.store';
import type { CreateSessionInput } from './create-session.input';
import { judgePlacement, refuseLost } from './place-session';
import { insertBookings } from './seats.store';
import { findSitePrograms, insertSession } from './sessions.store';

/** Puts a new session on the board: checked by the rules, held by the booking constraint. */
export async function createSession(context: UseCaseContext, input: CreateSessionInput) {
  const site = await loadSite(context, input.siteId);
  if (!site) return notFound('site');
  const programs = await findSitePrograms(context, input.siteId);
  if (!programs.some((program) => program.id === input.programId)) return notFound('program');
  const placement = {
    sessionId: null,
    sessionTypeId: input.sessionTypeId,
    startMs: input.startMs,
    endMs: input.endMs,
    roomId: input.roomId,
    leaderIds: [input.leaderId],
    patientIds: [],
  };
  const judged = await judgePlacement(context, { siteId: site.id, zone: site.zone }, placement);
  if (!judged.ok) return judged;
  const { board, laneId } = judged.value;
  const room = board.rooms.find((one) => one.id === input.roomId);
  const type = board.sessionTypes.find((one) => one.id === input.sessionTypeId);
  if (!room || !type) return notFound('room');

  const id = context.newId();
  await insertSession(context, {
    ...input,
    id,
    day: siteDay(input.startMs, site.zone),
    // The leader sits in the room too.
    capacity: Math.min(type.maxSize, room.capacity - 1),
  });
  const hold = (resourceId: string) => ({
    resourceId,
    sessionId: id,
    seatId: null,
    startMs: input.startMs,
    endMs: input.endMs,
  });
  const lost = await insertBookings(context, [hold(laneId), hold(input.leaderId)]);
  if (lost.length > 0)
    return refuseLost(context, { siteId: site.id, zone: site.zone }, { ...placement, sessionId: id });
  return ok({ sessionId: id, version: 1 });
}
