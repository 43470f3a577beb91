import 'server-only';
import { realSurroundings } from '@threshold/api/context';
import { whoIs } from '@threshold/api/access/sign-in';
import type { SignedIn } from '@threshold/api/access/sign-in';
import { canEver } from '@threshold/domain/access';
import type { Action } from '@threshold/domain/access';
import { getToken } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { env } from '../env';
import { database } from './database';
import { sessionCookieName } from './options';

/** Who asks, read once a request from the session row; null when nobody is signed in. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies();
  const token = await getToken({
    // next-auth reads nothing but these two from a request.
    req: {
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      headers: Object.fromEntries(await headers()),
    } as Parameters<typeof getToken>[0]['req'],
    secret: env.secret,
    cookieName: sessionCookieName(),
  });
  if (typeof token?.sid !== 'string') return null;
  return whoIs({ database: database(), surroundings: realSurroundings }, token.sid);
});

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
