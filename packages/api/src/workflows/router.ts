import { mutation } from '../procedures';
import { changeCoverageInput, endCoverageInput, removeCoverageInput } from '../patients/coverage.input';
import { changeEnrollmentInput } from '../programs/change-enrollment.input';
import { router } from '../trpc';
import { addCoverage } from './add-coverage';
import { changeEnrollment } from './change-enrollment';
import { endCoverage } from './end-coverage';
import { enrollPatient } from './enroll-patient';
import { enrollPatientInput } from './enroll-patient.input';
import { removeCoverage } from './remove-coverage';
import { signSession } from './sign-session';
import { signSessionInput } from './sign-session.input';

export const workflowsRouter = router({
  addCoverage: mutation({ permission: 'coverage.edit', purpose: 'payment', input: changeCoverageInput }, addCoverage),
  endCoverage: mutation({ permission: 'coverage.edit', purpose: 'payment', input: endCoverageInput }, endCoverage),
  removeCoverage: mutation(
    { permission: 'coverage.edit', purpose: 'payment', input: removeCoverageInput },
    removeCoverage,
  ),
  enrollPatient: mutation(
    { permission: 'enrollment.create', purpose: 'treatment', input: enrollPatientInput },
    enrollPatient,
  ),
  changeEnrollment: mutation(
    { permission: 'enrollment.change', purpose: 'treatment', input: changeEnrollmentInput },
    changeEnrollment,
  ),
  signSession: mutation({ permission: 'note.sign', purpose: 'treatment', input: signSessionInput }, signSession),
});
