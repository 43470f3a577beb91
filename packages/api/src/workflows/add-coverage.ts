import { addDays, ok } from '@threshold/domain/kernel';
import { retryHeldDays } from '../billing/retry-held-days';
import type { UseCaseContext } from '../context';
import { addCoverage as add } from '../patients/add-coverage';
import type { ChangeCoverageInput } from '../patients/coverage.input';
import { endCoverage } from '../patients/end-coverage';
import { notFound } from '../refusals';

/**
 * Adds a coverage to a patient, ends the one it replaces on the day before where that is asked, and charges the signed
 * days that were held for want of one; all of it or nothing.
 */
export async function addCoverage(context: UseCaseContext, { replaces, ...coverage }: ChangeCoverageInput) {
  if (replaces) {
    const ended = await endCoverage(context, { ...replaces, lastDay: addDays(coverage.firstDay, -1) });
    if (!ended.ok) return ended;
    if (ended.value.patientId !== coverage.patientId) return notFound('coverage');
  }
  const added = await add(context, coverage);
  if (!added.ok) return added;
  const { value } = await retryHeldDays(context, { patientIds: [coverage.patientId] });
  return ok({ ...added.value, ...value });
}
