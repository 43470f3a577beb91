import { checkMemberId } from '@threshold/domain/billing';
import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockPatientMoney } from '../patient-money.store';
import { notFound } from '../refusals';
import type { AddCoverageInput } from './coverage.input';
import { countPatientAndPlan, findOverlapping, insertCoverage } from './coverages.store';

/** Adds a coverage to a patient; days that were held for want of one are charged by the workflow that calls this. */
export async function addCoverage(context: UseCaseContext, input: AddCoverageInput) {
  const memberId = input.memberId === null ? ok(null) : checkMemberId(input.memberId);
  if (!memberId.ok) return memberId;
  const { firstDay, lastDay, patientId, planId } = input;
  if (lastDay !== null && lastDay < firstDay)
    return refuse({ code: 'coverage-ends-before-start', firstDay, lastDay } as const);
  const found = await countPatientAndPlan(context, { patientId, planId });
  if (found.patients === 0) return notFound('patient');
  if (found.plans === 0) return notFound('plan');
  // Two people who add the same plan at once take turns; the second one finds what the first one added.
  await lockPatientMoney(context, [patientId]);
  const holds = await findOverlapping(context, { patientId, planId, firstDay, lastDay });
  if (holds) return refuse({ code: 'coverage-overlaps', ...holds } as const);
  const coverageId = context.newId();
  await insertCoverage(context, { id: coverageId, patientId, planId, firstDay, lastDay, memberId: memberId.value });
  return ok({ coverageId });
}
