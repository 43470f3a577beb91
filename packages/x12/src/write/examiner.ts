import { DELIMITERS } from '../delimiters';
import { isIsoDay } from '../day-text';
import { isNpi } from '../npi';
import type { WriteRefusal } from './claim.types';

const FORBIDDEN = new Set([DELIMITERS.element, DELIMITERS.component, DELIMITERS.repetition, DELIMITERS.segment]);
const SPACE = 0x20;
const TILDE = 0x7e;

/** Which characters a value may have: 1 for those that need no closer look. */
const USUAL = Uint8Array.from({ length: TILDE + 1 }, (_, code) =>
  code < SPACE || FORBIDDEN.has(String.fromCharCode(code)) ? 0 : 1,
);

/** How many of something a claim or line may have. */
export interface Most {
  readonly name: string;
  readonly count: number;
  /** In plain words. */
  readonly what: string;
}

/** What the examiners of one file have in common. Days repeat: the last good one, and the last in the form of a file. */
interface Shared {
  readonly refusals: WriteRefusal[];
  goodDay: string;
  writtenDay: string;
  dayText: string;
}

const ofNewFile = (): Shared => ({ refusals: [], goodDay: '', writtenDay: '', dayText: '' });

/**
 * Looks at what a caller gives at one place before it becomes values of a guide, and collects what speaks against it
 * in the caller's own terms: the path of its field, and the stricter rules of a sender who wants to be read by every
 * payer. Each object has an examiner of its own; its path is put into words only when something is refused.
 */
export class Examiner {
  readonly #shared: Shared;
  readonly #above: Examiner | null;
  readonly #step: string | number;

  constructor(shared: Shared = ofNewFile(), above: Examiner | null = null, step: string | number = '') {
    this.#shared = shared;
    this.#above = above;
    this.#step = step;
  }

  /** All of the file. */
  get refusals(): WriteRefusal[] {
    return this.#shared.refusals;
  }

  /** Like `claims[3].lines[0]`; empty for the file itself. */
  get path(): string {
    if (this.#above === null) return '';
    const above = this.#above.path;
    if (typeof this.#step === 'number') return `${above}[${this.#step}]`;
    return above === '' ? this.#step : `${above}.${this.#step}`;
  }

  /** For a field, or one of a list. */
  below(step: string | number): Examiner {
    return new Examiner(this.#shared, this, step);
  }

  refuse(code: WriteRefusal['code'], name: string | number, message: string): void {
    this.refusals.push({ code, path: this.below(name).path, message });
  }

  /** Required text within a length. Nothing is cut off: a shortened name is another name. */
  required(value: string, maxLength: number, name: string | number): string {
    if (isBlank(value)) this.refuse('missing', name, 'A value is required');
    return this.limited(value, maxLength, name);
  }

  /** Text within a length, or empty. */
  limited(value: string, maxLength: number, name: string | number): string {
    if (value.length > maxLength) this.refuse('too-long', name, `${value.length} characters, at most ${maxLength}`);
    return this.plain(value, name);
  }

  /** The number of a person or organization (NM109): two characters at least. */
  identifier(value: string, name: string): string {
    if (value.length < 2 && value.trim() !== '') this.refuse('too-short', name, '1 character, at least 2');
    return this.required(value, 80, name);
  }

  /** Refuses characters that the file gives a meaning or that not every payer can read; never replaces them. */
  plain(value: string, name: string | number): string {
    if (!isUsual(value)) this.#refuseCharacter(value, name);
    return value;
  }

  /** ISO text, and a day of the calendar. */
  day(value: string, name: string): string {
    if (value === this.#shared.goodDay) return value;
    if (isIsoDay(value)) this.#shared.goodDay = value;
    else this.refuse('not-a-day', name, `“${value}” is no day like 2026-06-01`);
    return value;
  }

  /** A day as a file writes it. */
  dayText(day: string): string {
    const shared = this.#shared;
    if (day !== shared.writtenDay) {
      shared.dayText = day.slice(0, 4) + day.slice(5, 7) + day.slice(8);
      shared.writtenDay = day;
    }
    return shared.dayText;
  }

  /** `09:00` or `0900`. */
  time(value: string, name: string): string {
    if (!/^([01]\d|2[0-3]):?[0-5]\d$/.test(value)) this.refuse('not-a-time', name, `“${value}” is no time like 09:00`);
    return value;
  }

  npi(value: string, name: string): string {
    if (!isNpi(value))
      this.refuse(
        'npi-check-digit',
        name,
        /^\d{10}$/.test(value) ? `The check digit of “${value}” is wrong` : `“${value}” is no NPI: it has ten digits`,
      );
    return value;
  }

  /** Whole cents, none below zero. */
  cents(value: number, name: string): number {
    if (!Number.isSafeInteger(value) || value < 0)
      this.refuse('not-cents', name, `${value} is no whole number of cents, zero or more`);
    return value;
  }

  atMost(count: number, most: Most): void {
    if (count > most.count) this.refuse('too-many', most.name, `${count} ${most.what}, at most ${most.count}`);
  }

  #refuseCharacter(value: string, name: string | number): void {
    for (const character of value) {
      if (FORBIDDEN.has(character))
        return this.refuse(
          'delimiter-in-data',
          name,
          `“${character}” in “${value}” has a meaning of its own in the file`,
        );
      if (character < ' ' || character > '~')
        return this.refuse(
          'character-not-allowed',
          name,
          `“${character}” (${codePoint(character)}) in “${value}” is outside of plain text; foldText makes letters plain`,
        );
    }
  }
}

/** Whether a text has nothing but white space. Nearly every one begins with a letter, and that is enough. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > SPACE && first <= TILDE) && text.trim() === '';
}

/** Finds in one pass the few values that need a closer look; a batch has millions that do not. */
function isUsual(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > TILDE || USUAL[code] === 0) return false;
  }
  return true;
}

/** As in the tables of Unicode: what cannot be seen has a name too. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
