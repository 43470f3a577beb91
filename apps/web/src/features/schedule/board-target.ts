import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { atSiteTime, MINUTE_MS, overlaps } from '@threshold/domain/kernel';
import type { TimeRange } from '@threshold/domain/kernel';
import { minuteOfDay, wallOf } from '../../components/wall-clock';
import { columnIdOf, SNAP_MINUTES } from './board-layout';
import type { BoardSession, Column, DayWindow } from './board-layout';
import type { By } from './board-url';

/** A place on the board: when, where, led by whom. */
export interface Place extends TimeRange {
  readonly roomId: string;
  readonly leaderId: string;
}

export const placeOf = ({ startMs, endMs, roomId, leaderId }: Place): Place => ({ startMs, endMs, roomId, leaderId });

export const samePlace = (a: Place, b: Place): boolean =>
  a.startMs === b.startMs && a.endMs === b.endMs && a.roomId === b.roomId && a.leaderId === b.leaderId;

/**
 * By how many minutes a session moves when it is dragged by `rawMinutes`: it lands on a quarter of an hour, also when it
 * began off one; less than half a quarter is no move at all. It stays inside the hours that are shown.
 */
export function snapMinutes(session: TimeRange, rawMinutes: number, window: DayWindow): number {
  if (Math.abs(rawMinutes) < SNAP_MINUTES / 2) return 0;
  const start = minuteOfDay(session.startMs, window.zone);
  const lengthMinutes = (session.endMs - session.startMs) / MINUTE_MS;
  const wanted = Math.round((start + rawMinutes) / SNAP_MINUTES) * SNAP_MINUTES;
  const latest = Math.floor((window.lastMinute - lengthMinutes) / SNAP_MINUTES) * SNAP_MINUTES;
  return Math.max(window.firstMinute, Math.min(latest, wanted)) - start;
}

/** Columns to the side that a drag may go: not over the edge, and never for cohorts, which a session does not change. */
export function snapColumns(session: BoardSession, rawColumns: number, on: { columns: readonly Column[]; by: By }) {
  if (on.by === 'program') return 0;
  const index = on.columns.findIndex((column) => column.id === columnIdOf(session, on.by));
  if (index === -1) return 0;
  return Math.max(0, Math.min(on.columns.length - 1, index + Math.round(rawColumns))) - index;
}

/** Where a session stands after moving by snapped minutes and columns. */
export function movedBy(
  session: BoardSession,
  by: { minutes: number; columns: number },
  on: { columns: readonly Column[]; by: By },
): Place {
  const index = on.columns.findIndex((column) => column.id === columnIdOf(session, on.by));
  const column = on.columns[index + by.columns];
  return {
    startMs: session.startMs + by.minutes * MINUTE_MS,
    endMs: session.endMs + by.minutes * MINUTE_MS,
    roomId: on.by === 'room' && column ? column.id : session.roomId,
    leaderId: on.by === 'staff' && column ? column.id : session.leaderId,
  };
}

/**
 * What the board in view already knows against a place, in two or three words; null when it sees nothing. It is a hint
 * while dragging: people, credentials and other sites are known to the server alone, which decides.
 */
export function clashAt(board: BoardView, session: BoardSession, place: Place): string | null {
  const others = board.sessions.filter(
    (other) => other.id !== session.id && other.status !== 'canceled' && overlaps(other, place),
  );
  const inRoom = others.filter((other) => other.roomId === place.roomId);
  const lanes = board.rooms.find((room) => room.id === place.roomId)?.lanes ?? 1;
  if (inRoom.length >= lanes) return `room taken by ${inRoom[0]?.name ?? 'another session'}`;
  const led = others.find((other) => other.leaderId === place.leaderId);
  if (led) return `${led.leaderName} leads ${led.name}`;
  const room = board.rooms.find((one) => one.id === place.roomId);
  if (room && session.seatsTaken + 1 > room.capacity) return `room holds ${room.capacity}`;
  return null;
}

/** A wish as if it stood on the shown day, at the time of day that it wants: where the keyboard lifts it to. */
export function toShownDay(session: BoardSession, window: DayWindow): BoardSession {
  return { ...session, day: window.day, ...startingAt(session, minuteOfDay(session.startMs, window.zone), window) };
}

/** The place under a pointer: the quarter of an hour and the column that it is in, inside the hours that are shown. */
export function placeUnder(
  session: BoardSession,
  at: { columnId: string; minute: number },
  on: { by: By; window: DayWindow },
): Place {
  const quarter = Math.floor(at.minute / SNAP_MINUTES) * SNAP_MINUTES;
  return {
    ...startingAt(session, quarter, on.window),
    roomId: on.by === 'room' ? at.columnId : session.roomId,
    leaderId: on.by === 'staff' ? at.columnId : session.leaderId,
  };
}

function startingAt(session: TimeRange, wantedMinute: number, window: DayWindow): TimeRange {
  const lengthMs = session.endMs - session.startMs;
  const latest = Math.floor((window.lastMinute - lengthMs / MINUTE_MS) / SNAP_MINUTES) * SNAP_MINUTES;
  const minute = Math.max(window.firstMinute, Math.min(latest, wantedMinute));
  const startMs = atSiteTime(window.day, wallOf(minute), window.zone);
  return { startMs, endMs: startMs + lengthMs };
}
