/** What the prefix 80840 adds to the sum of the check digit (ISO 7812 with the issuer number of CMS). */
const PREFIX_SUM = 24;
const ZERO = 0x30;

/** Whether ten digits carry the right check digit: Luhn over the number behind the prefix 80840. */
export const isNpi = (text: string): boolean => /^\d{10}$/.test(text) && isNpiIn(new TextEncoder().encode(text), 0, 10);

/** The same between two places of bytes. */
export function isNpiIn(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10) return false;
  let sum = PREFIX_SUM;
  for (let index = 0; index < 10; index += 1) {
    const digit = (bytes[from + index] as number) - ZERO;
    if (digit < 0 || digit > 9) return false;
    const value = index % 2 === 0 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
