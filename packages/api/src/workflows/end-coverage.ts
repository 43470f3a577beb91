import { ok } from '@threshold/domain/kernel';
import { retryHeldDays } from '../billing/retry-held-days';
import type { UseCaseContext } from '../context';
import type { EndCoverageInput } from '../patients/coverage.input';
import { endCoverage as end } from '../patients/end-coverage';

/** Ends or reopens a coverage, and charges the signed days that were held because it had ended, in one transaction. */
export async function endCoverage(context: UseCaseContext, input: EndCoverageInput) {
  const ended = await end(context, input);
  if (!ended.ok) return ended;
  const { coverageId, patientId, version } = ended.value;
  const { value } = await retryHeldDays(context, { patientIds: [patientId] });
  return ok({ coverageId, version, releasedDays: value.releasedDays, heldDays: value.heldDays });
}
