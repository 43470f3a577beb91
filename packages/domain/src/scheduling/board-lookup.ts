import type { TimeRange } from '../kernel';
import { MINUTE_MS, must, overlapMs } from '../kernel';
import type { Board, Booking, Leader, Placement, ResourceKind, Room, SessionType } from './types';

export const roomOf = (board: Board, roomId: string): Room =>
  must(
    board.rooms.find((room) => room.id === roomId),
    `room ${roomId} on the board`,
  );

export const typeOf = (board: Board, sessionTypeId: string): SessionType =>
  must(
    board.sessionTypes.find((type) => type.id === sessionTypeId),
    `session type ${sessionTypeId} on the board`,
  );

export const leaderOf = (board: Board, leaderId: string): Leader =>
  must(
    board.leaders.find((leader) => leader.id === leaderId),
    `leader ${leaderId} on the board`,
  );

/** What holds a resource during the placement, its own session left out, longest overlap first. */
export function holding(board: Board, placement: Placement, resource: { kind: ResourceKind; id: string }): Booking[] {
  return board.bookings
    .filter(
      (booking) =>
        booking.resourceKind === resource.kind &&
        booking.resourceId === resource.id &&
        overlapMs(booking, placement) > 0 &&
        (booking.sessionId === null || booking.sessionId !== placement.sessionId),
    )
    .sort((a, b) => overlapMs(b, placement) - overlapMs(a, placement) || a.startMs - b.startMs);
}

/** Minutes of `range` that the bookings cover together; a started minute counts, so that no clash reads as zero. */
export function coveredMinutes(range: TimeRange, bookings: readonly TimeRange[]): number {
  let cursor = range.startMs;
  let covered = 0;
  for (const booking of [...bookings].sort((a, b) => a.startMs - b.startMs)) {
    const startMs = Math.max(cursor, booking.startMs);
    const endMs = Math.min(range.endMs, booking.endMs);
    if (endMs <= startMs) continue;
    covered += endMs - startMs;
    cursor = endMs;
  }
  return Math.ceil(covered / MINUTE_MS);
}
