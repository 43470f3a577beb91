export {
  ATTENDANCE_KEYS,
  attendanceOpensMs,
  attended,
  attendedMinutes,
  checkAttendance,
  checkAttendanceMoment,
  PRESENT,
  pressAttendanceKey,
} from './attendance';
export type { Attendance, AttendanceKey, AttendanceRefusal, AttendanceState, AttendanceTooEarly } from './attendance';
export { capacityIn, checkPlacement, isAllowed, lacks, RULES } from './constraints';
export { explainConflict } from './explain-conflict';
export type { Explanation } from './explain-conflict';
export { nearestFreeSlots, SLOT_POLICY } from './nearest-free-slots';
export type { FreeSlot, SlotPolicy } from './nearest-free-slots';
export { occurrences, splitSeries } from './recurrence';
export type { Occurrence, Series } from './recurrence';
export { canWait, PLACED_STATES, whyUnplaced, withKnownLeaders } from './unplaced';
export type {
  Board,
  Booking,
  Breach,
  Credential,
  Leader,
  Placement,
  ResourceKind,
  Room,
  RuleName,
  Seat,
  Session,
  SessionState,
  SessionType,
  Severity,
  SiteHours,
} from './types';
