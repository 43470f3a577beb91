import { addDays, atSiteTime, ok, siteDay, siteTime } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { planEnrollment as plan } from '@threshold/domain/programs';
import type { EnrollmentConflict, EnrollmentPlan, ProgramCalendar } from '@threshold/domain/programs';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { EnrollmentPlanView, PlanEnrollmentInput } from './plan-enrollment.input';
import { sayDay } from '../say-day';
import { findClosedDays, findOfferedSessions, findPatientBusy, loadProgram } from './programs.store';
import type { ProgramAtSite } from './programs.store';

/** Calendar days per program day that the plan looks ahead: weekends, closed days and make-ups fit in. */
const STRETCH = 2;

/** What enrolling would book, and every conflict with its fix; changes nothing. */
export async function planEnrollment(context: UseCaseContext, input: PlanEnrollmentInput) {
  const planned = await planSeats(context, { ...input, fixes: 'list' });
  if (!planned) return notFound('program');
  return ok<EnrollmentPlanView>(viewPlan(planned));
}

export interface PlannedEnrollment {
  readonly place: ProgramAtSite;
  readonly plan: EnrollmentPlan;
}

/** The same plan for the preview and for the booking, so that the two cannot disagree. Null: no such program. */
export async function planSeats(
  context: UseCaseContext,
  input: PlanEnrollmentInput & { fixes: 'list' | 'apply' },
): Promise<PlannedEnrollment | null> {
  const place = await loadProgram(context, input.programId);
  if (!place) return null;
  const calendar = await loadCalendar(context, place, input);
  return { place, plan: plan({ ...calendar, program: place.program, startDay: input.startsOn, fixes: input.fixes }) };
}

/** What the calendar holds from a day on, for as long as the program can last. */
export async function loadCalendar(
  context: UseCaseContext,
  { program, siteId, zone }: ProgramAtSite,
  { patientId, startsOn }: { patientId: string; startsOn: PlainDate },
): Promise<ProgramCalendar> {
  const last = addDays(startsOn, program.programDays * STRETCH + 14);
  const stretch = { startMs: atSiteTime(startsOn, '00:00', zone), endMs: atSiteTime(last, '00:00', zone) };
  return {
    zone,
    sessions: await findOfferedSessions(context, program.id, stretch),
    patientBusy: await findPatientBusy(context, patientId, stretch),
    closedDays: await findClosedDays(context, siteId, { first: startsOn, last }),
    // Somebody who starts today joins now. A start day in the past records care that took place, and keeps its sessions.
    joinsMs: startsOn === siteDay(context.nowMs, zone) ? context.nowMs : null,
  };
}

/** A plan as screens show it. */
export function viewPlan({ place, plan: found }: PlannedEnrollment): EnrollmentPlanView {
  const fullestOn = new Map<PlainDate, { seatsLeft: number; capacity: number }>();
  for (const { day, seatsLeft, maxSize: capacity } of found.sessionSeats)
    if (seatsLeft < (fullestOn.get(day)?.seatsLeft ?? Infinity)) fullestOn.set(day, { seatsLeft, capacity });
  return {
    programName: place.program.name,
    siteName: place.siteName,
    startsOn: found.days[0]?.day ?? found.endDay,
    endsOn: found.endDay,
    seatCount: found.seats.length,
    conflicts: found.conflicts.map((conflict) => sayConflict(conflict, place)),
    days: found.days.map(({ day, programDay }) => ({
      day,
      programDay,
      seats: found.seats.filter((seat) => seat.day === day).length,
      fullest: fullestOn.get(day) ?? null,
    })),
  };
}

function sayConflict(
  conflict: EnrollmentConflict,
  { zone, program }: ProgramAtSite,
): EnrollmentPlanView['conflicts'][number] {
  const { fix } = conflict;
  const at = (instant: number) => siteTime(instant, zone);
  const fixText = {
    'same-day': () => ('startMs' in fix ? `Takes the parallel session at ${at(fix.startMs)}` : null),
    'make-up': () => (fix.kind === 'make-up' ? `Makes up on ${sayDay(fix.day)} at ${at(fix.startMs)}` : null),
    'schedule-session': () => null,
    'start-on': () => (fix.kind === 'start-on' ? `Starts on ${sayDay(fix.day)}` : null),
  }[fix.kind]();
  return {
    code: conflict.code,
    day: conflict.day,
    programDay: 'programDay' in conflict ? conflict.programDay : null,
    startTime:
      'slotId' in conflict ? (program.track.find(({ id }) => id === conflict.slotId)?.startTime ?? null) : null,
    what: sayWhat(conflict),
    fix: fixText,
    fixable: fixText !== null,
  };
}

function sayWhat(conflict: EnrollmentConflict): string {
  switch (conflict.code) {
    case 'start-day-closed':
      return {
        weekend: 'The program does not run on weekends',
        closed: 'The site is closed that day',
        'no-track-that-day': 'The program has no day track that day',
      }[conflict.reason];
    case 'session-full':
      return `Session full: ${conflict.seatsOver} ${conflict.seatsOver === 1 ? 'seat' : 'seats'} short`;
    case 'patient-busy':
      return `Patient is in ${conflict.busyWith.label}: ${conflict.overlapMinutes} minutes overlap`;
    case 'no-session':
      return 'No session is scheduled in this slot yet';
  }
}
