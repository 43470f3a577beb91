import { ok } from '@threshold/domain/kernel';
import { postCharges } from '../billing/post-charges';
import type { UseCaseContext } from '../context';
import { signNotes } from '../encounters/sign-notes';
import type { SignSessionInput } from './sign-session.input';

/**
 * Signs what is complete of a session's note and makes the charges, in one transaction: neither without the other. What
 * cannot be charged yet keeps nobody from signing; it is held as work for the billing office, in the same transaction.
 */
export async function signSession(context: UseCaseContext, input: SignSessionInput) {
  const signed = await signNotes(context, input);
  if (!signed.ok) return signed;
  const { signedSeatIds, absences, blocked } = signed.value;
  const posted = await postCharges(context, { seatIds: signedSeatIds });
  // An absence that is kept is not a note that somebody waited for: the screens count the two apart.
  return ok({ signedNotes: signedSeatIds.length - absences, absences, openParts: blocked.length, ...posted });
}
