import { isDayAt } from '../day-text';
import type { Found } from '../read/findings';
import type { Kind } from './fields';
import { error, quote, wrongAmount, wrongCode, wrongLength } from './found';
import type { Where } from './found';

const FORMS = {
  count: /^\d+$/,
  number: /^-?(\d+(\.\d*)?|\.\d+)$/,
  money: /^-?(\d{1,13}(\.\d{0,2}0*)?|\.\d{1,2}0*)$/,
  time: /^([01]\d|2[0-3])[0-5]\d([0-5]\d(\d{1,2})?)?$/,
} as const;

/** What is wrong with the text of one element or component; null when nothing is. */
export function checkText(text: string, where: Where): Found | null {
  const { field, codes } = where.compiled;
  if (codes) return codes.has(text) ? null : wrongCode(text, where);
  const length = [...text].length;
  if (field.kind !== 'money' && (length < field.min || length > field.max)) return wrongLength(length, where);
  return field.kind === 'text' ? null : checkForm(text, field.kind, where.element);
}

/** Whether text is a number, amount, day or time as the file writes them. */
function checkForm(text: string, kind: Kind, element: number): Found | null {
  switch (kind) {
    case 'day':
      return isDay(text) ? null : error('day', `“${quote(text)}” is no day like 20260601`, { element });
    case 'period':
      return isPeriod(text) ? null : error('day', `“${quote(text)}” is no day or days like 20260601`, { element });
    case 'time':
      return FORMS.time.test(text) ? null : error('time', `“${quote(text)}” is no time like 0900`, { element });
    case 'money':
      return FORMS.money.test(text) ? null : wrongAmount(text, element);
    case 'count':
    case 'number':
      return FORMS[kind].test(text) ? null : error('number', `“${quote(text)}” is no number`, { element });
    default:
      return null;
  }
}

function isPeriod(text: string): boolean {
  const [first = '', last] = text.split('-');
  if (last !== undefined) return isDay(first) && isDay(last) && first <= last;
  return isDay(first) || (isDay(first.slice(0, 8)) && FORMS.time.test(first.slice(8)));
}

/** `20260601`, a day of the calendar. */
export const isDay = (text: string): boolean => text.length === 8 && isDayAt(text, 0);
