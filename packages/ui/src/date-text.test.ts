import { describe, expect, it } from 'vitest';
import { formatDay, parseDateText } from './date-text';

/** A Monday. */
const TODAY = '2026-11-23';

describe('a calendar day as people type it', () => {
  it.each([
    ['t', '2026-11-23'],
    ['Today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['y', '2026-11-22'],
    ['+7', '2026-11-30'],
    ['-1', '2026-11-22'],
    ['+2w', '2026-12-07'],
    ['+3m', '2027-02-23'],
    ['+1y', '2027-11-23'],
    ['tue', '2026-11-24'],
    ['sun', '2026-11-29'],
    ['next fri', '2026-11-27'],
    ['last fri', '2026-11-20'],
    ['last mon', '2026-11-16'],
    ['12/1', '2026-12-01'],
    ['12-1', '2026-12-01'],
    ['11/2', '2026-11-02'],
    ['1/5', '2027-01-05'],
    ['12/1/26', '2026-12-01'],
    ['12/1/2024', '2024-12-01'],
    ['120126', '2026-12-01'],
    ['12012026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['dec 1', '2026-12-01'],
    ['1 december', '2026-12-01'],
    ['Dec 1, 2025', '2025-12-01'],
    ['2/29/2028', '2028-02-29'],
  ])('%j is understood', (text, day) => {
    expect(parseDateText(text, TODAY)).toEqual({ ok: true, day });
  });

  it('takes the name of today’s weekday as the same day next week, since t is today', () => {
    expect(parseDateText('mon', TODAY)).toEqual({ ok: true, day: '2026-11-30' });
  });

  it('takes two digits of a year as at most ten years ahead, so that a birth year needs no century', () => {
    expect(parseDateText('3/4/36', TODAY)).toEqual({ ok: true, day: '2036-03-04' });
    expect(parseDateText('3/4/37', TODAY)).toEqual({ ok: true, day: '1937-03-04' });
  });

  it('stays inside the month when a month is added to its last day', () => {
    expect(parseDateText('+1m', '2027-01-31')).toEqual({ ok: true, day: '2027-02-28' });
  });

  it('counts days across a clock change without losing one', () => {
    expect(parseDateText('+1', '2026-10-31')).toEqual({ ok: true, day: '2026-11-01' });
    expect(parseDateText('+1', '2026-11-01')).toEqual({ ok: true, day: '2026-11-02' });
    expect(parseDateText('+7', '2027-03-08')).toEqual({ ok: true, day: '2027-03-15' });
  });

  it.each([
    ['', 'empty'],
    ['whenever', 'not-a-date'],
    ['12', 'not-a-date'],
    ['2/30', 'no-such-day'],
    ['2/29/2027', 'no-such-day'],
    ['13/1/2026', 'no-such-day'],
    ['2026-02-30', 'no-such-day'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseDateText(text, TODAY)).toEqual({ ok: false, reason });
  });

  it('reads back what it writes', () => {
    expect(formatDay('2026-11-23')).toBe('Mon, Nov 23, 2026');
    for (const day of ['2024-02-29', '2026-01-01', '2026-05-31', '2026-12-31']) {
      expect(parseDateText(formatDay(day), TODAY)).toEqual({ ok: true, day });
    }
  });
});
