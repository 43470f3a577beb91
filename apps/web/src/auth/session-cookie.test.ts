import { decode, encode } from 'next-auth/jwt';
import { afterEach, expect, it, vi } from 'vitest';
import { sessionTokenOf } from './session-cookie';

// The real one, counted.
vi.mock('next-auth/jwt', async (load) => {
  const real = await load<typeof import('next-auth/jwt')>();
  return { ...real, decode: vi.fn(real.decode) };
});
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(decode).mockClear();
});

const SECRET = 'a secret of this test alone';
const HOUR_S = 3600;
const made = (over: { secret?: string; maxAge?: number; token?: Record<string, unknown> } = {}) =>
  encode({ token: { sid: 'session-1' }, secret: SECRET, maxAge: HOUR_S, ...over });
const open = (cookie: string | undefined) => sessionTokenOf(cookie, { secret: SECRET, nowMs: Date.now() });

it('opens what was made with the secret, and decrypts it once', async () => {
  const cookie = await made();
  expect([await open(cookie), await open(cookie)]).toEqual(['session-1', 'session-1']);
  expect(decode).toHaveBeenCalledOnce();
});

it('opens nothing else', async () => {
  expect(await open(undefined)).toBeNull();
  expect(await open('')).toBeNull();
  expect(await open('no cookie of ours')).toBeNull();
  expect(await open(await made({ secret: 'of another site' }))).toBeNull();
  expect(await open(await made({ token: { name: 'without a session' } }))).toBeNull();
  // The seal is the last part; its last character carries bits that mean nothing, its first one none.
  const [seal = '', ...front] = (await made()).split('.').toReversed();
  const forged = `${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`;
  expect(await open([...front.toReversed(), forged].join('.'))).toBeNull();
});

it('opens nothing that has run out, remembered or not', async () => {
  expect(await open(await made({ maxAge: -HOUR_S }))).toBeNull();
  const cookie = await made();
  expect(await open(cookie)).toBe('session-1');
  vi.useFakeTimers({ now: Date.now() + 2 * HOUR_S * 1000, toFake: ['Date'] });
  expect(await open(cookie)).toBeNull();
});

it('remembers a thousand and no more', async () => {
  const first = await made();
  const others = await Promise.all(Array.from({ length: 1_000 }, (_, at) => made({ token: { sid: `session-${at}` } })));
  for (const cookie of [first, ...others]) await open(cookie);
  vi.mocked(decode).mockClear();
  expect([await open(others[999]), await open(first)]).toEqual(['session-999', 'session-1']);
  expect(decode).toHaveBeenCalledOnce();
});
