import type { RosterView } from '@threshold/api/scheduling/get-roster.input';
import type { RecordAttendanceInput } from '@threshold/api/scheduling/record-attendance.input';
import type { EpochMs, TimeRange } from '@threshold/domain/kernel';
import { attended, checkAttendance, PRESENT, pressAttendanceKey } from '@threshold/domain/scheduling';
import type { Attendance, AttendanceKey, AttendanceState } from '@threshold/domain/scheduling';

type Seat = RosterView['seats'][number];

/** One person of the roster as it stands on the screen, saved or not. */
export interface RosterRow extends Attendance {
  readonly seat: Seat;
  readonly reason: string;
  /** Changed by hand since it was loaded; an unmarked seat that defaults to present is not. */
  readonly touched: boolean;
  /** Somebody else recorded this person meanwhile; what stands here is still the own mark. */
  readonly overtaken: boolean;
}

export type RosterAction =
  | { readonly type: 'key'; readonly seatId: string; readonly key: AttendanceKey; readonly nowMs: EpochMs }
  | { readonly type: 'mark'; readonly seatId: string; readonly state: AttendanceState }
  | { readonly type: 'time'; readonly seatId: string; readonly which: 'arrived' | 'left'; readonly ms: EpochMs | null }
  | { readonly type: 'reason'; readonly seatId: string; readonly reason: string }
  | { readonly type: 'all-present' }
  | { readonly type: 'saved'; readonly seatIds: readonly string[] }
  | { readonly type: 'loaded'; readonly seats: readonly Seat[] }
  | { readonly type: 'restore'; readonly drafts: readonly RosterDraft[] };

const STATES: readonly AttendanceState[] = ['present', 'late', 'left-early', 'absent', 'excused', 'no-show'];

/** Who is not marked yet counts as present: most people come, and the others get one key each. */
export function rowOf(seat: Seat): RosterRow {
  const state = STATES.find((one) => one === seat.attendance);
  const marked = state ? { state, arrivedMs: seat.arrivedMs, leftMs: seat.leftMs } : PRESENT;
  return { ...marked, seat, reason: seat.absenceReason ?? '', touched: false, overtaken: false };
}

/** Pure and total: an action on a signed or unknown seat changes nothing. */
export function rosterReducer(session: TimeRange) {
  return (rows: readonly RosterRow[], action: RosterAction): readonly RosterRow[] => {
    switch (action.type) {
      case 'all-present':
        return rows.map((row) => (row.seat.signed ? row : { ...row, ...PRESENT, reason: '', touched: true }));
      case 'saved':
        return rows.map((row) =>
          action.seatIds.includes(row.seat.seatId) ? { ...row, touched: false, overtaken: false } : row,
        );
      case 'loaded':
        return action.seats.map((seat) => merged(rows, seat));
      case 'restore':
        return rows.map((row) => restored(row, action.drafts));
      default:
        return rows.map((row) =>
          row.seat.seatId === action.seatId && !row.seat.signed
            ? { ...changed(session, row, action), touched: true }
            : row,
        );
    }
  };
}

type RowAction = Exclude<RosterAction, { type: 'all-present' | 'saved' | 'loaded' | 'restore' }>;

function changed(session: TimeRange, row: RosterRow, action: RowAction): RosterRow {
  switch (action.type) {
    case 'key':
      return { ...row, ...pressAttendanceKey(session, row, action) };
    case 'mark':
      return attended(action.state)
        ? { ...row, state: action.state, reason: '' }
        : { ...row, state: action.state, arrivedMs: null, leftMs: null };
    case 'reason':
      return { ...row, reason: action.reason };
    case 'time':
      return timed(session, row, action);
  }
}

/** A time that is typed says what happened: after the start is late, before the end is left early, neither is present. */
function timed(session: TimeRange, row: RosterRow, { which, ms }: { which: 'arrived' | 'left'; ms: EpochMs | null }) {
  const times = which === 'arrived' ? { ...row, arrivedMs: ms } : { ...row, leftMs: ms };
  const isLate = times.arrivedMs !== null && times.arrivedMs > session.startMs;
  const isEarly = times.leftMs !== null && times.leftMs < session.endMs;
  const latest: AttendanceState = which === 'left' && isEarly ? 'left-early' : isLate ? 'late' : 'left-early';
  return { ...times, state: isLate || isEarly ? latest : ('present' as const) };
}

function merged(rows: readonly RosterRow[], seat: Seat): RosterRow {
  const own = rows.find((row) => row.seat.seatId === seat.seatId);
  if (!own?.touched || seat.signed) return rowOf(seat);
  return { ...own, seat, overtaken: own.overtaken || own.seat.version !== seat.version };
}

/** What is kept of unsaved marks while somebody is elsewhere: ids, states and times, no names. */
export interface RosterDraft extends Attendance {
  readonly seatId: string;
  readonly reason: string;
}

export const draftsOf = (rows: readonly RosterRow[]): RosterDraft[] =>
  rows
    .filter((row) => row.touched)
    .map(({ seat, state, arrivedMs, leftMs, reason }) => ({ seatId: seat.seatId, state, arrivedMs, leftMs, reason }));

function restored(row: RosterRow, drafts: readonly RosterDraft[]): RosterRow {
  const draft = drafts.find((one) => one.seatId === row.seat.seatId);
  if (!draft || row.seat.signed) return row;
  const { state, arrivedMs, leftMs, reason } = draft;
  return { ...row, state, arrivedMs, leftMs, reason, touched: true };
}

/** Everything that a save would write: what was changed, and who was never marked. */
export const marksOf = (rows: readonly RosterRow[]): RecordAttendanceInput['marks'] =>
  rows
    .filter((row) => !row.seat.signed && (row.touched || row.seat.attendance === 'unmarked'))
    .map((row) => ({
      seatId: row.seat.seatId,
      version: row.seat.version,
      state: row.state,
      arrivedMs: row.arrivedMs,
      leftMs: row.leftMs,
      reason: attended(row.state) || row.reason.trim() === '' ? null : row.reason.trim(),
    }));

/** Why a row cannot be saved as it stands, in a sentence that says how to mend it; null when it can. */
export function problemOf(session: TimeRange, row: RosterRow): string | null {
  const checked = checkAttendance(session, row);
  if (checked.ok) return null;
  switch (checked.refusal.code) {
    case 'left-before-arriving':
      return `Out is ${checked.refusal.minutes} min before in.`;
    case 'outside-session':
      return 'Outside the session: mark absent, or correct the time.';
    case 'time-missing':
      return checked.refusal.which === 'arrived' ? 'Late needs a time in.' : 'Left early needs a time out.';
  }
}
