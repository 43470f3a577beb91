import 'server-only';
import type { SignedIn } from '@threshold/api/access/sign-in';
import { canEver } from '@threshold/domain/access';
import type { Action } from '@threshold/domain/access';
import { cookies } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { sessionCookieName } from './options';
import { whoCarries } from './who-carries';

/** Who asks, read once a request from the session row; null when nobody is signed in. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> =>
  whoCarries((await cookies()).get(sessionCookieName())?.value),
);

/** For a page: sends strangers to the sign-in page, and answers 403 to a role that may never do this. */
export async function requirePermission(action: Action): Promise<SignedIn> {
  const signedIn = await requireSignedIn();
  if (!canEver(signedIn.actor, action)) forbidden();
  return signedIn;
}

export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await getSignedIn();
  if (!signedIn) redirect('/sign-in');
  return signedIn;
}
