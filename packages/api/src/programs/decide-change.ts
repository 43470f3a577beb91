import { ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import {
  completeEnrollment,
  holdEnrollment,
  leaveEnrollment,
  rejoinEnrollment,
  transferEnrollment,
} from '@threshold/domain/programs';
import type { EnrollmentPlan, EnrollmentState, HeldSeat } from '@threshold/domain/programs';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { EnrollmentChangeInput } from './change-enrollment.input';
import { findAttendedDay, findHeldSeats, loadEnrollment, lockEnrollment } from './enrollments.store';
import type { StoredEnrollment } from './enrollments.store';
import { loadCalendar } from './plan-enrollment';
import type { PlannedEnrollment } from './plan-enrollment';
import { loadProgram } from './programs.store';

/** Everything that a change by date does, decided and not yet written. */
export interface DecidedChange {
  readonly stored: StoredEnrollment;
  readonly state: EnrollmentState;
  readonly days: readonly PlainDate[];
  readonly effectiveOn: PlainDate;
  readonly release: readonly HeldSeat[];
  /** The days that the change plans, in this program or in the one that the patient goes to. */
  readonly planned: (PlannedEnrollment & { readonly firstProgramDay: number }) | null;
}

/** The same decision for the preview and for the change, so that the two cannot disagree; `lock` is the change's. */
export async function decideChange(
  context: UseCaseContext,
  { enrollmentId, change, lock = false }: { enrollmentId: string; change: EnrollmentChangeInput; lock?: boolean },
) {
  if (lock) await lockEnrollment(context, enrollmentId);
  const stored = await loadEnrollment(context, enrollmentId);
  if (!stored) return notFound('enrollment');
  const { enrollment, zone } = stored;
  const unchanged = { stored, release: [], planned: null };
  if (change.kind === 'complete') {
    const today = siteDay(context.nowMs, zone);
    const done = completeEnrollment(enrollment, today);
    if (!done.ok) return done;
    return ok<DecidedChange>({ ...unchanged, ...done.value, days: enrollment.days, effectiveOn: today });
  }
  const { fromDay } = change;
  if (change.kind === 'rejoin') return decideRejoin(context, stored, change);

  // Minutes that were attended may be billed: a seat with them is never released, whatever the day says.
  const lastDay = await findAttendedDay(context, enrollmentId, fromDay);
  if (lastDay !== null) return refuse({ code: 'day-inside-days-attended', lastDay } as const);
  const seats = await findHeldSeats(context, enrollmentId);
  if (change.kind === 'transfer') return decideTransfer(context, { stored, seats }, change);
  const cut = (change.kind === 'hold' ? holdEnrollment : leaveEnrollment)({ enrollment, seats, fromDay, zone });
  if (!cut.ok) return cut;
  const { state, days, release } = cut.value;
  return ok<DecidedChange>({ ...unchanged, state, days, release, effectiveOn: fromDay });
}

async function decideRejoin(
  context: UseCaseContext,
  stored: StoredEnrollment,
  { fromDay, applyFixes }: EnrollmentChangeInput & { kind: 'rejoin' },
) {
  const { enrollment } = stored;
  const place = await loadProgram(context, enrollment.programId);
  if (!place) return notFound('program');
  const calendar = await loadCalendar(context, place, { patientId: enrollment.patientId, startsOn: fromDay });
  const back = rejoinEnrollment({
    enrollment,
    program: place.program,
    fromDay,
    calendar,
    fixes: applyFixes ? 'apply' : 'list',
  });
  if (!back.ok) return back;
  const { state, days, plan } = back.value;
  const firstProgramDay = enrollment.firstProgramDay + enrollment.days.length;
  return ok<DecidedChange>({
    stored,
    state,
    days,
    effectiveOn: fromDay,
    release: [],
    planned: { place, plan, firstProgramDay },
  });
}

async function decideTransfer(
  context: UseCaseContext,
  { stored, seats }: { stored: StoredEnrollment; seats: readonly HeldSeat[] },
  { fromDay, programId, carryDays, applyFixes }: EnrollmentChangeInput & { kind: 'transfer' },
) {
  const { enrollment } = stored;
  const place = await loadProgram(context, programId);
  if (!place) return notFound('program');
  const calendar = await loadCalendar(context, place, { patientId: enrollment.patientId, startsOn: fromDay });
  const fixes = applyFixes ? 'apply' : 'list';
  const moved = transferEnrollment({ enrollment, program: place.program, fromDay, calendar, fixes, seats, carryDays });
  if (!moved.ok) return moved;
  const { from, to } = moved.value;
  return ok<DecidedChange>({
    stored,
    state: from.state,
    days: from.days,
    effectiveOn: fromDay,
    release: from.release,
    planned: { place, plan: to.plan, firstProgramDay: to.firstProgramDay },
  });
}

/** Required slots that clash and would need a fix; a slot without any session yet is filled when one is made. */
export const countClashes = ({ conflicts }: EnrollmentPlan): number =>
  conflicts.filter(
    (conflict) => (conflict.code === 'session-full' || conflict.code === 'patient-busy') && conflict.required,
  ).length;
