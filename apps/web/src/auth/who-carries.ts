import 'server-only';
import { realSurroundings } from '@threshold/api/context';
import { whoIs } from '@threshold/api/access/sign-in';
import type { SignedIn } from '@threshold/api/access/sign-in';
import { env } from '../env';
import { database } from './database';
import { sessionTokenOf } from './session-cookie';

/** Who is signed in with this session cookie, read from the session row; null for nobody. */
export async function whoCarries(cookie: string | undefined): Promise<SignedIn | null> {
  const token = await sessionTokenOf(cookie, { secret: env.secret, nowMs: realSurroundings.nowMs() });
  return token === null ? null : whoIs({ database: database(), surroundings: realSurroundings }, token);
}
