import type { Result } from '../kernel';
import { ok, refuse } from '../kernel';
import type { Referral, ReferralEvent, ReferralRefusal } from './types';

type Decided = Pick<Referral, 'state' | 'declineReason'>;

/**
 * received -> accepted -> enrolled; received or accepted -> declined, with a reason. Enrolled and declined are final: a
 * patient who comes back comes with a new referral, so that the pipeline counts each decision once.
 */
export function decideReferral(
  referral: Pick<Referral, 'state'>,
  event: ReferralEvent,
): Result<Decided, ReferralRefusal> {
  const { state } = referral;
  if (state === 'declined' || state === 'enrolled') return refuse({ code: 'referral-closed', state });
  switch (event.kind) {
    case 'accept':
      return state === 'accepted'
        ? refuse({ code: 'referral-already-accepted' })
        : ok({ state: 'accepted', declineReason: null });
    case 'decline': {
      const reason = event.reason.trim();
      return reason === ''
        ? refuse({ code: 'decline-reason-missing' })
        : ok({ state: 'declined', declineReason: reason });
    }
    case 'enroll':
      return state === 'accepted'
        ? ok({ state: 'enrolled', declineReason: null })
        : refuse({ code: 'referral-not-accepted' });
  }
}
