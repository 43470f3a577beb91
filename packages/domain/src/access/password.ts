import type { Result } from '../kernel';
import { ok, refuse } from '../kernel';

/** The only factor, so at least 15 characters and room for 64 or more; no rule of composition (NIST SP 800-63B-4, 2025). */
export const PASSWORD_CHARACTERS = { least: 15, most: 256 } as const;

export type PasswordRefusal =
  | { readonly code: 'password-too-short'; readonly charactersShort: number }
  | { readonly code: 'password-too-long'; readonly charactersOver: number };

/** Whether a password is long enough; counted in code points, as people count. Pure and total. */
export function checkPassword(password: string): Result<string, PasswordRefusal> {
  const characters = [...password].length;
  const { least, most } = PASSWORD_CHARACTERS;
  if (characters < least) return refuse({ code: 'password-too-short', charactersShort: least - characters });
  if (characters > most) return refuse({ code: 'password-too-long', charactersOver: characters - most });
  return ok(password);
}
