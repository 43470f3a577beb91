import { checkMemberId } from '@threshold/domain/billing';
import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { EnterMemberIdInput } from './coverage.input';
import { saveMemberId, staleCoverage } from './coverages.store';

/** Enters or corrects a coverage's member number. Claims that waited for it go with the next batch. */
export async function enterMemberId(context: UseCaseContext, input: EnterMemberIdInput) {
  const memberId = checkMemberId(input.memberId);
  if (!memberId.ok) return memberId;
  const { coverageId, version } = input;
  if (await saveMemberId(context, { coverageId, version, memberId: memberId.value }))
    return ok({ coverageId, version: version + 1 });
  return staleCoverage(context, { coverageId, version });
}
