/** What the prefix 80840 adds to the sum of the check digit (ISO 7812 with the issuer number of CMS). */
const PREFIX_SUM = 24;
const ZERO = 0x30;

const DIGITS = 10;

/** Whether ten digits carry the right check digit: Luhn over the number behind the prefix 80840. */
export function isNpi(text: string): boolean {
  if (text.length !== DIGITS) return false;
  let sum = PREFIX_SUM;
  for (let index = 0; index < DIGITS; index += 1) sum += weighed(text.charCodeAt(index) - ZERO, index);
  return sum % 10 === 0;
}

/** The same between two places of bytes. */
export function isNpiIn(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== DIGITS) return false;
  let sum = PREFIX_SUM;
  for (let index = 0; index < DIGITS; index += 1) sum += weighed((bytes[from + index] as number) - ZERO, index);
  return sum % 10 === 0;
}

/** What a digit adds to the sum, every other one twice; no number when it is none, and then no sum is right. */
function weighed(digit: number, index: number): number {
  if (digit < 0 || digit > 9) return Number.NaN;
  const value = index % 2 === 0 ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}
