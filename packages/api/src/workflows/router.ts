import { mutation } from '../procedures';
import { router } from '../trpc';
import { enrollPatient } from './enroll-patient';
import { enrollPatientInput } from './enroll-patient.input';

export const workflowsRouter = router({
  enrollPatient: mutation(
    { permission: 'enrollment.create', purpose: 'treatment', input: enrollPatientInput },
    enrollPatient,
  ),
});
