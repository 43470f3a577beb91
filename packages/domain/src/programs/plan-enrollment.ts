import type { PlainDate, TimeRange } from '../kernel';
import { atSiteTime, must, overlaps, siteDay, weekdayOf } from '../kernel';
import { openDays, closedReason } from './program-days';
import { fixFor } from './plan-fixes';
import type { EnrollmentConflict, EnrollmentPlan, PlannedSeat, PlanRequest, ProgramDay } from './plan.types';
import type { SlotFacts, Wanted } from './plan-slot';
import { resolveSlot } from './plan-slot';
import type { OfferedSession } from './types';

/**
 * The seats that carry a patient through a program from a day on, and every conflict with the nearest thing that
 * works. Pure and total: a start day on which the program does not run moves to the next that it does, and says so. What
 * is over when the patient joins is neither booked nor missed.
 *
 * Each slot gets its own session first, in the order of time; only then are fixes looked for among what is still free,
 * so that a fix never takes the place of a session that the track itself needs. No two seats of the plan overlap, and
 * none goes over a session's size.
 */
export function planEnrollment(request: PlanRequest): EnrollmentPlan {
  const { program, startDay, closedDays, zone, joinsMs } = request;
  const ahead = (range: TimeRange) => joinsMs === null || range.endMs > joinsMs;
  const firstProgramDay = request.firstProgramDay ?? 1;
  const count = Math.max(0, program.programDays - firstProgramDay + 1);
  const days = openDays(startDay, Math.max(1, count), { track: program.track, closedDays })
    .slice(0, count)
    .map((day, index) => ({ day, programDay: firstProgramDay + index }));
  const sessionsByDay = groupByDay(request.sessions.filter(ahead), zone);
  const seats: PlannedSeat[] = [];
  const open: Array<{ wanted: Wanted; facts: SlotFacts }> = [];

  for (const wanted of days.flatMap((day) => slotsOf(day, request)).filter(ahead)) {
    const held = seats.map((seat) => ({ ...seat, id: seat.sessionId, label: 'another session of the track' }));
    const outcome = resolveSlot(wanted, sessionsByDay.get(wanted.day) ?? [], [...request.patientBusy, ...held]);
    if (outcome.seated) seats.push(seatIn(outcome.session, wanted, null));
    else open.push({ wanted, facts: outcome.facts });
  }

  const conflicts: EnrollmentConflict[] = startConflict(request, days);
  // Fixes hold their seat against each other in the preview too, so that what is listed is what can be booked.
  const fixed: PlannedSeat[] = [];
  for (const { wanted, facts } of open) {
    const fix = fixFor(wanted, { sessionsByDay, days, taken: [...request.patientBusy, ...seats, ...fixed] });
    const { slot, programDay, day } = wanted;
    const place = { programDay, day, slotId: slot.id, sessionTypeId: slot.sessionTypeId, required: slot.required };
    conflicts.push({ ...facts, ...place, fix });
    if (fix.kind === 'same-day' || fix.kind === 'make-up') {
      const isFix = ({ id }: OfferedSession) => id === fix.sessionId;
      fixed.push(seatIn(must(request.sessions.find(isFix), 'the session of a fix'), wanted, fix.kind));
    }
  }
  if (request.fixes === 'apply') seats.push(...fixed);
  const endDay = days.at(-1)?.day ?? startDay;
  return { days, endDay, seats: seats.sort(byStart), conflicts, sessionSeats: seatsLeft(days, sessionsByDay, request) };
}

const byStart = (a: TimeRange, b: TimeRange) => a.startMs - b.startMs;

function slotsOf(day: ProgramDay, { program, zone }: PlanRequest): Wanted[] {
  return program.track
    .filter((slot) => slot.weekdays.includes(weekdayOf(day.day)))
    .map((slot) => ({
      ...day,
      slot,
      startMs: atSiteTime(day.day, slot.startTime, zone),
      endMs: atSiteTime(day.day, slot.endTime, zone),
    }))
    .sort(byStart);
}

function groupByDay(sessions: readonly OfferedSession[], zone: string): Map<PlainDate, OfferedSession[]> {
  const byDay = new Map<PlainDate, OfferedSession[]>();
  for (const session of [...sessions].sort((a, b) => byStart(a, b) || (a.id < b.id ? -1 : 1))) {
    const day = siteDay(session.startMs, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), session]);
  }
  return byDay;
}

const seatIn = (session: OfferedSession, wanted: Wanted, instead: PlannedSeat['instead']): PlannedSeat => ({
  programDay: wanted.programDay,
  day: wanted.day,
  slotId: wanted.slot.id,
  sessionId: session.id,
  sessionTypeId: session.sessionTypeId,
  startMs: session.startMs,
  endMs: session.endMs,
  instead,
});

function startConflict(request: PlanRequest, days: readonly ProgramDay[]): EnrollmentConflict[] {
  const reason = closedReason(request.startDay, request.program.track, new Set(request.closedDays));
  const first = days[0];
  if (reason === null || first === undefined) return [];
  return [{ code: 'start-day-closed', day: request.startDay, reason, fix: { kind: 'start-on', day: first.day } }];
}

function seatsLeft(
  days: readonly ProgramDay[],
  sessionsByDay: ReadonlyMap<PlainDate, readonly OfferedSession[]>,
  request: PlanRequest,
) {
  return days.flatMap((day) => {
    const wanted = slotsOf(day, request);
    return (sessionsByDay.get(day.day) ?? [])
      .filter((session) =>
        wanted.some(({ slot, ...range }) => slot.sessionTypeId === session.sessionTypeId && overlaps(range, session)),
      )
      .map(({ id, sessionTypeId, startMs, maxSize, seatsTaken }) => ({
        sessionId: id,
        sessionTypeId,
        startMs,
        day: day.day,
        maxSize,
        seatsLeft: Math.max(0, maxSize - seatsTaken),
      }));
  });
}
