/** `numerator / denominator` to the nearest integer, halves away from zero, exact whatever the size. */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new Error('Rounding needs a positive denominator');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((size * 2n + denominator) / (denominator * 2n));
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
}

/** An integer with `places` implied decimals as text, at least two shown: 4500 with 4 places is 0.45. */
export function decimalText(units: number | bigint, places: number): string {
  const size = (units < 0 ? -units : units).toString().padStart(places + 1, '0');
  const fraction = size.slice(-places).replace(/0+$/, '').padEnd(2, '0');
  return `${units < 0 ? '-' : ''}${size.slice(0, -places)}.${fraction}`;
}
