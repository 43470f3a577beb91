import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { atSiteTime, MINUTE_MS } from '@threshold/domain/kernel';
import type { EpochMs, PlainDate, TimeRange } from '@threshold/domain/kernel';
import { minuteOf, minuteOfDay, wallOf } from '../../components/wall-clock';
import type { By } from './board-url';

export type BoardSession = BoardView['sessions'][number];

/** The grid's finest row. Sessions of twenty minutes exist, so quarters of an hour are too coarse. */
export const ROW_MINUTES = 5;
export const ROW_PX = 6;
export const SNAP_MINUTES = 15;
export const pxOf = (minutes: number): number => (minutes / ROW_MINUTES) * ROW_PX;

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/** A session on the board or in the tray. */
export const sessionOf = (board: BoardView, sessionId: string): BoardSession | null =>
  [...board.sessions, ...board.unplaced].find((session) => session.id === sessionId) ?? null;

export const columnIdOf = (session: BoardSession, by: By): string =>
  by === 'room' ? session.roomId : by === 'staff' ? session.leaderId : session.programId;

/** The columns of a board. Staff without a session are left out unless everybody is asked for. */
export function columnsOf(board: BoardView, by: By, everybody: boolean): Column[] {
  if (by === 'room')
    return board.rooms.map((room) => ({ id: room.id, title: room.name, subtitle: `${room.capacity} seats` }));
  if (by === 'program')
    return board.programs.map((program) => ({ id: program.id, title: program.name, subtitle: 'cohort' }));
  // Who is wanted for an unplaced session has a column, so that it can be dropped there.
  const leading = new Set([...board.sessions, ...board.unplaced].map((session) => session.leaderId));
  return board.leaders
    .filter((leader) => everybody || leading.has(leader.id))
    .map((leader) => ({ id: leader.id, title: leader.name, subtitle: leader.discipline.replaceAll('-', ' ') }));
}

export interface DayWindow {
  readonly day: PlainDate;
  readonly zone: string;
  readonly firstMinute: number;
  readonly lastMinute: number;
  readonly openMinute: number;
  readonly closeMinute: number;
  /** The instant of `firstMinute`. */
  readonly startMs: EpochMs;
}

/** The hours that a day shows: the site's own, and more when a session lies outside them; whole hours. */
export function dayWindow(board: BoardView, day: PlainDate): DayWindow {
  const { zone, opensAt, closesAt } = board.site;
  const sessions = board.sessions.filter((session) => session.day === day);
  const openMinute = minuteOf(opensAt);
  const closeMinute = minuteOf(closesAt);
  const first = Math.min(openMinute, ...sessions.map((session) => minuteOfDay(session.startMs, zone)));
  const last = Math.max(
    closeMinute,
    ...sessions.map((session) => minuteOfDay(session.startMs, zone) + (session.endMs - session.startMs) / MINUTE_MS),
  );
  const firstMinute = Math.floor(first / 60) * 60;
  return {
    day,
    zone,
    firstMinute,
    lastMinute: Math.min(24 * 60, Math.ceil(last / 60) * 60),
    openMinute,
    closeMinute,
    startMs: atSiteTime(day, wallOf(firstMinute), zone),
  };
}

/** The grid rows of a range, counted from 1; a started row counts, so that nothing is drawn without height. */
export function rowsOf(range: TimeRange, window: DayWindow): { first: number; last: number } {
  const from = (range.startMs - window.startMs) / MINUTE_MS;
  const to = (range.endMs - window.startMs) / MINUTE_MS;
  return { first: Math.floor(from / ROW_MINUTES) + 1, last: Math.ceil(to / ROW_MINUTES) + 1 };
}

/** Sessions of one column that overlap stand side by side: which of how many lanes each one gets. */
export function packLanes(sessions: readonly BoardSession[]): Map<string, { lane: number; lanes: number }> {
  const placed = new Map<string, { lane: number; lanes: number }>();
  const sorted = [...sessions].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
  let cluster: BoardSession[] = [];
  let clusterEndMs = -Infinity;
  const close = () => {
    const laneEnds: number[] = [];
    const laneOf = cluster.map((session) => {
      const free = laneEnds.findIndex((endMs) => endMs <= session.startMs);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = session.endMs;
      return lane;
    });
    cluster.forEach((session, index) => placed.set(session.id, { lane: laneOf[index] ?? 0, lanes: laneEnds.length }));
  };
  for (const session of sorted) {
    if (session.startMs >= clusterEndMs) {
      close();
      cluster = [];
      clusterEndMs = -Infinity;
    }
    cluster.push(session);
    clusterEndMs = Math.max(clusterEndMs, session.endMs);
  }
  close();
  return placed;
}

export interface Utilization {
  /** 0 to 100 and above; null when there is nothing to divide by. */
  readonly percent: number | null;
  /** What the percentage says of the column. */
  readonly verb: 'used' | 'filled';
  readonly words: string;
}

/** How much of a room's or a person's day is taken, or how many of a cohort's seats. Canceled sessions take nothing. */
export function utilizationOf(sessions: readonly BoardSession[], by: By, openMinutes: number): Utilization {
  const running = sessions.filter((session) => session.status !== 'canceled');
  if (by === 'program') {
    const seats = running.reduce((sum, session) => sum + session.capacity, 0);
    const taken = running.reduce((sum, session) => sum + session.seatsTaken, 0);
    return {
      percent: seats === 0 ? null : Math.round((taken / seats) * 100),
      verb: 'filled',
      words: `${taken} of ${seats} seats`,
    };
  }
  const minutes = running.reduce((sum, session) => sum + (session.endMs - session.startMs) / MINUTE_MS, 0);
  return {
    verb: 'used',
    percent: openMinutes <= 0 ? null : Math.round((minutes / openMinutes) * 100),
    words: `${hours(minutes)} of ${hours(openMinutes)} h`,
  };
}

const hours = (minutes: number): string => String(Math.round((minutes / 60) * 10) / 10);

/** What stands in the foot of the board. */
export function totalsOf(sessions: readonly BoardSession[]) {
  const running = sessions.filter((session) => session.status !== 'canceled');
  const seats = running.reduce((sum, session) => sum + session.capacity, 0);
  const taken = running.reduce((sum, session) => sum + session.seatsTaken, 0);
  return {
    sessions: running.length,
    seats,
    taken,
    fillPercent: seats === 0 ? null : Math.round((taken / seats) * 100),
    below: running.filter((session) => session.seatsTaken < session.minSize).length,
    unsigned: running.reduce((sum, session) => sum + session.notesMissing, 0),
  };
}
