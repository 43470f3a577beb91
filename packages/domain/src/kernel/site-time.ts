import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './plain-date';
import { addDays } from './plain-date';
import type { EpochMs, TimeRange } from './time';

/** `HH:MM` on a site's wall clock, 24 hours. */
export type WallTime = string;

export function isZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
}

const zoned = (instant: EpochMs, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

/** The day that a clock on the site's wall shows at `instant`. */
export const siteDay = (instant: EpochMs, zone: string): PlainDate =>
  zoned(instant, zone).toPlainDate().toString() as PlainDate;

/** The time that a clock on the site's wall shows at `instant`. */
export const siteTime = (instant: EpochMs, zone: string): WallTime =>
  zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * The instant when the site's wall clock shows `time` on `day`. A time that a clock change skips moves forward by
 * the length of the gap; one that happens twice means the first (RFC 5545; Temporal's "compatible").
 */
export const atSiteTime = (day: PlainDate, time: WallTime, zone: string): EpochMs =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;

/** From the first instant of `day` at the site to the first instant of the next: 23 to 25 hours long. */
export const siteDayRange = (day: PlainDate, zone: string): TimeRange => ({
  startMs: Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds,
  endMs: Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime(zone).epochMilliseconds,
});
