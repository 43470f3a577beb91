import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumCents } from '../../kernel';
import { coded } from '../golden/coded';
import { prices, pricing } from '../golden/priced';
import { goldenReference } from '../golden/read-golden';
import { priceLines } from './price-lines';

describe('several procedures of one practitioner', () => {
  it('are paid 100, then 50 percent by fee; visits and other practitioners stay outside', () => {
    const both = prices(['20553', '64405', '99214']);
    expect(both).toEqual([2990, 7883, 13561]);
    const other = { id: '20553', discipline: 'advanced-practice', rendering: null } as const;
    expect(prices([{ ...other, discipline: 'nursing' }, '64405'])).toEqual([5979, 7883]);
  });

  it('rank what both sides are paid, not one side', () => {
    // 64405-50 at 118.25 stands before 20611 at its own fee only because both sides count.
    const [alone] = prices(['20611']);
    expect(prices(['20611', '64405-50'])[1]).toBe(11825);
    expect(Number(alone)).toBeGreaterThan(7883);
  });

  it('and of one code on two lines go by the id, so that the order of the lines decides nothing', () => {
    for (const [code, modifiers] of [
      ['20553', ['59']],
      ['97110', ['CQ', 'GP']],
    ] as const) {
      const lines = [coded(code, { id: 'a' }), coded(code, { id: 'b', modifiers })];
      const found = priceLines(lines, pricing());
      expect(priceLines(lines.toReversed(), pricing())).toEqual(found);
      const [a, b] = ['a', 'b'].map((id) => found.get(id));
      expect(a?.ok && b?.ok && a.value.amountCents > b.value.amountCents).toBe(true);
    }
  });

  it('beyond the fifth wait for a report', () => {
    expect(prices(['20553x5'])).toEqual([5979 + 4 * 2990]);
    expect(prices(['20553x6'])).toEqual(['by-report']);
  });

  const SURGERIES = ['20552', '20553', '20611', '62323', '64405', '64493', '64612', '64615'];
  function* orders<Item>(items: readonly Item[]): Generator<Item[]> {
    if (items.length === 0) yield [];
    for (const [index, item] of items.entries())
      for (const rest of orders(items.toSpliced(index, 1))) yield [item, ...rest];
  }

  it('come to the most that any order of them would: brute force over all orders', () => {
    const some = fc.array(fc.record({ code: fc.constantFrom(...SURGERIES), both: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(some, (given) => {
        const lines = given.map(({ code, both }, index) => ({
          id: both ? `${code}-50` : code,
          key: String(index),
        }));
        const fees = lines.map(({ id }) => Number(prices([id])[0]));
        const total = sumCents(
          [
            ...priceLines(
              lines.map(({ id, key }) => ({ ...coded(id), id: key })),
              pricing(),
            ).values(),
          ].map((result) => (result.ok ? result.value.amountCents : Number.NaN)),
        );
        const best = Math.max(
          ...[...orders(fees)].map((order) =>
            sumCents(order.map((cents, rank) => (rank === 0 ? cents : Math.floor((cents + 1) / 2)))),
          ),
        );
        expect(total).toBe(best);
      }),
    );
  });
});

describe('therapy units of a day', () => {
  const THERAPY = [
    ...new Set(
      goldenReference.relativeValues
        .filter((row) => row.multipleProcedure === '5' && row.status === 'A' && row.from >= '2026-01-01')
        .map(({ code }) => code),
    ),
  ];
  it('come to the most that any choice of the one full unit would: brute force over all units', () => {
    const some = fc.array(
      fc.record({
        code: fc.constantFrom(...THERAPY),
        units: fc.integer({ min: 1, max: 4 }),
        discipline: fc.constantFrom('physical-therapy' as const, 'occupational-therapy' as const),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const lines = given.map((line, index) => ({ ...coded(line.code), ...line, id: String(index) }));
        const total = sumCents(
          [...priceLines(lines, pricing()).values()].map((result) => (result.ok ? result.value.amountCents : 0)),
        );
        const units = given.flatMap(({ code, units: count }) => Array.from({ length: count }, () => code));
        // One unit alone is full; the second of two equal ones is reduced.
        const full = (code: string) => Number(prices([code])[0]);
        const reduced = (code: string) => Number(prices([`${code}x2`])[0]) - full(code);
        const allReduced = sumCents(units.map(reduced));
        expect(total).toBe(Math.max(...units.map((code) => allReduced - reduced(code) + full(code))));
      }),
      { numRuns: 50 },
    );
  });
});
