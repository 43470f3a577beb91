import { addDays, atSiteTime, ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { Result } from '@threshold/domain/kernel';
import { checkPlacement, explainConflict, isAllowed, nearestFreeSlots } from '@threshold/domain/scheduling';
import type { Board, Placement } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { loadBoard } from './board.store';
import type { PlacementRefusal } from './refusals';

/** Days after the wanted one that are searched for a free place. */
const SEARCH_DAYS = 4;
const SUGGESTIONS = 4;

/**
 * Whether a session may stand where somebody wants it. A refusal names every rule with who or what holds the time, and
 * the nearest places that work. Soft findings (a group below its minimum, an unusual length) do not refuse.
 */
export async function judgePlacement(
  context: UseCaseContext,
  place: { siteId: string; zone: string },
  placement: Placement,
): Promise<Result<{ board: Board; laneId: string }, PlacementRefusal>> {
  const board = await boardAround(context, place, placement);
  const hard = checkPlacement(placement, board).some(({ severity }) => severity === 'hard');
  if (hard) return refuse(refusalFor(placement, board));
  return ok({ board, laneId: freeLane(placement, board) });
}

/**
 * The refusal after the booking constraint has decided against us: whoever won has committed since the board was read,
 * so it is read again, and now shows who holds the time. `placement.sessionId` keeps our own rows out of it.
 */
export async function refuseLost(
  context: UseCaseContext,
  place: { siteId: string; zone: string },
  placement: Placement,
): Promise<Result<never, PlacementRefusal>> {
  return refuse(refusalFor(placement, await boardAround(context, place, placement)));
}

function refusalFor(placement: Placement, board: Board): PlacementRefusal {
  return {
    code: 'placement-refused',
    explanations: explainConflict(placement, board).filter(({ severity }) => severity === 'hard'),
    nearest: nearestFreeSlots(board, { placement, limit: SUGGESTIONS }).map((slot) => ({
      ...slot,
      roomName: board.rooms.find((room) => room.id === slot.roomId)?.name ?? 'room',
    })),
    leaders: board.leaders
      .filter(({ id }) => isAllowed({ ...placement, leaderIds: [id] }, board))
      .slice(0, SUGGESTIONS)
      .map(({ id, name }) => ({ id, name })),
  };
}

/** The first lane of the room that nobody else holds during the placement; the rules have said that there is one. */
function freeLane(placement: Placement, board: Board): string {
  const lanes = board.rooms.find((room) => room.id === placement.roomId)?.laneIds ?? [];
  const free = lanes.find(
    (laneId) =>
      !board.bookings.some(
        (booking) =>
          booking.resourceId === laneId &&
          booking.sessionId !== placement.sessionId &&
          booking.startMs < placement.endMs &&
          booking.endMs > placement.startMs,
      ),
  );
  if (!free) throw new Error('Expected a free lane in a room that the rules allow');
  return free;
}

/** The board of the wanted day and of those that are searched for a free place. */
function boardAround(context: UseCaseContext, place: { siteId: string; zone: string }, placement: Placement) {
  const day = siteDay(placement.startMs, place.zone);
  return loadBoard(
    context,
    {
      siteId: place.siteId,
      startMs: atSiteTime(day, '00:00', place.zone),
      endMs: atSiteTime(addDays(day, SEARCH_DAYS + 1), '00:00', place.zone),
    },
    placement.patientIds,
  );
}
