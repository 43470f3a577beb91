export { isUuid, uuidv7 } from './ids';
export { allocateCents, decimalCents, formatCents, scaleCents, sumCents } from './money';
export type { Cents } from './money';
export {
  addDays,
  addMonths,
  daysBetween,
  eachDay,
  isPlainDate,
  isWeekend,
  toPlainDate,
  weekdayOf,
  yearsBetween,
} from './plain-date';
export type { PlainDate, Weekday } from './plain-date';
export { must, ok, refuse } from './result';
export type { Result } from './result';
export { atSiteTime, isZone, siteDay, siteDayRange, siteTime } from './site-time';
export type { WallTime } from './site-time';
export { contains, freeRanges, MINUTE_MS, overlapMs, overlaps, rangeMinutes, shift } from './time';
export type { EpochMs, TimeRange } from './time';
