import type { Delimiters } from '../delimiters';
import { amountText } from '../money';
import type { CompiledField, CompiledSegment, WrittenField } from './compile';
import { checkText, isDay } from './form';
import { explainBroken, holds } from './syntax';
import { amountAsWritten, formOf } from './written-form';
import type { WrittenForm } from './written-form';

/** Why a value was not written, and where: `groups[0].claims[3].outcome.charge`. */
export interface ValueRefusal {
  /** The code of the finding that a reader would have made, or `delimiter-in-data`, `character`, `not-text`. */
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export type Value = Readonly<Record<string, unknown>>;
type Refuse = (code: string, place: string, message: string) => void;

const DELIMITER = 1;
const CONTROL = 2;
const DELETE = 0x7f;
/** From here on, one character may take two places. */
const SURROGATES = 0xd800;
/** More elements than any segment has. */
const MOST_ELEMENTS = 40;

/**
 * Writes segments and composites from typed values and refuses whatever a reader would find wrong in them. A file has
 * millions of values: places are put into words only when something is refused.
 */
export class SegmentWriter {
  readonly #refuse: Refuse;
  /** What an ASCII character means in this file: nothing, a delimiter, a control character. */
  readonly #classes = new Uint8Array(128);
  readonly #elements: readonly string[];
  readonly #components: readonly string[];
  readonly #repetition: string;
  /** Days and periods repeat; the last good one needs no second look. */
  #day = '';
  #dayText = '';
  #period = '';

  /** `refuse` hears of what is wrong with the field of the present segment by its name in it. */
  constructor({ element, component, repetition, segment }: Delimiters, refuse: Refuse) {
    this.#refuse = refuse;
    this.#classes.fill(CONTROL, 0, 0x20);
    this.#classes[DELETE] = CONTROL;
    for (const one of [element, component, repetition ?? '', segment])
      if (one !== '') this.#classes[one.charCodeAt(0) & DELETE] = DELIMITER;
    this.#elements = repeatsOf(element);
    this.#components = repeatsOf(component);
    this.#repetition = repetition ?? '';
  }

  /** The segment without its terminator and without empty elements at its end. */
  segment(value: Value, { id, fields, written, syntax }: CompiledSegment): string {
    const form = formOf(value);
    let text = id;
    let present = 0;
    let last = 0;
    for (let index = 0; index < written.length; index += 1) {
      const { field, number } = written[index] as WrittenField;
      const element = field.fixed ?? this.#element(value[field.name], field, form);
      if (element === '') continue;
      text += (this.#elements[number - last] as string) + element;
      last = number;
      present |= 1 << number;
    }
    if (present === 0) this.#refuse('segment-empty', '', `${id} has no element`);
    for (const relation of syntax)
      if (!holds(relation, present)) {
        const { code, message, element } = explainBroken(relation, present);
        this.#refuse(code, `.${fields[element - 1]?.name ?? ''}`, message);
      }
    return text;
  }

  /** Text for a place of an envelope: its length and its characters are looked at. */
  head(text: string, [min, max]: readonly [number, number]): string {
    if (text.length < min || text.length > max)
      this.#refuse(text.length < min ? 'too-short' : 'too-long', '', `“${text}”: ${min} to ${max} characters`);
    this.#examine(text, '');
    return text;
  }

  #element(given: unknown, field: CompiledField, form: WrittenForm | undefined): string {
    if (field.field.repeats === 1 || given === undefined || given === null) return this.#one(given, field, '.', form);
    const list = Array.isArray(given) ? (given as readonly unknown[]) : [given];
    const most = field.field.repeats;
    if (list.length > most) this.#refuse('too-many-repetitions', `.${field.name}`, `${list.length}, at most ${most}`);
    if (list.length === 0) return this.#one(undefined, field, '.', form);
    return list.map((one) => this.#one(one, field, '.', form)).join(this.#repetition);
  }

  #one(given: unknown, field: CompiledField, place: string, form: WrittenForm | undefined): string {
    if (given === undefined || given === null || given === '') {
      if (field.isNeeded) this.#refuse('element-missing', place + field.name, 'A value is required');
      return '';
    }
    if (field.components) return this.#composite(given, field, place);
    const text = this.#textOf(given, field, form);
    if (text === null) {
      this.#refuse('not-text', place + field.name, `${JSON.stringify(given)} is no ${field.field.kind}`);
      return '';
    }
    if (!this.#isPlain(text)) this.#examine(text, place + field.name);
    if (!this.#isGood(text, field)) {
      const found = checkText(text, { element: 0, compiled: field });
      if (found) this.#refuse(found.code, place + field.name, found.message);
    }
    return text;
  }

  #composite(given: unknown, { name, parts, isNeeded }: CompiledField, place: string): string {
    if (typeof given !== 'object' || given === null) {
      this.#refuse('not-text', place + name, `${JSON.stringify(given)} is no composite`);
      return '';
    }
    const value = given as Value;
    const form = formOf(value);
    let text = '';
    let last = 1;
    for (let index = 0; index < parts.length; index += 1) {
      const { field, number } = parts[index] as WrittenField;
      const component = field.fixed ?? this.#one(value[field.name], field, `${place}${name}.`, form);
      if (component === '') continue;
      text += (this.#components[number - last] as string) + component;
      last = number;
    }
    if (text === '' && isNeeded) this.#refuse('element-missing', place + name, 'A value is required');
    return text;
  }

  /** A value as the file writes it; null when it is of another type. */
  #textOf(given: unknown, { name, field }: CompiledField, form: WrittenForm | undefined): string | null {
    switch (field.kind) {
      case 'money':
        if (typeof given !== 'number' || !Number.isSafeInteger(given)) return null;
        return amountAsWritten(form, name, given) ?? amountText(given);
      case 'count':
        return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? String(given) : null;
      case 'day':
        return typeof given === 'string' ? this.#dayOf(given) : null;
      default:
        return typeof given === 'string' ? given : null;
    }
  }

  #dayOf(given: string): string | null {
    if (given === this.#day) return this.#dayText;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return null;
    const text = given.slice(0, 4) + given.slice(5, 7) + given.slice(8);
    if (isDay(text)) {
      this.#day = given;
      this.#dayText = text;
    }
    return text;
  }

  /** Whether nothing can be wrong with a text; false also when only a closer look can tell. */
  #isGood(text: string, { field, codes }: CompiledField): boolean {
    if (codes) return codes.has(text);
    const { kind, min, max } = field;
    if (kind === 'day') return text === this.#dayText;
    if (kind === 'text') return text.length >= min && text.length <= max && text.charCodeAt(0) < SURROGATES;
    if (kind !== 'period') return false;
    if (text === this.#period) return true;
    if (checkText(text, { element: 0, compiled: { field, codes } as CompiledField })) return false;
    this.#period = text;
    return true;
  }

  #isPlain(text: string): boolean {
    const classes = this.#classes;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > DELETE || classes[code] !== 0) return false;
    }
    return true;
  }

  #examine(text: string, place: string): void {
    let found = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code <= DELETE) found = found || (this.#classes[code] as number);
    }
    if (found === DELIMITER)
      this.#refuse('delimiter-in-data', place, `“${text}” holds a character that has a meaning of its own in the file`);
    else if (found === CONTROL) this.#refuse('character', place, 'A control character stands in this value');
  }
}

const repeatsOf = (separator: string): readonly string[] =>
  Array.from({ length: MOST_ELEMENTS }, (_, count) => separator.repeat(count));
