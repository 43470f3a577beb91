import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

// Fixed patterns instead of Intl ranges: the server's and the browser's tables differ, and the page would not hydrate.

/** `9:00 AM` on the site's wall. */
export const clockTime = (ms: number, zone: string): string => format(new TZDate(ms, zone), 'h:mm a');

/** `9:00–10:00 AM`, or with both halves of the day when they differ. */
export function clockRange(startMs: number, endMs: number, zone: string): string {
  const [start, end] = [new TZDate(startMs, zone), new TZDate(endMs, zone)];
  const sameHalf = format(start, 'a') === format(end, 'a');
  return `${format(start, sameHalf ? 'h:mm' : 'h:mm a')}–${format(end, 'h:mm a')}`;
}

/** `Mon, Nov 23`. */
export const shortDay = (ms: number, zone: string): string => format(new TZDate(ms, zone), 'EEE, MMM d');

/** `10:04:12`, for "Saved". */
export const clockSeconds = (ms: number): string => format(ms, 'HH:mm:ss');
