import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { PatientSeatsView } from './list-patient-seats.input';
import { findPatientSeats } from './patient-seats.store';

const MOST = 400;

/** Every seat that a patient holds or held, around now. */
export async function listPatientSeats(context: UseCaseContext, { patientId }: { patientId: string }) {
  return ok<PatientSeatsView>({
    upcoming: await findPatientSeats(context, { patientId, side: 'upcoming', most: MOST }),
    past: await findPatientSeats(context, { patientId, side: 'past', most: MOST }),
  });
}
