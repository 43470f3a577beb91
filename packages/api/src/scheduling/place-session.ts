import { addDays, atSiteTime, ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { Result } from '@threshold/domain/kernel';
import { capacityIn, checkPlacement, explainConflict, isAllowed, nearestFreeSlots } from '@threshold/domain/scheduling';
import type { Board, Placement } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { loadBoard } from './board.store';
import type { PlacesView } from './find-places.input';
import type { RefusedPlacement } from './refusals';

/** Days after the wanted one that are searched for a free place. */
const SEARCH_DAYS = 4;
const SUGGESTIONS = 4;

/** The wanted day and those after it that are searched for a free place. */
export async function loadBoardAround(
  context: UseCaseContext,
  place: { siteId: string; zone: string },
  placement: Placement,
) {
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

/**
 * Whether a session may stand where somebody wants it, and in which lane. A refusal names every rule with who or what
 * holds the time, and the nearest places that work. Soft findings (a group below its minimum, an unusual length) do not
 * refuse.
 */
export function judgePlacement(placement: Placement, board: Board): Result<{ laneId: string }, RefusedPlacement> {
  const hard = checkPlacement(placement, board).some(({ severity }) => severity === 'hard');
  if (hard) return refuse(refusalFor(placement, board));
  return ok({ laneId: freeLane(placement, board) });
}

/**
 * The refusal after the booking constraint has decided against us: whoever won has committed since the board was read,
 * so it is read again, and now shows who holds the time. `placement.sessionId` keeps our own rows out of it.
 */
export async function refuseLost(
  context: UseCaseContext,
  place: { siteId: string; zone: string },
  placement: Placement,
): Promise<Result<never, RefusedPlacement>> {
  return refuse(refusalFor(placement, await loadBoardAround(context, place, placement)));
}

const refusalFor = (placement: Placement, board: Board): RefusedPlacement => ({
  code: 'placement-refused',
  explanations: explainConflict(placement, board).filter(({ severity }) => severity === 'hard'),
  ...offersFor(placement, board),
});

/** The nearest places that work, and who else could lead it at the wanted one. */
export const offersFor = (placement: Placement, board: Board): Omit<PlacesView, 'explanations'> => ({
  nearest: nearestFreeSlots(board, { placement, limit: SUGGESTIONS }).map((slot) => ({
    ...slot,
    roomName: board.rooms.find((room) => room.id === slot.roomId)?.name ?? 'room',
  })),
  leaders: board.leaders
    .filter(({ id }) => isAllowed({ ...placement, leaderIds: [id] }, board))
    .slice(0, SUGGESTIONS)
    .map(({ id, name }) => ({ id, name })),
});

/** How many seats a session has where it is to stand: another room may take fewer people, or more. */
export function capacityAt(placement: Placement, board: Board): number {
  const room = board.rooms.find((one) => one.id === placement.roomId);
  const type = board.sessionTypes.find((one) => one.id === placement.sessionTypeId);
  if (!room || !type) throw new Error('Expected the room and the type of a session that the rules allow');
  return capacityIn(room, type);
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
