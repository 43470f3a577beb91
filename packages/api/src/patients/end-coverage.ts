import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockPatientMoney } from '../patient-money.store';
import { notFound } from '../refusals';
import type { EndCoverageInput } from './coverage.input';
import { countChargesAfter, findCoverageVersion, loadCoverage, saveLastDay } from './coverages.store';

/** Ends a coverage, or moves its end. It is refused while charges of later days stand on it. */
export async function endCoverage(context: UseCaseContext, { coverageId, version, lastDay }: EndCoverageInput) {
  const coverage = await loadCoverage(context, coverageId);
  if (!coverage) return notFound('coverage');
  const { firstDay, patientId } = coverage;
  if (lastDay < firstDay) return refuse({ code: 'coverage-ends-before-start', firstDay, lastDay } as const);
  // Whoever charges a day at this moment still counts on the coverage.
  await lockPatientMoney(context, [patientId]);
  const charges = await countChargesAfter(context, coverageId, lastDay);
  if (charges > 0) return refuse({ code: 'coverage-charged-later', lastDay, charges } as const);
  if (await saveLastDay(context, { coverageId, version, lastDay })) return ok({ coverageId, version: version + 1 });
  const current = await findCoverageVersion(context, coverageId);
  return refuse({ code: 'stale-version', what: 'coverage', yours: version, current: current ?? 0 } as const);
}
