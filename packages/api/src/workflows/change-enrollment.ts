import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ChangeEnrollmentInput } from '../programs/change-enrollment.input';
import { decideChange } from '../programs/decide-change';
import { writeChange } from '../programs/write-change';
import { changeSeats } from '../scheduling/change-seats';

/** Hold, rejoin, leave, transfer or complete from a day on: the enrollment, its history and its seats in one action. */
export async function changeEnrollment(context: UseCaseContext, input: ChangeEnrollmentInput) {
  const { enrollmentId, version, change, reason } = input;
  const decided = await decideChange(context, { enrollmentId, change, lock: true });
  if (!decided.ok) return decided;
  const applyFixes = 'applyFixes' in change && change.applyFixes;
  const written = await writeChange(context, decided.value, { kind: change.kind, version, reason, applyFixes });
  if (!written.ok) return written;
  const { stored, release, planned } = decided.value;
  const seats = await changeSeats(context, {
    release,
    book: {
      patientId: stored.enrollment.patientId,
      enrollmentId: written.value.enrollmentId,
      seats: planned?.plan.seats.map(({ sessionId, programDay }) => ({ sessionId, programDay })) ?? [],
    },
  });
  if (!seats.ok) return seats;
  return ok({ enrollmentId: written.value.enrollmentId, ...seats.value });
}
