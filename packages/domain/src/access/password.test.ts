import { expect, it } from 'vitest';
import { checkPassword } from './password';

it('a password has at least fifteen characters, whatever they are, and at most 256', () => {
  expect(checkPassword('all lower cases').ok).toBe(true);
  expect(checkPassword('fourteen chars')).toEqual({
    ok: false,
    refusal: { code: 'password-too-short', charactersShort: 1 },
  });
  expect(checkPassword('🙂'.repeat(14))).toMatchObject({ refusal: { charactersShort: 1 } });
  expect(checkPassword('x'.repeat(260))).toMatchObject({ refusal: { code: 'password-too-long', charactersOver: 4 } });
});
