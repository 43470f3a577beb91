import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  eachDay,
  isPlainDate,
  isWeekend,
  toPlainDate,
  weekdayOf,
  yearsBetween,
} from './plain-date';

const epoch = toPlainDate('1900-01-01');
const day = fc.integer({ min: 0, max: 73_000 }).map((offset) => addDays(epoch, offset));

describe('days', () => {
  it('compare as text in the order of the calendar', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it('count the same forward as added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect((((weekdayOf(from) - 1 + days) % 7) + 7) % 7).toBe(weekdayOf(addDays(from, days)) - 1);
      }),
    );
  });

  it('are listed with both ends, and none when turned around', () => {
    expect(eachDay(toPlainDate('2028-02-28'), toPlainDate('2028-03-01'))).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(eachDay(toPlainDate('2026-03-02'), toPlainDate('2026-03-01'))).toEqual([]);
  });

  it('know Saturday and Sunday as the weekend', () => {
    const week = eachDay(toPlainDate('2026-11-16'), toPlainDate('2026-11-22'));
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });

  it('count an age in whole years: the birthday itself counts', () => {
    expect(yearsBetween(toPlainDate('1980-11-22'), toPlainDate('2026-11-21'))).toBe(45);
    expect(yearsBetween(toPlainDate('1980-11-22'), toPlainDate('2026-11-22'))).toBe(46);
  });

  it('count an age like the calendar does, people of February 29 included', () => {
    fc.assert(
      fc.property(fc.oneof(day, fc.constant(toPlainDate('1952-02-29'))), fc.nat({ max: 40_000 }), (born, days) => {
        const on = addDays(born, days);
        const { years } = Temporal.PlainDate.from(born).until(on, { largestUnit: 'years' });
        expect(yearsBetween(born, on)).toBe(years);
      }),
    );
    expect(yearsBetween(toPlainDate('1952-02-29'), toPlainDate('2025-02-28'))).toBe(72);
    expect(yearsBetween(toPlainDate('1952-02-29'), toPlainDate('2025-03-01'))).toBe(73);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', '+002026-01-01'])('refuse %j', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => toPlainDate(text)).toThrow('Expected a day');
  });
});
