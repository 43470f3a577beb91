import type { PlainDate, Result } from '../kernel';
import { must, ok, refuse, siteDay } from '../kernel';
import { planEnrollment } from './plan-enrollment';
import type { EnrollmentPlan } from './plan.types';
import type {
  EndedState,
  Enrollment,
  EnrollmentRefusal,
  EnrollmentState,
  HeldSeat,
  Program,
  ProgramCalendar,
} from './types';

/** What a change by date does to the enrollment and to the seats it holds. */
export interface EnrollmentChange {
  readonly state: EnrollmentState;
  /** The dated program days that remain true: attended, or planned before the change. */
  readonly days: readonly PlainDate[];
  readonly plannedEndDay: PlainDate | null;
  readonly release: readonly HeldSeat[];
  readonly keep: readonly HeldSeat[];
}

export interface EnrollmentResumed extends EnrollmentChange {
  /** Seats to book from the day on, with conflicts as in any plan. */
  readonly plan: EnrollmentPlan;
}

export interface ChangeRequest {
  readonly enrollment: Enrollment;
  readonly seats: readonly HeldSeat[];
  /** The first day that is changed, as the site's wall calendar counts. */
  readonly fromDay: PlainDate;
  readonly zone: string;
}

/** Pauses: seats from the day on are released, program days before it stay done, the end is open until rejoining. */
export function holdEnrollment(request: ChangeRequest): Result<EnrollmentChange, EnrollmentRefusal> {
  if (request.enrollment.state === 'on-hold') return refuse({ code: 'enrollment-already-on-hold' });
  const refusal = refusalToStop(request);
  return refusal ? refuse(refusal) : ok({ ...cutFrom(request), state: 'on-hold', plannedEndDay: null });
}

/** Ends early: seats from the day on are released, and the last day before it becomes the end. */
export function leaveEnrollment(request: ChangeRequest): Result<EnrollmentChange, EnrollmentRefusal> {
  const refusal = refusalToStop(request);
  if (refusal) return refuse(refusal);
  const change = cutFrom(request);
  return ok({ ...change, state: 'left', plannedEndDay: change.days.at(-1) ?? null });
}

interface ResumeRequest {
  readonly enrollment: Enrollment;
  readonly program: Program;
  readonly fromDay: PlainDate;
  readonly calendar: ProgramCalendar;
  readonly fixes: 'list' | 'apply';
}

/** Comes back from a hold: the program days that are left are planned from the day on. */
export function rejoinEnrollment(request: ResumeRequest): Result<EnrollmentResumed, EnrollmentRefusal> {
  const { enrollment, program, fromDay, calendar, fixes } = request;
  if (enrollment.state !== 'on-hold') return refuse({ code: 'enrollment-not-on-hold', state: enrollment.state });
  const lastDay = enrollment.days.at(-1);
  if (lastDay !== undefined && fromDay <= lastDay) return refuse({ code: 'day-inside-days-attended', lastDay });
  const firstProgramDay = enrollment.firstProgramDay + enrollment.days.length;
  if (firstProgramDay > program.programDays)
    return refuse({ code: 'no-program-days-left', programDays: program.programDays });
  const plan = planEnrollment({ ...calendar, program, startDay: fromDay, firstProgramDay, fixes });
  const days = [...enrollment.days, ...plan.days.map(({ day }) => day)];
  return ok({ state: 'active', days, plannedEndDay: plan.endDay, release: [], keep: [], plan });
}

interface TransferRequest extends ResumeRequest {
  readonly seats: readonly HeldSeat[];
  /** Whether program days done in the old program count in the new one. */
  readonly carryDays: boolean;
}

export interface EnrollmentTransferred {
  readonly from: EnrollmentChange;
  readonly to: { readonly firstProgramDay: number; readonly days: readonly PlainDate[]; readonly plan: EnrollmentPlan };
}

/**
 * Moves to another program or track from a day on. The old enrollment ends, its released seats no longer hold the
 * patient's time, and a new enrollment is planned in `program`.
 */
export function transferEnrollment(request: TransferRequest): Result<EnrollmentTransferred, EnrollmentRefusal> {
  const { enrollment, program, fromDay, calendar, seats, fixes } = request;
  const left = leaveEnrollment({ enrollment, seats, fromDay, zone: calendar.zone });
  if (!left.ok) return left;
  const done = enrollment.firstProgramDay - 1 + left.value.days.length;
  const firstProgramDay = request.carryDays ? done + 1 : 1;
  if (firstProgramDay > program.programDays)
    return refuse({ code: 'no-program-days-left', programDays: program.programDays });
  const released = new Set(left.value.release.map((seat) => seat.sessionId));
  const plan = planEnrollment({
    ...calendar,
    sessions: calendar.sessions.map((session) =>
      released.has(session.id) ? { ...session, seatsTaken: session.seatsTaken - 1 } : session,
    ),
    patientBusy: calendar.patientBusy.filter((busy) => !released.has(busy.id)),
    program,
    startDay: fromDay,
    firstProgramDay,
    fixes,
  });
  return ok({
    from: { ...left.value, state: 'transferred' },
    to: { firstProgramDay, days: plan.days.map(({ day }) => day), plan },
  });
}

/** Finishes: allowed once the last program day has begun, as the site's calendar counts. */
export function completeEnrollment(
  enrollment: Enrollment,
  today: PlainDate,
): Result<Pick<EnrollmentChange, 'state'>, EnrollmentRefusal> {
  const ended = endedState(enrollment);
  if (ended) return refuse({ code: 'enrollment-over', state: ended });
  if (enrollment.state === 'on-hold') return refuse({ code: 'enrollment-already-on-hold' });
  const daysLeft = enrollment.days.filter((day) => day > today).length;
  return daysLeft > 0 ? refuse({ code: 'program-days-left', daysLeft }) : ok({ state: 'completed' });
}

/** The program day that a date is for this enrollment; null on days that are not program days. */
export function programDayOn(enrollment: Pick<Enrollment, 'days' | 'firstProgramDay'>, day: PlainDate): number | null {
  const index = enrollment.days.indexOf(day);
  return index < 0 ? null : enrollment.firstProgramDay + index;
}

/** How the enrollment ended; null while it goes on. */
const endedState = ({ state }: Enrollment): EndedState | null =>
  state === 'active' || state === 'on-hold' ? null : state;

function refusalToStop({ enrollment, fromDay }: ChangeRequest): EnrollmentRefusal | null {
  const ended = endedState(enrollment);
  if (ended) return { code: 'enrollment-over', state: ended };
  // A hold on the very first day may leave no day at all, so an enrollment on hold has no dates left to compare with.
  if (enrollment.state === 'on-hold') return null;
  const startDay = must(enrollment.days[0], 'an active enrollment to have days');
  const plannedEndDay = must(enrollment.days.at(-1), 'an active enrollment to have days');
  if (fromDay < startDay) return { code: 'day-before-enrollment-start', startDay };
  return fromDay > plannedEndDay ? { code: 'day-after-planned-end', plannedEndDay } : null;
}

function cutFrom({
  enrollment,
  seats,
  fromDay,
  zone,
}: ChangeRequest): Pick<EnrollmentChange, 'days' | 'release' | 'keep'> {
  const onOrAfter = (seat: HeldSeat) => siteDay(seat.startMs, zone) >= fromDay;
  return {
    days: enrollment.days.filter((day) => day < fromDay),
    release: seats.filter(onOrAfter),
    keep: seats.filter((seat) => !onOrAfter(seat)),
  };
}
