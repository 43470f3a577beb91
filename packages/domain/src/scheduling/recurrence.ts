import type { PlainDate, TimeRange, WallTime, Weekday } from '../kernel';
import { addDays, atSiteTime, daysBetween, eachDay, MINUTE_MS, siteTime, weekdayOf } from '../kernel';

/** A session that repeats: a time on the wall of the site, on these weekdays, every n weeks. */
export interface Series {
  readonly id: string;
  /** IANA zone. The time is the wall's, so that a series stays at nine over a clock change. */
  readonly zone: string;
  readonly startTime: WallTime;
  readonly minutes: number;
  readonly weekdays: readonly Weekday[];
  readonly firstDay: PlainDate;
  /** The last day that may have an occurrence; null repeats without end. */
  readonly lastDay: PlainDate | null;
  /** 1 is every week; weeks count from the Monday of the first day's week. */
  readonly everyWeeks: number;
}

export interface Occurrence extends TimeRange {
  readonly day: PlainDate;
  /** Why the occurrence does not take place; null when it does. Kept in the list so that a preview can show it. */
  readonly skipped: 'holiday' | null;
  /** Minutes by which a clock change pushed the start, because the wall skips the hour; 0 on every other day. */
  readonly pushedMinutes: number;
}

interface Window {
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly holidays: readonly PlainDate[];
}

/**
 * The dated occurrences of a series between two days, both included. The length is elapsed minutes: a session of an
 * hour lasts an hour in the night of a clock change too.
 */
export function occurrences(series: Series, { from, through, holidays }: Window): Occurrence[] {
  if (!Number.isInteger(series.everyWeeks) || series.everyWeeks < 1)
    throw new Error('Expected everyWeeks of 1 or more');
  const first = from > series.firstDay ? from : series.firstDay;
  const last = series.lastDay !== null && series.lastDay < through ? series.lastDay : through;
  const skipped = new Set(holidays);
  return eachDay(first, last)
    .filter((day) => series.weekdays.includes(weekdayOf(day)) && weekOf(series, day) % series.everyWeeks === 0)
    .map((day) => {
      const startMs = atSiteTime(day, series.startTime, series.zone);
      return {
        day,
        startMs,
        endMs: startMs + series.minutes * MINUTE_MS,
        skipped: skipped.has(day) ? 'holiday' : null,
        pushedMinutes: minutesOfDay(siteTime(startMs, series.zone)) - minutesOfDay(series.startTime),
      };
    });
}

/** "This and following": the series that ends before the day, and the one that begins on it. */
export function splitSeries(series: Series, fromDay: PlainDate, newId: string): { before: Series; after: Series } {
  const weeksIn = weekOf(series, fromDay) % series.everyWeeks;
  // The second half must count its weeks from a week in which the first half met, or every-two-weeks changes sides.
  const firstDay = weeksIn === 0 ? fromDay : addDays(mondayOf(fromDay), (series.everyWeeks - weeksIn) * 7);
  return {
    before: { ...series, lastDay: addDays(fromDay, -1) },
    after: { ...series, id: newId, firstDay },
  };
}

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

const weekOf = (series: Series, day: PlainDate): number => daysBetween(mondayOf(series.firstDay), mondayOf(day)) / 7;

const minutesOfDay = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
