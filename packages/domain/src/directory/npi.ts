import type { Npi } from './types';

/** ISO issuer prefix that CMS puts before the ten digits when it computes the check digit; 45 CFR 162.406 was not read. */
const ISSUER = '80840';

/**
 * Ten digits whose last one is the Luhn check digit over the issuer prefix 80840 and the other nine.
 * It proves that the number was not mistyped, not that it was assigned.
 */
export function isNpi(text: string): text is Npi {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const digits = [...(ISSUER + text)].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : doubled(digit)), 0);
  return sum % 10 === 0;
}

const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);

/** Throws when the check digit does not hold: for values that were validated before. */
export function toNpi(text: string): Npi {
  if (!isNpi(text)) throw new Error(`Expected an NPI, got ${text}`);
  return text;
}
