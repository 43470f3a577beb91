import { expect, it } from 'vitest';
import { paletteScore } from './palette-score';

const score = (typed: string) => paletteScore('id', typed, ['Mark all present', 'Attendance', 'roll call']);

it('finds a line by the beginnings of its words, in any order', () => {
  expect(score('pres mark')).toBe(1);
});

it('ranks a hit in the title above a hit in the other words', () => {
  expect(score('mark')).toBeGreaterThan(score('roll'));
  expect(score('roll')).toBeGreaterThan(0);
});

it('hides a line when one typed word is nowhere in it', () => {
  expect(score('mark absent')).toBe(0);
  expect(score('ark')).toBe(0);
});

it('shows everything before anything is typed', () => {
  expect(score('  ')).toBe(1);
});
