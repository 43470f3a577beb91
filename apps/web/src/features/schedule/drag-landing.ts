import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { clockTime } from '../../components/clock';
import { ROW_MINUTES, ROW_PX } from './board-layout';
import type { BoardSession, Column, DayWindow } from './board-layout';
import { clashAt, movedBy, snapColumns, snapMinutes, toShownDay } from './board-target';
import type { Place } from './board-target';
import type { By } from './board-url';

export interface DragGround {
  readonly board: BoardView;
  readonly columns: readonly Column[];
  readonly by: By;
  readonly window: DayWindow;
}

export interface Landing {
  readonly session: BoardSession;
  readonly place: Place;
  readonly text: string;
  readonly clash: string | null;
}

interface Pixels {
  readonly x: number;
  readonly y: number;
}

interface Shift {
  readonly minutes: number;
  readonly columns: number;
}

/** Pixels as minutes and columns, before they snap. */
export const rawShift = (px: Pixels, columnPx: number): Shift => ({
  minutes: (px.y / ROW_PX) * ROW_MINUTES,
  columns: px.x / columnPx,
});

/** The quarters of an hour and whole columns that a session goes by. */
export const snapped = (session: BoardSession, raw: Shift, ground: DragGround): Shift => ({
  minutes: snapMinutes(session, raw.minutes, ground.window),
  columns: snapColumns(session, raw.columns, ground),
});

export function landingOn(ground: DragGround, session: BoardSession, place: Place): Landing {
  const { board, by, window } = ground;
  const where =
    by === 'staff'
      ? board.leaders.find((leader) => leader.id === place.leaderId)?.name
      : board.rooms.find((room) => room.id === place.roomId)?.name;
  const text = `${where ?? ''}, ${clockTime(place.startMs, window.zone)}`;
  return { session, place, text, clash: clashAt(board, session, place) };
}

/** Where a session lands that is shifted from where it stands; a wish, from its wanted time on the shown day. */
export function shiftedLanding(ground: DragGround, session: BoardSession, raw: Shift): Landing {
  const from = session.status === 'unplaced' ? toShownDay(session, ground.window) : session;
  return landingOn(ground, session, movedBy(from, snapped(from, raw, ground), ground));
}

/** The column of the grid under a point, and the minute of the day at which it is; null beside what is seen of it. */
export function spotUnder(grid: HTMLElement | null, point: Pixels, window: DayWindow) {
  const seen = grid?.parentElement?.getBoundingClientRect();
  if (!grid || !seen || !isIn(seen, point)) return null;
  const columns = [...grid.querySelectorAll<HTMLElement>('[data-column]')];
  const column = columns.find((one) => isIn(one.getBoundingClientRect(), point));
  if (!column) return null;
  const minute = window.firstMinute + ((point.y - column.getBoundingClientRect().top) / ROW_PX) * ROW_MINUTES;
  return { columnId: column.dataset.column ?? '', minute };
}

const isIn = (box: DOMRect, { x, y }: Pixels) => x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/** Where a drag with mouse or finger began; null for one with keys. */
export function pointOf(event: Event): Pixels | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch = 'touches' in event ? (event as TouchEvent).touches[0] : undefined;
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}
