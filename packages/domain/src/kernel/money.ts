/** An integer number of US cents. Safe up to 90 trillion dollars. */
export type Cents = number;

export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => sum + integer(amount), 0);
}

/**
 * Splits `totalCents` by `weights` so that the parts sum to it exactly: largest remainder first,
 * earlier parts win ties. All weights zero means equal weights. Negative totals mirror positive ones.
 */
export function allocateCents(totalCents: Cents, weights: readonly number[]): Cents[] {
  if (weights.length === 0) throw new Error('allocateCents needs at least one weight');
  if (weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight)))
    throw new Error('allocateCents needs non-negative integer weights');
  if (integer(totalCents) < 0) return allocateCents(-totalCents, weights).map((part) => (part === 0 ? 0 : -part));
  const even = weights.every((weight) => weight === 0);
  const exact = weights.map((weight) => BigInt(even ? 1 : weight));
  const whole = exact.reduce((sum, weight) => sum + weight, 0n);
  const shares = exact.map((weight, index) => {
    const product = BigInt(totalCents) * weight;
    return { index, part: Number(product / whole), remainder: product % whole };
  });
  let left = totalCents - shares.reduce((sum, share) => sum + share.part, 0);
  const parts = shares.map((share) => share.part);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const share of byRemainder) {
    if (left === 0) break;
    parts[share.index] = share.part + 1;
    left -= 1;
  }
  return parts;
}

/**
 * `cents * numerator / denominator`, rounded half away from zero to the cent, in exact integers.
 * Percentages are passed as hundredths: 85 % is (85, 100).
 */
export function scaleCents(cents: Cents, numerator: number, denominator: number): Cents {
  if (denominator <= 0) throw new Error('scaleCents needs a positive denominator');
  const product = BigInt(integer(cents)) * BigInt(integer(numerator));
  const size = product < 0n ? -product : product;
  const rounded = Number((size * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n));
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Dollars and cents for people: `-1234` is `-$12.34`. */
export function formatCents(cents: Cents): string {
  const size = Math.abs(integer(cents));
  const dollars = Math.floor(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${dollars}.${(size % 100).toString().padStart(2, '0')}`;
}

/** Dollars and cents for files, no sign for positive, no separators: `123456` is `1234.56`. */
export function decimalCents(cents: Cents): string {
  const size = Math.abs(integer(cents));
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${(size % 100).toString().padStart(2, '0')}`;
}

function integer(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`Expected a whole number of cents, got ${value}`);
  return value;
}
