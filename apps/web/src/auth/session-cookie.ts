import { decode } from 'next-auth/jwt';

/** So many cookies are kept open; the one that was opened first goes first. */
const MOST_COOKIES = 1_000;

interface Opened {
  readonly sessionToken: string;
  readonly expiresAtMs: number;
}
const opened = new Map<string, Opened>();

/**
 * The session's token inside a cookie; null for none, one that was not made with this secret, and one that has run out.
 * Only the decryption is remembered (a quarter of the work of a small request): whether the session still stands is
 * read from its row each time.
 */
export async function sessionTokenOf(
  cookie: string | undefined,
  { secret, nowMs }: { readonly secret: string; readonly nowMs: number },
): Promise<string | null> {
  if (!cookie) return null;
  const key = `${secret} ${cookie}`;
  const known = opened.get(key);
  if (known && known.expiresAtMs > nowMs) return known.sessionToken;
  opened.delete(key);
  // next-auth throws for whatever it cannot open, and for what has run out.
  const token = await decode({ token: cookie, secret }).catch(() => null);
  if (typeof token?.sid !== 'string' || typeof token.exp !== 'number') return null;
  opened.set(key, { sessionToken: token.sid, expiresAtMs: token.exp * 1000 });
  if (opened.size > MOST_COOKIES) opened.delete(opened.keys().next().value ?? key);
  return token.sid;
}
