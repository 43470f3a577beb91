import { addDays, isPlainDate, isWeekend, toPlainDate, weekdayOf } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';

export const VIEWS = ['day', 'week'] as const;
export const BYS = ['room', 'staff', 'program'] as const;
export type View = (typeof VIEWS)[number];
export type By = (typeof BYS)[number];

/** What the server is asked for: one day, or the week from its Monday. */
export function boardInput(siteId: string, view: View, day: PlainDate) {
  return view === 'day'
    ? { siteId, firstDay: day, dayCount: 1 }
    : { siteId, firstDay: addDays(day, 1 - weekdayOf(day)), dayCount: 7 };
}

/** The day in the address, or the site's today when it is missing or no day of the calendar. */
export const dayIn = (text: string | null | undefined, today: string): PlainDate =>
  text && isPlainDate(text) ? text : toPlainDate(today);

/** The day or week before or after; a step of days passes over the weekend, when every site is closed. */
export function step(day: PlainDate, view: View, direction: 1 | -1): PlainDate {
  if (view === 'week') return addDays(day, 7 * direction);
  let next = addDays(day, direction);
  while (isWeekend(next)) next = addDays(next, direction);
  return next;
}
