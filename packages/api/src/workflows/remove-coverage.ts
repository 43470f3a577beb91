import type { UseCaseContext } from '../context';
import type { RemoveCoverageInput } from '../patients/coverage.input';
import { removeCoverage as remove } from '../patients/remove-coverage';
import { forgetCoverage } from '../programs/enrollments.store';

/** Removes a coverage that was never charged; enrollments that named it bill whichever coverage holds on the day. */
export async function removeCoverage(context: UseCaseContext, input: RemoveCoverageInput) {
  const removed = await remove(context, input);
  if (removed.ok) await forgetCoverage(context, input.coverageId);
  return removed;
}
