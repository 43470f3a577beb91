import { query } from '../procedures';
import { router } from '../trpc';
import { previewChangeInput } from './change-enrollment.input';
import { listPrograms } from './list-programs';
import { listProgramsInput } from './list-programs.input';
import { planEnrollment } from './plan-enrollment';
import { planEnrollmentInput } from './plan-enrollment.input';
import { previewChange } from './preview-change';

export const programsRouter = router({
  list: query({ permission: 'program.read', purpose: 'operations', input: listProgramsInput }, listPrograms),
  planEnrollment: query(
    { permission: 'enrollment.create', purpose: 'treatment', input: planEnrollmentInput },
    planEnrollment,
  ),
  previewChange: query(
    { permission: 'enrollment.change', purpose: 'treatment', input: previewChangeInput },
    previewChange,
  ),
});
