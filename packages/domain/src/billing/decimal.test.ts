import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, roundHalfUp } from './decimal';

describe('rounding half up', () => {
  it('never strays more than half from the exact value, and takes halves away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (a, b) => {
          fc.pre((a < 0n ? -a : a) / b < BigInt(Number.MAX_SAFE_INTEGER));
          const gap = BigInt(roundHalfUp(a, b)) * b - a;
          const size = gap < 0n ? -gap : gap;
          expect(size * 2n <= b).toBe(true);
          if (size * 2n === b) expect(gap > 0n).toBe(a > 0n);
        },
      ),
    );
  });

  it('is exact where a floating-point product is not: 1.005 dollars are 101 cents', () => {
    expect(roundHalfUp(1005n, 10n)).toBe(101);
    expect(roundHalfUp(-1005n, 10n)).toBe(-101);
    expect(roundHalfUp(-1n, 10n)).toBe(0);
    expect(() => roundHalfUp(1n, 0n)).toThrow('positive denominator');
  });
});

describe('a decimal as text', () => {
  it.each([
    [4500, 4, '0.45'],
    [323_465, 4, '32.3465'],
    [1000, 3, '1.00'],
    [869, 3, '0.869'],
    [-12_345, 4, '-1.2345'],
    [0, 4, '0.00'],
  ])('%i with %i implied places is %s', (units, places, text) => {
    expect(decimalText(units, places)).toBe(text);
  });
});
