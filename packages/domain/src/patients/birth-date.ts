import type { PlainDate } from '../kernel';
import { isPlainDate } from '../kernel';

/**
 * A birth date as people write it, `10/12/1975` (month, day, four digits of the year; dashes and dots do as well) or
 * `1975-10-12`; null for anything else, a day that no calendar has included. Two digits of a year are not enough: for
 * somebody of a hundred years they would mean two dates.
 */
export function readBirthDate(text: string): PlainDate | null {
  const [, month = '', date = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const day = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isPlainDate(day) ? day : null;
}
