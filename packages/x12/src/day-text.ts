const ZERO = 0x30;
const DASH = 0x2d;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The number that so many digits of a text say; -1 when one of them is none. */
function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  if (from + count > text.length) return -1;
  for (let place = from; place < from + count; place += 1) {
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] as number);
}

/** Whether `20260601`, a day of the calendar, stands at a place of a text. */
export const isDayAt = (text: string, from: number): boolean =>
  isCalendarDay(digitsAt(text, from, 4), digitsAt(text, from + 4, 2), digitsAt(text, from + 6, 2));

/** Whether a text is `2026-06-01`, a day of the calendar. */
export const isIsoDay = (text: string): boolean =>
  text.length === 10 &&
  text.charCodeAt(4) === DASH &&
  text.charCodeAt(7) === DASH &&
  isCalendarDay(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
