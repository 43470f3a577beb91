import { mutation } from '../procedures';
import { router } from '../trpc';
import { enrollPatient } from './enroll-patient';
import { enrollPatientInput } from './enroll-patient.input';
import { signSession } from './sign-session';
import { signSessionInput } from './sign-session.input';

export const workflowsRouter = router({
  enrollPatient: mutation(
    { permission: 'enrollment.create', purpose: 'treatment', input: enrollPatientInput },
    enrollPatient,
  ),
  signSession: mutation({ permission: 'note.sign', purpose: 'treatment', input: signSessionInput }, signSession),
});
