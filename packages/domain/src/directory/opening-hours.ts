import type { PlainDate, TimeRange } from '../kernel';
import { atSiteTime, eachDay, freeRanges, MINUTE_MS, siteDay, weekdayOf } from '../kernel';
import type { OpeningHours } from './types';

/** When the week's hours are open on one day of a site, in order, as instants. */
export function openRanges(week: readonly OpeningHours[], day: PlainDate, zone: string): TimeRange[] {
  return week
    .filter((hours) => hours.weekday === weekdayOf(day))
    .map((hours) => ({ startMs: atSiteTime(day, hours.opens, zone), endMs: atSiteTime(day, hours.closes, zone) }))
    .filter((range) => range.endMs > range.startMs)
    .sort((a, b) => a.startMs - b.startMs);
}

/** Minutes of `range` that lie outside the hours: 0 when it fits. A started minute counts. */
export function minutesOutside(week: readonly OpeningHours[], range: TimeRange, zone: string): number {
  const days = eachDay(siteDay(range.startMs, zone), siteDay(range.endMs, zone));
  const open = days.flatMap((day) => openRanges(week, day, zone));
  const outsideMs = freeRanges(range, open).reduce((sum, piece) => sum + piece.endMs - piece.startMs, 0);
  return Math.ceil(outsideMs / MINUTE_MS);
}
