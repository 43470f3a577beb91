import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountText } from '../money';
import { ByteOutput } from './byte-output';

const FREE = new Uint8Array(128);

it('amounts and counts are written as their text', () => {
  const cents = fc.oneof(fc.integer({ min: 1 - 1e11, max: 1e11 - 1 }), fc.integer({ min: -2_000, max: 2_000 }));
  fc.assert(
    fc.property(cents, fc.nat({ max: 2 ** 31 - 1 }), (amount, count) => {
      const output = new ByteOutput();
      output.amount(amount);
      output.byte(0x20);
      expect(output.count(count)).toBe(String(count).length);
      expect(output.toString()).toBe(`${amountText(amount)} ${count}`);
    }),
    { numRuns: 2_000 },
  );
});

it('text is kept whatever its size, its letters and where it was settled', () => {
  const piece = fc.tuple(fc.constantFrom('a', 'é', '’', '李', '\u{1F600}', '\uFEFF'), fc.nat({ max: 40_000 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const output = new ByteOutput();
      const texts = pieces.map(([letter, count]) => letter.repeat(count));
      for (const text of texts) {
        if (!output.plain(text, FREE)) output.text(text, FREE);
        output.settle();
      }
      expect(output.toString() === texts.join('')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('plain text with a character that means something is not written', () => {
  const classes = new Uint8Array(128);
  classes['*'.charCodeAt(0)] = 1;
  const output = new ByteOutput();
  expect(['A*B', '*', 'é', 'A\u{1F600}'].map((text) => output.plain(text, classes))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(output.plain('AB', classes)).toBe(true);
  expect(output.toString()).toBe('AB');
});
