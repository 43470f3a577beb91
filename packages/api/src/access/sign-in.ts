import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { ok, refuse } from '@threshold/domain/kernel';
import type { EpochMs, Result } from '@threshold/domain/kernel';
import type { RequestContext } from '../context';
import { newId } from '../context';
import type { SignInRefusal } from './refusals';
import type { SignInInput } from './sign-in.input';
import {
  clearSignInFailures,
  findAccountHome,
  findSignInAccount,
  openSignInSession,
  recordFailedSignIn,
  recordSignInFailure,
  recordUnknownSignIn,
  resolveSignInSession,
  revokeSignInSession,
  signInBlockedUntilMs,
  touchSignInSession,
} from './sign-in.store';
import type { SignedIn } from './sign-in.store';

export type { SignedIn } from './sign-in.store';

/** OWASP's floor is 19 MiB and two passes; this costs about 40 ms on a small server (argon2id, 2026-11). */
const ARGON2 = { memoryCost: 32_768, timeCost: 3, parallelism: 1 };
export const IDLE_MINUTES = 30;
const ABSOLUTE_MS = 12 * 60 * 60_000;
/** The row is written at most this often; a click a second must not write a row a second. */
const TOUCH_EVERY_MS = 60_000;

type Door = Pick<RequestContext, 'database' | 'surroundings'>;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2);

export const digestToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Checks e-mail and password and opens a session. The token goes into the cookie; only its digest is stored.
 * Unknown account and wrong password take the same time and give the same answer.
 */
export async function signIn(
  { database, surroundings }: Door,
  input: SignInInput,
): Promise<Result<{ token: string; expiresAtMs: number }, SignInRefusal>> {
  const atMs = surroundings.nowMs();
  const throttleKey = `email:${input.email}`;
  const blockedUntilMs = await signInBlockedUntilMs(database, throttleKey);
  if (blockedUntilMs !== null && blockedUntilMs > atMs)
    return refuse({ code: 'sign-in-blocked', waitMinutes: Math.ceil((blockedUntilMs - atMs) / 60_000) });

  const account = await findSignInAccount(database, input.email);
  const matches = await verify(account?.passwordHash ?? (await unknownAccountHash()), input.password.normalize('NFKC'));
  if (!account || !matches) {
    await recordSignInFailure(database, throttleKey, atMs);
    await leaveTrace({ database, surroundings }, input.email, atMs);
    return refuse({ code: 'sign-in-failed' });
  }
  await clearSignInFailures(database, throttleKey);
  const token = Buffer.from(surroundings.randomBytes(32)).toString('base64url');
  const expiresAtMs = atMs + ABSOLUTE_MS;
  await openSignInSession(
    database,
    {
      id: newId(surroundings),
      tokenDigest: digestToken(token),
      account,
      atMs,
      expiresAtMs,
    },
    newId(surroundings),
  );
  return ok({ token, expiresAtMs });
}

/** Who stands behind a cookie's token, or null: unknown, idle too long, expired, revoked, disabled or no longer a member. */
export async function whoIs({ database, surroundings }: Door, token: string): Promise<SignedIn | null> {
  const atMs = surroundings.nowMs();
  const tokenDigest = digestToken(token);
  const signedIn = await resolveSignInSession(database, tokenDigest, { atMs, idleMinutes: IDLE_MINUTES });
  if (signedIn && atMs - signedIn.lastSeenAtMs > TOUCH_EVERY_MS) await touchSignInSession(database, tokenDigest, atMs);
  return signedIn;
}

export const signOut = ({ database, surroundings }: Door, token: string): Promise<void> =>
  revokeSignInSession(database, {
    tokenDigest: digestToken(token),
    atMs: surroundings.nowMs(),
    requestId: newId(surroundings),
  });

/**
 * A failure belongs to the organization of the account, disabled or not. An address that is nobody's belongs to none:
 * its digest is kept apart, so that no organization reads what was typed and no stranger grows a chain. Attempts during
 * a wait are not recorded, because nothing is checked then.
 */
async function leaveTrace({ database, surroundings }: Door, email: string, atMs: EpochMs): Promise<void> {
  const requestId = newId(surroundings);
  const home = await findAccountHome(database, email);
  if (home) await recordFailedSignIn(database, home, requestId);
  else
    await recordUnknownSignIn(database, {
      id: newId(surroundings),
      emailDigest: createHash('sha256').update(email).digest('hex'),
      requestId,
      atMs,
    });
}

let unknownHash: Promise<string> | undefined;
/** Something to verify against when the account does not exist, so that the answer takes as long as for one that does. */
function unknownAccountHash(): Promise<string> {
  unknownHash ??= hashPassword('no such account');
  return unknownHash;
}
