import { ok } from '@threshold/domain/kernel';
import { retryHeldDays } from '../billing/retry-held-days';
import type { UseCaseContext } from '../context';
import { addCoverage as add } from '../patients/add-coverage';
import type { AddCoverageInput } from '../patients/coverage.input';

/** Adds a coverage to a patient, and charges the signed days that were held for want of one, in one transaction. */
export async function addCoverage(context: UseCaseContext, input: AddCoverageInput) {
  const added = await add(context, input);
  if (!added.ok) return added;
  const { value } = await retryHeldDays(context, { patientIds: [input.patientId] });
  return ok({ ...added.value, ...value });
}
