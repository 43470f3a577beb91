import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockPatientMoney } from '../patient-money.store';
import { notFound } from '../refusals';
import type { RemoveCoverageInput } from './coverage.input';
import { findChargesEver } from './coverage-charges.store';
import { loadCoverage, saveRemoved, staleCoverage } from './coverages.store';

/** Takes back a coverage that was entered by mistake. It is refused once anything was ever charged to it. */
export async function removeCoverage(context: UseCaseContext, { coverageId, version }: RemoveCoverageInput) {
  const coverage = await loadCoverage(context, coverageId);
  if (!coverage) return notFound('coverage');
  // Whoever charges a day at this moment still counts on the coverage.
  await lockPatientMoney(context, [coverage.patientId]);
  const charged = await findChargesEver(context, coverageId);
  if (charged) return refuse({ code: 'coverage-charged', ...charged } as const);
  if (await saveRemoved(context, { coverageId, version })) return ok({ coverageId });
  return staleCoverage(context, { coverageId, version });
}
