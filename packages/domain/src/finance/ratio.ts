/** `numerator / denominator` in hundredths, halves up; null over zero. Both are whole and not negative. */
export function ratioHundredths(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  return Number((BigInt(numerator) * 200n + BigInt(denominator)) / (BigInt(denominator) * 2n));
}
