import { query } from '../procedures';
import { router } from '../trpc';
import { listPrograms } from './list-programs';
import { listProgramsInput } from './list-programs.input';
import { planEnrollment } from './plan-enrollment';
import { planEnrollmentInput } from './plan-enrollment.input';

export const programsRouter = router({
  list: query({ permission: 'program.read', purpose: 'operations', input: listProgramsInput }, listPrograms),
  planEnrollment: query(
    { permission: 'enrollment.create', purpose: 'treatment', input: planEnrollmentInput },
    planEnrollment,
  ),
});
