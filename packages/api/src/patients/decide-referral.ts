import { decideReferral as decide } from '@threshold/domain/patients';
import type { ReferralEvent } from '@threshold/domain/patients';
import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { DecideReferralInput } from './decide-referral.input';
import { loadReferral, saveDecision } from './referrals.store';

/** Accepts or declines a referral. */
export const decideReferral = (context: UseCaseContext, { referralId, version, decision }: DecideReferralInput) =>
  moveReferral(context, { referralId, version }, decision);

/** Moves a referral by one event; enrollment calls it with `enroll`. A version of null takes whatever is current. */
export async function moveReferral(
  context: UseCaseContext,
  { referralId, version }: { referralId: string; version: number | null },
  event: ReferralEvent,
) {
  const referral = await loadReferral(context, referralId);
  if (!referral) return notFound('referral');
  const stale = {
    code: 'stale-version',
    what: 'referral',
    yours: version ?? referral.version,
    current: referral.version,
  } as const;
  if (version !== null && version !== referral.version) return refuse(stale);
  const decided = decide(referral, event);
  if (!decided.ok) return decided;
  const { state, declineReason } = decided.value;
  if (!(await saveDecision(context, referral, { state, reason: declineReason }))) return refuse(stale);
  return ok({ referralId, patientId: referral.patientId, version: referral.version + 1 });
}
