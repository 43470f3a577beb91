import { expect, it } from 'vitest';
import { daysText } from './days-text';

it.each([
  ['2026-11-09', '2026-11-09', 'Nov 9, 2026'],
  ['2026-11-09', '2026-11-20', 'Nov 9 to 20, 2026'],
  ['2026-11-30', '2026-12-01', 'Nov 30 to Dec 1, 2026'],
  ['2026-12-28', '2027-01-02', 'Dec 28, 2026 to Jan 2, 2027'],
])('writes %s to %s as %s', (first, last, text) => {
  expect(daysText(first, last)).toBe(text);
});
