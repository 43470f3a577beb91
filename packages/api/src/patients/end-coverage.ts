import { addDays, ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockPatientMoney } from '../patient-money.store';
import { notFound } from '../refusals';
import type { EndCoverageInput } from './coverage.input';
import { findChargesAfter, findChargesElsewhere } from './coverage-charges.store';
import { findOverlapping, loadCoverage, saveLastDay, staleCoverage } from './coverages.store';
import type { StoredCoverage } from './coverages.store';

/**
 * Ends a coverage, moves its end, or lets it go on without one. It is refused while its own charges stand on later days,
 * and where the days it would take back hold charges of another coverage or the same plan.
 */
export async function endCoverage(context: UseCaseContext, { coverageId, version, lastDay }: EndCoverageInput) {
  const before = await loadCoverage(context, coverageId);
  if (!before) return notFound('coverage');
  const { firstDay, patientId } = before;
  if (lastDay !== null && lastDay < firstDay)
    return refuse({ code: 'coverage-ends-before-start', firstDay, lastDay } as const);
  // Whoever charges a day at this moment still counts on the coverage.
  await lockPatientMoney(context, [patientId]);
  if (lastDay !== null) {
    const later = await findChargesAfter(context, coverageId, lastDay);
    if (later) return refuse({ code: 'coverage-charged-later', lastDay, ...later } as const);
  }
  const taken = await refuseTakenDays(context, before, lastDay);
  if (taken) return taken;
  if (await saveLastDay(context, { coverageId, version, lastDay }))
    return ok({ coverageId, patientId, version: version + 1 });
  return staleCoverage(context, { coverageId, version });
}

/** Days that the coverage would hold on now and did not before must be free: a later count would move their charges. */
async function refuseTakenDays(context: UseCaseContext, before: StoredCoverage, lastDay: EndCoverageInput['lastDay']) {
  const { id, patientId, planId } = before;
  if (before.lastDay === null || (lastDay !== null && lastDay <= before.lastDay)) return null;
  const days = { firstDay: addDays(before.lastDay, 1), lastDay };
  const holds = await findOverlapping(context, { patientId, planId, ...days, besides: id });
  if (holds) return refuse({ code: 'coverage-overlaps', ...holds } as const);
  const elsewhere = await findChargesElsewhere(context, { patientId, coverageId: id, ...days });
  return elsewhere && refuse({ code: 'coverage-charged-elsewhere', ...elsewhere } as const);
}
