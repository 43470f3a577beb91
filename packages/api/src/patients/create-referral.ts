import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { CreateReferralInput } from './create-referral.input';
import { insertReferral, patientExists, referralSourceExists } from './referrals.store';

/** Records that somebody referred a patient; the first link of the chain. */
export async function createReferral(context: UseCaseContext, input: CreateReferralInput) {
  if (!(await patientExists(context, input.patientId))) return notFound('patient');
  if (!(await referralSourceExists(context, input.sourceId))) return notFound('referral source');
  const id = context.newId();
  await insertReferral(context, { id, ...input });
  return ok({ referralId: id });
}
