/**
 * Amounts cross the border of this package as integer cents; no floating point ever holds one. In the file an amount
 * has no padding: 6000 cents are `60`, 116250 are `1162.5` (X12 data type R).
 */
export function amountText(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new Error(`Expected a whole number of cents, got ${cents}`);
  const size = Math.abs(cents);
  const rest = size % 100;
  const fraction = rest === 0 ? '' : rest % 10 === 0 ? `.${rest / 10}` : rest < 10 ? `.0${rest}` : `.${rest}`;
  return `${cents < 0 ? '-' : ''}${(size - rest) / 100}${fraction}`;
}

/** The cents of an amount as written, or null when the text is no amount or has parts of a cent. Empty is zero. */
export function amountCents(text: string): number | null {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '' && text.trim() !== '') return null;
  if (/[1-9]/.test(fraction.slice(2))) return null;
  const cents = Number(whole || '0') * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return null;
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** A count in thousandths as decimal text, unpadded: 1500 is `1.5`. */
export function thousandthsText(thousandths: number): string {
  const fraction = (thousandths % 1000).toString().padStart(3, '0').replace(/0+$/, '');
  return `${Math.floor(thousandths / 1000)}${fraction === '' ? '' : `.${fraction}`}`;
}
