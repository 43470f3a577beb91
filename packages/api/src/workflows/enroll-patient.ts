import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { moveReferral } from '../patients/decide-referral';
import { openEnrollment } from '../programs/open-enrollment';
import { bookSeats } from '../scheduling/book-seats';
import type { EnrollPatientInput } from './enroll-patient.input';

/** Rolling admission in one action: the referral is used, the enrollment opens, every seat of the track is booked. */
export async function enrollPatient(context: UseCaseContext, input: EnrollPatientInput) {
  if (input.referralId) {
    const moved = await moveReferral(context, { referralId: input.referralId, version: null }, { kind: 'enroll' });
    if (!moved.ok) return moved;
  }
  const opened = await openEnrollment(context, input);
  if (!opened.ok) return opened;
  const { enrollmentId, seats } = opened.value;
  const booked = await bookSeats(context, { patientId: input.patientId, enrollmentId, seats });
  if (!booked.ok) return booked;
  return ok({ enrollmentId, seatCount: booked.value.seatCount });
}
