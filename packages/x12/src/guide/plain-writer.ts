import { isDayAt, isIsoDay } from '../day-text';
import { sawAll } from '../input/seen-names';
import type { ByteOutput } from './byte-output';
import type { CompiledSegment } from './compile';
import { CODE, COMPOSITE, COUNT, DAY, FIXED, MONEY, NUMBER, PERIOD, TEXT } from './forms';
import type { PlannedField, WritePlan } from './write-plan';
import { formOf } from './written-form';

type Value = Readonly<Record<string, unknown>>;

interface PlainForm {
  /** Whether values are certain to have their names for all to see, and to remember no file. */
  readonly isMade: boolean;
  /** What an ASCII character means in this file; 0 is nothing. */
  readonly classes: Uint8Array;
  readonly element: number;
  readonly component: number;
}

/** Amounts with so many cents have no more digits than a guide allows, and their dollars are a small number. */
const LARGE_AMOUNT = 1e11;
const LARGE_COUNT = 2 ** 31;
const NUMERIC = '0123456789.-';
const DAY_LENGTH = 8;
const POINT = 0x2e;
const ZERO = 0x30;

/**
 * The quick way of writing a segment in which nothing is wrong, which is nearly every one. It never refuses and never
 * says why: whatever is not certainly right, or merely rare, is left to the writer that looks closely.
 */
export class PlainWriter {
  readonly #output: ByteOutput;
  readonly #isMade: boolean;
  readonly #classes: Uint8Array;
  readonly #element: number;
  readonly #component: number;
  /** Whether no character of a number has a meaning of its own in this file. */
  readonly #hasPlainNumbers: boolean;
  /** The elements of the present segment, as bits. */
  #present = 0;
  #period = '';

  constructor(output: ByteOutput, { isMade, classes, element, component }: PlainForm) {
    this.#output = output;
    this.#isMade = isMade;
    this.#classes = classes;
    this.#element = element;
    this.#component = component;
    this.#hasPlainNumbers = [...NUMERIC].every((one) => classes[one.charCodeAt(0)] === 0);
  }

  /** A segment without its end. When it answers false nothing is written. */
  segment(value: Value, { id, plan, relations }: CompiledSegment): boolean {
    const output = this.#output;
    const mark = output.length;
    if (output.plain(id, this.#classes) && this.#parts(value, plan)) {
      const present = this.#present;
      if (present !== 0 && relations.hold(present)) return true;
    }
    output.length = mark;
    return false;
  }

  /** The elements of a segment or the components of a composite. */
  #parts(value: Value, plan: WritePlan): boolean {
    const output = this.#output;
    let { present, needed } = plan;
    let last = 0;
    let place = 0;
    for (const name in value) {
      const given = value[name];
      const field = plan.order.at(place, name);
      place += 1;
      if (field === undefined) return false;
      if (given === undefined || given === '' || field.form === FIXED) continue;
      const { number } = field;
      const mark = output.length;
      if (number <= last || !this.#lead(plan, last, number)) return false;
      const begin = output.length;
      if (!this.#write(given, field, value)) return false;
      if (output.length === begin) output.length = mark;
      else {
        last = number;
        present |= 1 << number;
        if (field.isNeeded) needed -= 1;
      }
    }
    this.#present = present;
    if (needed > 0 || !(this.#isMade || sawAll(value, place))) return false;
    return plan.lastFixed <= last || this.#lead(plan, last, plan.lastFixed);
  }

  /** What stands in front of a value: its separator, and all that is fixed or empty between it and the last one. */
  #lead({ fixed, isComposite }: WritePlan, last: number, number: number): boolean {
    const output = this.#output;
    for (let at = last + 1; at <= number; at += 1) {
      if (!isComposite) output.byte(this.#element);
      else if (at > 1) output.byte(this.#component);
      const always = fixed[at] as string;
      if (always !== '' && !output.plain(always, this.#classes)) return false;
    }
    return true;
  }

  /** Answers false when it is not certainly right; a composite may write nothing at all. */
  #write(given: unknown, field: PlannedField, owner: Value): boolean {
    switch (field.form) {
      case TEXT:
        return typeof given === 'string' && hasLength(given, field) && this.#text(given);
      case CODE:
        return typeof given === 'string' && isCode(given, field) && this.#text(given);
      case MONEY:
        return this.#amount(given, owner);
      case DAY:
        return typeof given === 'string' && this.#day(given);
      case COUNT:
        return this.#hasPlainNumbers && isSmall(given) && this.#output.count(given) <= field.most;
      case NUMBER:
        return typeof given === 'string' && hasLength(given, field) && isDecimal(given) && this.#text(given);
      case PERIOD:
        return typeof given === 'string' && hasLength(given, field) && this.#isPeriod(given) && this.#text(given);
      case COMPOSITE:
        return isValue(given) && field.parts !== null && this.#parts(given, field.parts);
      default:
        return false;
    }
  }

  #text(text: string): boolean {
    return this.#output.plain(text, this.#classes);
  }

  #amount(cents: unknown, owner: Value): boolean {
    if (typeof cents !== 'number' || !Number.isSafeInteger(cents) || Math.abs(cents) >= LARGE_AMOUNT) return false;
    if (!this.#hasPlainNumbers || (!this.#isMade && formOf(owner)?.amounts)) return false;
    this.#output.amount(cents);
    return true;
  }

  #day(day: string): boolean {
    if (!isIsoDay(day)) return false;
    return this.#text(day.slice(0, 4) + day.slice(5, 7) + day.slice(8));
  }

  /** Periods repeat; the last one needs no second look. */
  #isPeriod(text: string): boolean {
    if (text === this.#period) return true;
    if (text.length !== DAY_LENGTH || !isDayAt(text, 0)) return false;
    this.#period = text;
    return true;
  }
}

const isValue = (given: unknown): given is Value =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function isCode(text: string, field: PlannedField): boolean {
  if (text === field.recent) return true;
  if (!field.codes.has(text)) return false;
  field.recent = text;
  return true;
}

const isSmall = (given: unknown): given is number =>
  typeof given === 'number' && Number.isInteger(given) && given >= 0 && given < LARGE_COUNT;

const hasLength = ({ length }: string, { least, most }: PlannedField): boolean => length >= least && length <= most;

/** Digits, perhaps with a point between them. */
function isDecimal(text: string): boolean {
  let points = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === POINT && place > 0 && place < text.length - 1) points += 1;
    else if (code < ZERO || code > ZERO + 9) return false;
  }
  return points <= 1;
}
