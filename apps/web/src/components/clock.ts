import { TZDateMini } from '@date-fns/tz';
import { format } from 'date-fns';

// Patterns and never Intl's range formatting: Node and browsers disagree about its spaces, and hydration breaks.
const at = (instantMs: number, zone: string, pattern: string) => format(new TZDateMini(instantMs, zone), pattern);

/** `9:30 AM` on the site's clock. */
export const clockTime = (instantMs: number, zone: string): string => at(instantMs, zone, 'h:mm a');

/** `9:30–10:00 AM`; both halves of the day are named when the range crosses noon. */
export function clockRange(range: { readonly startMs: number; readonly endMs: number }, zone: string): string {
  const sameHalf = at(range.startMs, zone, 'a') === at(range.endMs, zone, 'a');
  return `${at(range.startMs, zone, sameHalf ? 'h:mm' : 'h:mm a')}–${clockTime(range.endMs, zone)}`;
}

/** `9:30–10:00`, for a card where the axis says which half of the day it is. */
export const clockRangeShort = (range: { readonly startMs: number; readonly endMs: number }, zone: string): string =>
  `${at(range.startMs, zone, 'h:mm')}–${at(range.endMs, zone, 'h:mm')}`;

/** A calendar day for people; a day has no zone, so it is read as noon UTC and written as UTC. */
const dayAt = (day: string, pattern: string) => format(new TZDateMini(Date.parse(`${day}T12:00:00Z`), 'UTC'), pattern);

/** `Mon, Nov 23`. */
export const shortDay = (day: string): string => dayAt(day, 'EEE, MMM d');
/** `Monday, November 23, 2026`. */
export const longDay = (day: string): string => dayAt(day, 'EEEE, MMMM d, yyyy');
/** `Nov 23`. */
export const monthDay = (day: string): string => dayAt(day, 'MMM d');
/** `Nov 23, 2026`. */
export const plainDay = (day: string): string => dayAt(day, 'MMM d, yyyy');
/** `Monday`. */
export const weekdayName = (day: string): string => dayAt(day, 'EEEE');

/** `08:30` of a wall clock as `8:30 AM`. */
export function wallClock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** `Mon, Nov 23`: the day that a site's clock shows at an instant. */
export const dayAtSite = (instantMs: number, zone: string): string => at(instantMs, zone, 'EEE, MMM d');

/** `Nov 23, 10:04 AM` on this device's clock, for what was computed a moment ago over several sites. */
export const deviceTime = (instantMs: number): string => format(instantMs, 'MMM d, h:mm a');

const WEEK_MS = 7 * 86_400_000;

/** `4:15 PM` today, `Fri 4:15 PM` within a week, `Nov 13, 4:15 PM` before that, on the site's clock. */
export function recentTime(instantMs: number, zone: string, nowMs: number): string {
  if (dayAtSite(instantMs, zone) === dayAtSite(nowMs, zone) && nowMs - instantMs < WEEK_MS)
    return clockTime(instantMs, zone);
  // A weekday's name means the last one; on its seventh day back it would be read as today's.
  return at(instantMs, zone, nowMs - instantMs < WEEK_MS - 86_400_000 ? 'EEE h:mm a' : 'MMM d, h:mm a');
}
