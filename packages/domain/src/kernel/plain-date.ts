import { Temporal } from 'temporal-polyfill';

declare const plainDate: unique symbol;

/**
 * A calendar day as ISO text, `2026-11-22`. It has no zone: adding 24 hours to an instant is not adding a day,
 * because a day of a clock change has 23, 23.5, 24.5 or 25 hours. Text compares and sorts like the days it names.
 */
export type PlainDate = string & { readonly [plainDate]: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** Throws when the text is not a day of the calendar: for values that were validated before. */
export function toPlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`Expected a day like 2026-11-22, got ${text}`);
  return text;
}

const parse = (day: PlainDate) => Temporal.PlainDate.from(day);

export const addDays = (day: PlainDate, days: number): PlainDate => parse(day).add({ days }).toString() as PlainDate;

/** The same day some months on or back; the last day of a month that is too short for it. */
export const addMonths = (day: PlainDate, months: number): PlainDate =>
  parse(day).add({ months }).toString() as PlainDate;

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => parse(from).until(parse(to)).days;

export const weekdayOf = (day: PlainDate): Weekday => parse(day).dayOfWeek as Weekday;

export const isWeekend = (day: PlainDate): boolean => weekdayOf(day) >= 6;

/**
 * Whole years from `from` to a later `to`, as an age is counted; who was born on February 29 is a year older on March 1
 * of a common year. By text, because a list counts the age of everybody on it.
 */
export const yearsBetween = (from: PlainDate, to: PlainDate): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(4) < from.slice(4) ? 1 : 0);

/** The days from `first` to `last`, both included. */
export function eachDay(first: PlainDate, last: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, offset) => addDays(first, offset));
}
