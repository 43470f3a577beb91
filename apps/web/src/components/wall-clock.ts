import { siteTime } from '@threshold/domain/kernel';
import type { EpochMs } from '@threshold/domain/kernel';

/** Minutes after midnight on a site's clock. */
export function minuteOfDay(instantMs: EpochMs, zone: string): number {
  return minuteOf(siteTime(instantMs, zone));
}

/** Minutes after midnight of `HH:MM`. */
export function minuteOf(wall: string): number {
  const [hour = 0, minute = 0] = wall.split(':').map(Number);
  return hour * 60 + minute;
}

/** `HH:MM` of minutes after midnight. */
export const wallOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
