import { describe, expect, it } from 'vitest';
import { readBirthDate } from './birth-date';

describe('a birth date as it is typed', () => {
  it.each([
    ['10/12/1975', '1975-10-12'],
    ['1/2/1960', '1960-01-02'],
    [' 01-02-1960 ', '1960-01-02'],
    ['2.29.2000', '2000-02-29'],
    ['1975-10-12', '1975-10-12'],
  ])('reads %s, the month first', (typed, day) => {
    expect(readBirthDate(typed)).toBe(day);
  });

  it.each(['', '10/12', '10/12/75', '13/1/1975', '2/29/2001', '1975/10/12', 'Hayes'])(
    'does not guess at "%s"',
    (typed) => {
      expect(readBirthDate(typed)).toBeNull();
    },
  );
});
