import { daysBetween, ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganizationZone } from '../organization.store';
import type { ReferralsView } from './list-referrals.input';
import { findReferrals, findReferralSources } from './referrals.store';

const MOST = 200;

/** The referral pipeline, the longest waiting first, with the sources that a new referral can come from. */
export async function listReferrals(context: UseCaseContext, { show }: { show: 'open' | 'all' }) {
  const today = siteDay(context.nowMs, await findOrganizationZone(context));
  const states =
    show === 'open' ? (['received', 'accepted'] as const) : (['received', 'accepted', 'declined', 'enrolled'] as const);
  const lines = await findReferrals(context, states, MOST);
  return ok<ReferralsView>({
    today,
    lines: lines.map((line) => ({ ...line, waitingDays: Math.max(0, daysBetween(line.receivedOn, today)) })),
    sources: await findReferralSources(context),
  });
}
