import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { RemoveCoverageInput } from '../patients/coverage.input';
import { removeCoverage as remove } from '../patients/remove-coverage';
import { forgetCoverage } from '../programs/forget-coverage';

/** Removes a coverage that was never charged; enrollments that named it bill whichever coverage holds on the day. */
export async function removeCoverage(context: UseCaseContext, input: RemoveCoverageInput) {
  const removed = await remove(context, input);
  if (!removed.ok) return removed;
  const { value } = await forgetCoverage(context, input);
  return ok({ ...removed.value, ...value });
}
