import type { TimeRange } from '../kernel';
import { addDays, atSiteTime, MINUTE_MS, overlaps, siteDay, weekdayOf } from '../kernel';
import { typeOf } from './board-lookup';
import { isAllowed } from './constraints';
import type { Board, Placement } from './types';

/** How far away a slot feels. Distances are minutes of shift, so that rooms and days can be compared with time. */
export interface SlotPolicy {
  readonly stepMinutes: number;
  /** How many days after the wanted one are searched too. */
  readonly daysAhead: number;
  readonly otherRoomMinutes: number;
  readonly otherDayMinutes: number;
}

export const SLOT_POLICY: SlotPolicy = { stepMinutes: 15, daysAhead: 4, otherRoomMinutes: 20, otherDayMinutes: 240 };

export interface FreeSlot extends TimeRange {
  readonly roomId: string;
  readonly otherRoom: boolean;
  /** Signed: negative is earlier. Counted on the wall clock of the wanted day; whole days are in `daysLater`. */
  readonly movedMinutes: number;
  readonly daysLater: number;
  readonly distanceMinutes: number;
}

interface SlotRequest {
  readonly placement: Placement;
  readonly limit: number;
  readonly policy?: SlotPolicy;
}

/**
 * The places nearest to the wanted one that break no hard rule: the same room earlier or later, another room at the
 * same time, a later day; nearest first. The leaders and patients stay. Slots that overlap a nearer one in the same
 * room are left out, so that three answers are three choices and not one choice thrice.
 */
export function nearestFreeSlots(board: Board, request: SlotRequest): FreeSlot[] {
  const policy = request.policy ?? SLOT_POLICY;
  const chosen: FreeSlot[] = [];
  for (const slot of candidates(board, request.placement, policy)) {
    if (chosen.length >= request.limit) break;
    if (chosen.some((nearer) => nearer.roomId === slot.roomId && overlaps(nearer, slot))) continue;
    const { startMs, endMs, roomId } = slot;
    if (isAllowed({ ...request.placement, startMs, endMs, roomId }, board)) chosen.push(slot);
  }
  return chosen;
}

function candidates(board: Board, wanted: Placement, policy: SlotPolicy): FreeSlot[] {
  const lengthMs = wanted.endMs - wanted.startMs;
  if (lengthMs <= 0) return [];
  const wantedDay = siteDay(wanted.startMs, board.zone);
  const wantedMs = wanted.startMs - atSiteTime(wantedDay, '00:00', board.zone);
  const { minSize } = typeOf(board, wanted.sessionTypeId);
  // A session in which nobody sits yet fits anywhere; a room that cannot take its smallest group is no offer all the same.
  const rooms = board.rooms.filter(({ id, capacity }) => id === wanted.roomId || capacity > minSize);
  const slots: FreeSlot[] = [];
  for (let daysLater = 0; daysLater <= policy.daysAhead; daysLater += 1) {
    const day = addDays(wantedDay, daysLater);
    const midnightMs = atSiteTime(day, '00:00', board.zone);
    for (const hours of board.hours.filter(({ weekday }) => weekday === weekdayOf(day))) {
      const lastMs = atSiteTime(day, hours.closeTime, board.zone) - lengthMs;
      for (
        let startMs = atSiteTime(day, hours.openTime, board.zone);
        startMs <= lastMs;
        startMs += policy.stepMinutes * MINUTE_MS
      ) {
        const movedMinutes = Math.round((startMs - midnightMs - wantedMs) / MINUTE_MS);
        for (const room of rooms) {
          const otherRoom = room.id !== wanted.roomId;
          slots.push({
            startMs,
            endMs: startMs + lengthMs,
            roomId: room.id,
            otherRoom,
            movedMinutes,
            daysLater,
            distanceMinutes:
              Math.abs(movedMinutes) + (otherRoom ? policy.otherRoomMinutes : 0) + daysLater * policy.otherDayMinutes,
          });
        }
      }
    }
  }
  return slots.sort(
    (a, b) => a.distanceMinutes - b.distanceMinutes || a.startMs - b.startMs || (a.roomId < b.roomId ? -1 : 1),
  );
}
