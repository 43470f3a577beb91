import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ChangePreview, EnrollmentChangeInput } from './change-enrollment.input';
import { decideChange } from './decide-change';
import { viewPlan } from './plan-enrollment';

/** What a change of an enrollment would release and book, and where it would end; changes nothing. */
export async function previewChange(
  context: UseCaseContext,
  input: { enrollmentId: string; change: EnrollmentChangeInput },
) {
  const decided = await decideChange(context, input);
  if (!decided.ok) return decided;
  const { stored, days, release, planned, state } = decided.value;
  const done = state === 'active' ? stored.enrollment.days.length : days.length;
  return ok<ChangePreview>({
    releasedSeats: release.length,
    bookedSeats: planned?.plan.seats.length ?? 0,
    programDaysDone: stored.enrollment.firstProgramDay - 1 + done,
    endsOn: state === 'on-hold' ? null : (planned?.plan.endDay ?? days.at(-1) ?? null),
    plan: planned && viewPlan(planned),
  });
}
