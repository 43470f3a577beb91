import { DELIMITERS } from '../delimiters';
import { isNpi } from '../npi';
import type { WriteRefusal } from './claim.types';

/** Finds in one pass the few values that need a closer look; a batch has millions that do not. */
const UNUSUAL = /[^ -~]|[*:^~]/;
const FORBIDDEN = new Set([DELIMITERS.element, DELIMITERS.component, DELIMITERS.repetition, DELIMITERS.segment]);

/**
 * Looks at what a caller gives before it becomes values of a guide, and collects what speaks against it in the
 * caller's own terms: the path of its field, and the stricter rules of a sender who wants to be read by every payer.
 */
export class Examiner {
  readonly refusals: WriteRefusal[] = [];
  #goodDay = '';

  refuse(code: WriteRefusal['code'], path: string, message: string): void {
    this.refusals.push({ code, path, message });
  }

  /** Required text within a length. Nothing is cut off: a shortened name is another name. */
  required(value: string, maxLength: number, path: string): string {
    if (value.trim() === '') this.refuse('missing', path, 'A value is required');
    return this.limited(value, maxLength, path);
  }

  /** Text within a length, or empty. */
  limited(value: string, maxLength: number, path: string): string {
    if (value.length > maxLength) this.refuse('too-long', path, `${value.length} characters, at most ${maxLength}`);
    return this.plain(value, path);
  }

  /** The number of a person or organization (NM109): two characters at least. */
  identifier(value: string, path: string): string {
    if (value.trim() !== '' && value.length < 2) this.refuse('too-short', path, '1 character, at least 2');
    return this.required(value, 80, path);
  }

  /** Refuses characters that the file gives a meaning or that not every payer can read; never replaces them. */
  plain(value: string, path: string): string {
    if (!UNUSUAL.test(value)) return value;
    for (const character of value) {
      if (FORBIDDEN.has(character)) {
        this.refuse('delimiter-in-data', path, `“${character}” in “${value}” has a meaning of its own in the file`);
        break;
      }
      if (character < ' ' || character > '~') {
        this.refuse(
          'character-not-allowed',
          path,
          `“${character}” (${codePoint(character)}) in “${value}” is outside of plain text; foldText makes letters plain`,
        );
        break;
      }
    }
    return value;
  }

  /** ISO text, and a day of the calendar. */
  day(value: string, path: string): string {
    if (value === this.#goodDay) return value;
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (match && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) this.#goodDay = value;
    else this.refuse('not-a-day', path, `“${value}” is no day like 2026-06-01`);
    return value;
  }

  /** `09:00` or `0900`. */
  time(value: string, path: string): string {
    if (!/^([01]\d|2[0-3]):?[0-5]\d$/.test(value)) this.refuse('not-a-time', path, `“${value}” is no time like 09:00`);
    return value;
  }

  npi(value: string, path: string): string {
    if (!isNpi(value))
      this.refuse(
        'npi-check-digit',
        path,
        /^\d{10}$/.test(value) ? `The check digit of “${value}” is wrong` : `“${value}” is no NPI: it has ten digits`,
      );
    return value;
  }

  /** Whole cents, none below zero. */
  cents(value: number, path: string): number {
    if (!Number.isSafeInteger(value) || value < 0)
      this.refuse('not-cents', path, `${value} is no whole number of cents, zero or more`);
    return value;
  }

  atMost(count: number, most: number, { path, what }: { readonly path: string; readonly what: string }): void {
    if (count > most) this.refuse('too-many', path, `${count} ${what}, at most ${most}`);
  }
}

/** As in the tables of Unicode: what cannot be seen has a name too. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** `2026-06-01` as a file writes it. */
export const dayText = (day: string): string => day.slice(0, 4) + day.slice(5, 7) + day.slice(8);
