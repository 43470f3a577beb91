import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay, toPlainDate } from './plain-date';
import { atSiteTime, isZone, siteDay, siteDayRange, siteTime } from './site-time';
import { contains, MINUTE_MS } from './time';

/** Weeks of 2026 from the IANA database. `odd` is the day that is not 24 hours long. */
const weeks = [
  { zone: 'America/New_York', monday: '2026-03-02', odd: '2026-03-08', hours: 23 },
  { zone: 'America/New_York', monday: '2026-10-26', odd: '2026-11-01', hours: 25 },
  { zone: 'America/Phoenix', monday: '2026-03-02', odd: null, hours: 24 },
  { zone: 'America/Phoenix', monday: '2026-10-26', odd: null, hours: 24 },
  { zone: 'Australia/Lord_Howe', monday: '2026-03-30', odd: '2026-04-05', hours: 24.5 },
  { zone: 'Australia/Lord_Howe', monday: '2026-09-28', odd: '2026-10-04', hours: 23.5 },
  { zone: 'America/Santiago', monday: '2026-03-30', odd: '2026-04-04', hours: 25 },
  { zone: 'America/Santiago', monday: '2026-08-31', odd: '2026-09-06', hours: 23 },
];
const HOUR_MS = 60 * MINUTE_MS;
const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

/** Two digits of hours and minutes for every quarter hour of a wall clock. */
const quarters = Array.from({ length: 96 }, (_, index) =>
  [Math.floor(index / 4), (index % 4) * 15].map((part) => part.toString().padStart(2, '0')).join(':'),
);

function wallClock(zone: string) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  });
  return (at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
    return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
  };
}

describe.each(weeks)('the week of $monday in $zone', ({ zone, monday, odd, hours }) => {
  const days = eachDay(toPlainDate(monday), addDays(toPlainDate(monday), 7));
  const overlapLengthMs = Math.max(0, hours - 24) * HOUR_MS;
  const gapLengthMs = Math.max(0, 24 - hours) * HOUR_MS;

  it('has 24 hours in every day but the one of the clock change', () => {
    for (const day of days) {
      const { startMs, endMs } = siteDayRange(day, zone);
      expect((endMs - startMs) / HOUR_MS, day).toBe(day === odd ? hours : 24);
      expect(siteDay(startMs, zone)).toBe(day);
      expect(siteDay(endMs - 1, zone)).toBe(day);
      expect(siteDay(endMs, zone)).toBe(addDays(day, 1));
    }
  });

  it('shows at every quarter hour what the wall clock shows', () => {
    const shown = wallClock(zone);
    for (const day of days) {
      const { startMs, endMs } = siteDayRange(day, zone);
      for (let at = startMs; at < endMs; at += 15 * MINUTE_MS)
        expect({ day: siteDay(at, zone), time: siteTime(at, zone) }).toEqual(shown(at));
    }
  });

  it('comes back from wall clock to the same instant, or to the first of the two', () => {
    let second = 0;
    for (const day of days) {
      const range = siteDayRange(day, zone);
      for (let at = range.startMs; at < range.endMs; at += 15 * MINUTE_MS) {
        const back = atSiteTime(siteDay(at, zone), siteTime(at, zone), zone);
        if (back !== at) second += 1;
        expect([0, overlapLengthMs]).toContain(at - back);
        expect(contains(range, back)).toBe(true);
      }
    }
    expect(second * 15 * MINUTE_MS).toBe(overlapLengthMs);
  });

  it('keeps every wall time, and moves one that does not exist forward by the gap', () => {
    let moved = 0;
    for (const day of days) {
      for (const time of quarters) {
        const at = atSiteTime(day, time, zone);
        expect(siteDay(at, zone)).toBe(day);
        if (siteTime(at, zone) === time) continue;
        moved += 1;
        expect(quarters.indexOf(siteTime(at, zone)) - quarters.indexOf(time)).toBe(gapLengthMs / (15 * MINUTE_MS));
      }
    }
    expect(moved * 15 * MINUTE_MS).toBe(gapLengthMs);
  });
});

describe('a wall time of a clock change', () => {
  it.each([
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30Z', 'skipped'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z', 'twice'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z', 'skipped'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z', 'twice'],
    ['2026-09-06', '00:30', 'America/Santiago', '2026-09-06T04:30Z', 'skipped'],
    ['2026-04-04', '23:30', 'America/Santiago', '2026-04-05T02:30Z', 'twice'],
  ])('%s %s in %s is %s (%s)', (day, time, zone, expected) => {
    expect(atSiteTime(toPlainDate(day), time, zone)).toBe(instant(expected));
  });
});

describe('a zone name', () => {
  it('is known or not', () => {
    expect(isZone('America/Chicago')).toBe(true);
    expect(isZone('America/Nowhere')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});
