import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../kernel';
import { addDays, siteDay, siteTime, toPlainDate, weekdayOf } from '../kernel';
import type { Series } from './recurrence';
import { occurrences, splitSeries } from './recurrence';

const series = (over: Partial<Series> = {}): Series => ({
  id: 's',
  zone: 'America/New_York',
  startTime: '09:00',
  minutes: 60,
  weekdays: [1, 3, 5],
  firstDay: toPlainDate('2026-10-26'),
  lastDay: null,
  everyWeeks: 1,
  ...over,
});
const window = (from: string, through: string, holidays: string[] = []) => ({
  from: toPlainDate(from),
  through: toPlainDate(through),
  holidays: holidays.map(toPlainDate),
});
const days = (list: ReturnType<typeof occurrences>) => list.map(({ day }) => day);

describe('a series', () => {
  it('meets on its weekdays between its first and last day, both included', () => {
    const list = occurrences(series({ lastDay: toPlainDate('2026-11-04') }), window('2026-10-01', '2026-12-31'));
    expect(days(list)).toEqual(['2026-10-26', '2026-10-28', '2026-10-30', '2026-11-02', '2026-11-04']);
  });

  it('shows a holiday as skipped, so that a preview can say so', () => {
    const list = occurrences(series(), window('2026-11-23', '2026-11-27', ['2026-11-25']));
    expect(list.map(({ day, skipped }) => [day, skipped])).toEqual([
      ['2026-11-23', null],
      ['2026-11-25', 'holiday'],
      ['2026-11-27', null],
    ]);
  });

  it('every two weeks counts from the week of its first day, wherever the window begins', () => {
    const biweekly = series({ everyWeeks: 2, weekdays: [1] });
    expect(days(occurrences(biweekly, window('2026-10-01', '2026-11-30')))).toEqual([
      '2026-10-26',
      '2026-11-09',
      '2026-11-23',
    ]);
    expect(days(occurrences(biweekly, window('2026-11-02', '2026-11-30')))).toEqual(['2026-11-09', '2026-11-23']);
    expect(() => occurrences(series({ everyWeeks: 0 }), window('2026-11-02', '2026-11-30'))).toThrow();
  });

  it('has no occurrence in an empty window', () => {
    expect(occurrences(series(), window('2026-11-30', '2026-11-02'))).toEqual([]);
  });
});

describe('over a clock change', () => {
  // Both clock-change Sundays of four zones whose rules differ: a whole hour, none, half an hour, southern seasons.
  it.each([
    ['America/New_York', '2026-11-01'],
    ['America/New_York', '2027-03-14'],
    ['America/Phoenix', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-10-04'],
    ['Australia/Lord_Howe', '2027-04-04'],
    ['America/Santiago', '2026-09-06'],
    ['America/Santiago', '2027-04-04'],
  ])('%s keeps nine o’clock before and after %s', (zone, change) => {
    const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    const from = addDays(toPlainDate(change), -3);
    const list = occurrences(series({ zone, weekdays, firstDay: from }), {
      from,
      through: addDays(from, 6),
      holidays: [],
    });
    expect(list).toHaveLength(7);
    for (const { startMs, endMs, day, pushedMinutes } of list) {
      expect(siteTime(startMs, zone)).toBe('09:00');
      expect(siteDay(startMs, zone)).toBe(day);
      expect(endMs - startMs).toBe(3_600_000);
      expect(pushedMinutes).toBe(0);
    }
  });

  it('a start that the wall skips is pushed by the gap and says by how much', () => {
    const night = series({ startTime: '02:30', weekdays: [7], firstDay: toPlainDate('2027-03-07') });
    const list = occurrences(night, window('2027-03-07', '2027-03-21'));
    expect(list.map(({ pushedMinutes }) => pushedMinutes)).toEqual([0, 60, 0]);
  });

  it('a start that the wall shows twice happens once, the first time', () => {
    const night = series({
      startTime: '01:30',
      weekdays: [7],
      firstDay: toPlainDate('2026-11-01'),
      lastDay: toPlainDate('2026-11-01'),
    });
    const [only, ...others] = occurrences(night, window('2026-11-01', '2026-11-01'));
    expect(others).toEqual([]);
    expect(only?.startMs).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });
});

describe('this and following', () => {
  it('the two halves together meet exactly when the whole did', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
        (offset, everyWeeks, weekdays) => {
          const whole = series({ everyWeeks, weekdays });
          const fromDay = addDays(whole.firstDay, offset);
          const { before, after } = splitSeries(whole, fromDay, 's2');
          const all = window('2026-10-01', '2027-02-28');
          expect([...occurrences(before, all), ...occurrences(after, all)]).toEqual(occurrences(whole, all));
          expect(after.id).toBe('s2');
          for (const { day } of occurrences(after, all)) {
            expect(day >= fromDay).toBe(true);
            expect(weekdays).toContain(weekdayOf(day));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
