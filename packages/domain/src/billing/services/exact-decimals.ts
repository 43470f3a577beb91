/** A decimal as an integer count of the smallest place, so that no amount of a drug is ever a floating point number. */
interface Exact {
  readonly digits: bigint;
  readonly places: number;
}

/** Reads `155`, `0.5`. Throws on anything else: amounts were validated before. */
function exact(text: string): Exact {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`Expected a decimal like 0.5, got ${text}`);
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

const at = ({ digits, places }: Exact, wanted: number): bigint => digits * 10n ** BigInt(wanted - places);

/** The sum of decimals as a decimal text: `0.1` and `0.2` are `0.3`. */
export function sumDecimals(texts: readonly string[]): string {
  const values = texts.map(exact);
  const places = Math.max(0, ...values.map((value) => value.places));
  const digits = values
    .reduce((sum, value) => sum + at(value, places), 0n)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How often `size` fits into `amount`, whole times, and whether something is left. `size` is above zero. */
export function timesInto(amount: string, size: string): { readonly whole: number; readonly rest: boolean } {
  const [a, b] = [exact(amount), exact(size)];
  const places = Math.max(a.places, b.places);
  const [digits, divisor] = [at(a, places), at(b, places)];
  if (divisor === 0n) throw new Error('A size is above zero');
  return { whole: Number(digits / divisor), rest: digits % divisor !== 0n };
}

/** Whether `a` is more than `b`. */
export function isMore(a: string, b: string): boolean {
  const [left, right] = [exact(a), exact(b)];
  const places = Math.max(left.places, right.places);
  return at(left, places) > at(right, places);
}
