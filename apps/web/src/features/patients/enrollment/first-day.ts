import { addDays, isPlainDate, isWeekend } from '@threshold/domain/kernel';

/** The day that a form about the future begins with: the next weekday after today at the site. */
export function nextWeekday(today: string): string {
  if (!isPlainDate(today)) return today;
  let day = addDays(today, 1);
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
}
