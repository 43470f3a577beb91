import type { EpochMs, Result, TimeRange } from '../kernel';
import { MINUTE_MS, ok, rangeMinutes, refuse } from '../kernel';

export type AttendanceState = 'present' | 'late' | 'left-early' | 'absent' | 'excused' | 'no-show';

/** What is recorded of one attendee; a time that is null was not noted and means the session's own. */
export interface Attendance {
  readonly state: AttendanceState;
  readonly arrivedMs: EpochMs | null;
  readonly leftMs: EpochMs | null;
}

/** The roster's default, and what `A` (all present) sets. */
export const PRESENT: Attendance = { state: 'present', arrivedMs: null, leftMs: null };

/** One key of the roster: Present, came Late, left Early, No-show. */
export const ATTENDANCE_KEYS = { P: 'present', L: 'late', E: 'left-early', N: 'no-show' } as const satisfies Record<
  string,
  AttendanceState
>;
export type AttendanceKey = keyof typeof ATTENDANCE_KEYS;

const ATTENDED: Record<AttendanceState, boolean> = {
  present: true,
  late: true,
  'left-early': true,
  absent: false,
  excused: false,
  'no-show': false,
};

export const attended = (state: AttendanceState): boolean => ATTENDED[state];

/**
 * Whole minutes that an attendee was in the session: from arrival to leaving, clipped to the session's own times. Time
 * before the start and after the end never counts. Pure and total; a leaving before the arrival is no minutes.
 */
export function attendedMinutes(session: TimeRange, attendance: Attendance): number {
  if (!attended(attendance.state)) return 0;
  return rangeMinutes({
    startMs: Math.max(session.startMs, attendance.arrivedMs ?? session.startMs),
    endMs: Math.min(session.endMs, attendance.leftMs ?? session.endMs),
  });
}

export type AttendanceRefusal =
  | { readonly code: 'left-before-arriving'; readonly minutes: number }
  | { readonly code: 'outside-session'; readonly session: TimeRange }
  | { readonly code: 'time-missing'; readonly which: 'arrived' | 'left' };

export interface AttendanceTooEarly {
  readonly code: 'session-not-begun';
  readonly minutesEarly: number;
  readonly opensMs: EpochMs;
}

/** Whether a record can be kept: times in order and inside reach of the session, and present where the state needs one. */
export function checkAttendance(session: TimeRange, attendance: Attendance): Result<Attendance, AttendanceRefusal> {
  const { state, arrivedMs, leftMs } = attendance;
  if (!attended(state)) return ok({ state, arrivedMs: null, leftMs: null });
  if (state === 'late' && arrivedMs === null) return refuse({ code: 'time-missing', which: 'arrived' });
  if (state === 'left-early' && leftMs === null) return refuse({ code: 'time-missing', which: 'left' });
  if (arrivedMs !== null && leftMs !== null && leftMs < arrivedMs)
    return refuse({ code: 'left-before-arriving', minutes: Math.ceil((arrivedMs - leftMs) / MINUTE_MS) });
  const cameAfter = arrivedMs !== null && arrivedMs >= session.endMs;
  const leftBefore = leftMs !== null && leftMs <= session.startMs;
  return cameAfter || leftBefore ? refuse({ code: 'outside-session', session }) : ok(attendance);
}

/** From when on somebody can be marked as there: the site's early-arrival minutes before the start. */
export const attendanceOpensMs = (session: TimeRange, earlyArrivalMinutes: number): EpochMs =>
  session.startMs - earlyArrivalMinutes * MINUTE_MS;

/**
 * Whether a state can be known yet: nobody has come to, or stayed away from, a session before it begins, but for whoever
 * arrives a little early. That somebody will not come (absent, excused) can be known at any time before.
 */
export function checkAttendanceMoment(
  session: TimeRange,
  state: AttendanceState,
  { nowMs, earlyArrivalMinutes }: { readonly nowMs: EpochMs; readonly earlyArrivalMinutes: number },
): Result<AttendanceState, AttendanceTooEarly> {
  const opensMs = state === 'no-show' ? session.startMs : attendanceOpensMs(session, earlyArrivalMinutes);
  if (state === 'absent' || state === 'excused' || nowMs >= opensMs) return ok(state);
  return refuse({ code: 'session-not-begun', minutesEarly: Math.ceil((opensMs - nowMs) / MINUTE_MS), opensMs });
}

/**
 * What a key makes of a record. `L` notes the arrival and `E` the leaving at `nowMs`, clipped to the session, because
 * the key is pressed when it happens; a time noted before is kept. Late and leaving early can both be true: the state
 * says the last one, the times say both.
 */
export function pressAttendanceKey(
  session: TimeRange,
  attendance: Attendance,
  press: { readonly key: AttendanceKey; readonly nowMs: EpochMs },
): Attendance {
  const nowMs = Math.min(Math.max(press.nowMs, session.startMs), session.endMs);
  const state = ATTENDANCE_KEYS[press.key];
  switch (state) {
    case 'late':
      return { ...attendance, state, arrivedMs: attendance.arrivedMs ?? nowMs };
    case 'left-early':
      return { ...attendance, state, leftMs: attendance.leftMs ?? nowMs };
    case 'present':
      return PRESENT;
    case 'no-show':
      return { state, arrivedMs: null, leftMs: null };
  }
}
