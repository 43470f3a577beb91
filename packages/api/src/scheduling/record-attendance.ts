import { ok, refuse } from '@threshold/domain/kernel';
import { attendedMinutes, checkAttendance, checkAttendanceMoment } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { closeAttendance, loadRoster, writeAttendance } from './attendance.store';
import type { AttendanceRow } from './attendance.store';
import type { RecordAttendanceInput } from './record-attendance.input';

/** Records who came, from when to when; minutes follow from the times. A signed attendance is not changed. */
export async function recordAttendance(context: UseCaseContext, { sessionId, marks }: RecordAttendanceInput) {
  const roster = await loadRoster(context, sessionId);
  if (!roster || roster.status !== 'scheduled') return notFound('session');
  const session = { startMs: roster.startMs, endMs: roster.endMs };
  const rows: AttendanceRow[] = [];
  for (const mark of marks) {
    const known = checkAttendanceMoment(session, mark.state, roster);
    if (!known.ok) return known;
    const checked = checkAttendance(session, mark);
    if (!checked.ok) return checked;
    const { state, arrivedMs, leftMs } = checked.value;
    rows.push({
      seatId: mark.seatId,
      version: mark.version,
      state,
      arrivedMs,
      leftMs,
      minutes: attendedMinutes(session, checked.value),
      reason: mark.reason,
    });
  }
  const written = await writeAttendance(context, sessionId, rows);
  const missed = marks.find((mark) => !written.has(mark.seatId));
  if (missed) {
    const seat = roster.seats.find((one) => one.seatId === missed.seatId);
    if (!seat) return notFound('seat');
    if (seat.signed) return refuse({ code: 'attendance-signed', name: seat.name } as const);
    return refuse({ code: 'stale-version', what: 'attendance', yours: missed.version, current: seat.version } as const);
  }
  const unmarked = roster.seats.filter((seat) => seat.attendance === 'unmarked' && !written.has(seat.seatId));
  if (unmarked.length === 0) await closeAttendance(context, sessionId);
  return ok({ sessionId, marked: written.size, unmarked: unmarked.length });
}
