import { DELIMITERS } from '../delimiters';
import { isNpi } from '../npi';
import type { WriteRefusal } from './claim.types';

/** A value of a segment: text, or the components of a composite. */
export type Element = string | readonly string[];

/** Finds in one pass the few values that need a closer look; a batch has millions that do not. */
const UNUSUAL = /[^ -~]|[*:^~]/;
const FORBIDDEN = new Set([DELIMITERS.element, DELIMITERS.component, DELIMITERS.repetition, DELIMITERS.segment]);

/**
 * Collects segments and everything that speaks against them. A character with a meaning of its own inside data would
 * silently shift every element behind it, so it is refused with its place, never replaced.
 */
export class Output {
  readonly refusals: WriteRefusal[] = [];
  readonly #segments: string[] = [];

  get count(): number {
    return this.#segments.length;
  }

  /** Adds a segment; empty elements and components at the end are left out, as X12 wants it. */
  add(path: string, ...elements: readonly Element[]): void {
    const written = elements.map((element) => {
      const components = typeof element === 'string' ? [element] : element;
      for (const component of components) this.examine(component, path);
      return trimEnd(components).join(DELIMITERS.component);
    });
    this.#segments.push(trimEnd(written).join(DELIMITERS.element));
  }

  /** Adds the interchange header, whose elements are padded and whose last two define delimiters. */
  addRaw(segment: string): void {
    this.#segments.push(segment);
  }

  refuse(code: WriteRefusal['code'], path: string, message: string): void {
    this.refusals.push({ code, path, message });
  }

  text(lineBreaks: boolean): string {
    const end = DELIMITERS.segment + (lineBreaks ? '\n' : '');
    return this.#segments.map((segment) => segment + end).join('');
  }

  /** Refuses characters that the file gives a meaning or that not every payer can read. */
  examine(value: string, path: string): string {
    if (!UNUSUAL.test(value)) return value;
    for (const character of value) {
      if (FORBIDDEN.has(character)) {
        this.refuse('delimiter-in-data', path, `“${character}” in “${value}” has a meaning of its own in the file`);
        break;
      }
      if (character < ' ' || character > '~') {
        this.refuse('character-not-allowed', path, `“${value}” holds a character outside of plain text`);
        break;
      }
    }
    return value;
  }

  /** Required text within a length; what is wrong is refused and written as it is. */
  required(value: string, maxLength: number, path: string): string {
    if (value.trim() === '') this.refuse('missing', path, 'A value is required');
    return this.limited(value, maxLength, path);
  }

  /** The number of a person or organization (NM109): two characters at least. */
  identifier(value: string, path: string): string {
    if (value.trim() !== '' && value.length < 2) this.refuse('too-short', path, '1 character, at least 2');
    return this.required(value, 80, path);
  }

  /** Text within a length, or empty. Nothing is cut off: a shortened name is another name. */
  limited(value: string, maxLength: number, path: string): string {
    if (value.length > maxLength) this.refuse('too-long', path, `${value.length} characters, at most ${maxLength}`);
    return value;
  }

  /** `2026-06-01` as `20260601`. */
  day(value: string, path: string): string {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])))
      this.refuse('not-a-day', path, `“${value}” is no day like 2026-06-01`);
    return value.replaceAll('-', '');
  }

  npi(value: string, path: string): string {
    if (!isNpi(value)) this.refuse('npi-check-digit', path, `“${value}” is no NPI`);
    return value;
  }
}

function trimEnd(values: readonly string[]): readonly string[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === '') length -= 1;
  return values.slice(0, length);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
