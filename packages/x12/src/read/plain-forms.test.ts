import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centsIn } from './amount';
import { isDayIn, isNumberIn } from './plain-forms';
import { amountCents } from '../money';

const bytes = (text: string) => new TextEncoder().encode(text);
const isDay = (text: string) => isDayIn(bytes(text), 0, bytes(text).length);

it('days are those of the calendar, every one of four centuries', () => {
  const start = Date.UTC(1600, 0, 1);
  for (let index = 0; index < 146_097; index += 1) {
    const day = new Date(start + index * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    if (!isDay(day)) throw new Error(day);
  }
  expect(['20260229', '20260631', '20261301', '20260100', '2026060', '202606011', '2026060x', ''].map(isDay)).toEqual(
    Array.from({ length: 8 }, () => false),
  );
});

it('numbers have digits, one point and a sign at the front', () => {
  const isNumber = (text: string) => isNumberIn(bytes(text), 0, bytes(text).length);
  expect(['0', '-1', '1.5', '.5', '7.', '-0.25'].map(isNumber)).toEqual(Array.from({ length: 6 }, () => true));
  expect(['', '-', '.', '1.2.3', '1e3', '+1', '1-', ' 1'].map(isNumber)).toEqual(
    Array.from({ length: 8 }, () => false),
  );
});

it('amounts are the same read from bytes as from text', () => {
  const written = fc.oneof(
    fc.stringMatching(/^-?\d{0,15}(\.\d{0,3})?$/),
    fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', 'e', ' ') }),
  );
  fc.assert(
    fc.property(written, (text) => {
      const fromText = amountCents(text);
      const cents = centsIn(bytes(text), 0, text.length);
      // Text is forgiving about spaces around an amount and holds a few digits more; a file is not.
      if (!Number.isNaN(cents)) expect(cents).toBe(fromText);
      else expect(fromText === null || text !== text.trim() || text.replaceAll(/\D/g, '').length > 15).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
