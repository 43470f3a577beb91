import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateCents, decimalCents, formatCents, scaleCents, sumCents } from './money';

const cents = fc.integer({ min: -100_000_000_00, max: 100_000_000_00 });
const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 40 });

describe('allocating cents', () => {
  it('neither makes nor loses a cent', () => {
    fc.assert(
      fc.property(cents, weights, (total, parts) => {
        expect(sumCents(allocateCents(total, parts))).toBe(total);
      }),
    );
  });

  it('gives each part less than one cent more or less than its exact share', () => {
    fc.assert(
      fc.property(cents, weights, (total, parts) => {
        const zero = parts.every((weight) => weight === 0);
        const whole = zero ? parts.length : parts.reduce((sum, weight) => sum + weight, 0);
        allocateCents(total, parts).forEach((part, index) => {
          const weight = BigInt(zero ? 1 : (parts[index] ?? 0));
          const gap = BigInt(part) * BigInt(whole) - BigInt(total) * weight;
          expect(gap < 0n ? -gap : gap).toBeLessThan(BigInt(whole));
        });
      }),
    );
  });

  it('gives nothing to a part of weight zero, unless all weights are zero', () => {
    expect(allocateCents(100, [0, 3, 0])).toEqual([0, 100, 0]);
    expect(allocateCents(100, [0, 0, 0])).toEqual([34, 33, 33]);
  });

  it('mirrors a refund: the parts of the negative total are the negated parts', () => {
    fc.assert(
      fc.property(cents, weights, (total, parts) => {
        const mirrored = allocateCents(-total, parts).map((part) => (part === 0 ? 0 : -part));
        expect(mirrored).toEqual(allocateCents(total, parts));
      }),
    );
  });

  it('never gives a heavier part less than a lighter one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_00 }), weights, (total, parts) => {
        const sorted = [...parts].sort((a, b) => b - a);
        const shares = allocateCents(total, sorted);
        expect([...shares].sort((a, b) => b - a)).toEqual(shares);
      }),
    );
  });

  it('throws on no weights, on a negative weight and on a broken cent', () => {
    expect(() => allocateCents(100, [])).toThrow('at least one weight');
    expect(() => allocateCents(100, [1, -1])).toThrow('non-negative');
    expect(() => allocateCents(10.5, [1])).toThrow('whole number of cents');
  });
});

describe('scaling cents', () => {
  it('agrees with the nearest cent found by brute force, halves away from zero', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (...given) => {
        const [amount, numerator, denominator] = given;
        const exact = BigInt(amount) * BigInt(numerator);
        const below = exact / BigInt(denominator);
        const candidates = [below - 1n, below, below + 1n].map((candidate) => {
          const gap = candidate * BigInt(denominator) - exact;
          return { candidate, gap: gap < 0n ? -gap : gap, size: candidate < 0n ? -candidate : candidate };
        });
        candidates.sort((a, b) => Number(a.gap - b.gap) || Number(b.size - a.size));
        expect(BigInt(scaleCents(amount, numerator, denominator))).toBe(candidates[0]?.candidate);
      }),
    );
  });

  it.each([
    [13561, 85, 100, 11527],
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [1, 1, 3, 0],
    [-1, 1, 3, 0],
  ])('%i x %i / %i is %i', (amount, numerator, denominator, expected) => {
    expect(scaleCents(amount, numerator, denominator)).toBe(expected);
  });

  it('throws on a denominator that is not positive', () => {
    expect(() => scaleCents(1, 1, 0)).toThrow('positive denominator');
  });
});

describe('writing cents', () => {
  it.each([
    [0, '$0.00', '0.00'],
    [5, '$0.05', '0.05'],
    [-1234, '-$12.34', '-12.34'],
    [123_456_789, '$1,234,567.89', '1234567.89'],
  ])('%i is %s for people and %s for files', (amount, people, file) => {
    expect(formatCents(amount)).toBe(people);
    expect(decimalCents(amount)).toBe(file);
  });

  it('refuses to add a fraction of a cent', () => {
    expect(() => sumCents([1, 0.5])).toThrow('whole number of cents');
  });
});
