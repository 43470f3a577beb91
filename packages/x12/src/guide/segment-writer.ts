import type { Delimiters } from '../delimiters';
import { amountText } from '../money';
import { ByteOutput } from './byte-output';
import type { CompiledSegment } from './compile';
import type { CompiledField, WrittenField } from './compile-field';
import { unknownField, wrongType } from '../input/shape';
import type { Kind } from './fields';
import { checkText, isDay } from './form';
import { PlainWriter } from './plain-writer';
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

interface WriterForm extends Delimiters {
  /** Stands behind each segment. */
  readonly end: string;
  /** Whether the names in values are certain to be the guide's. */
  readonly knowsNames: boolean;
}

const DELIMITER = 1;
const CONTROL = 2;
const DELETE = 0x7f;
/** An amount of so many characters has no more digits than a guide allows. */
const SHORT_AMOUNT = 13;
/** From here on, one character may take two places. */
const SURROGATES = 0xd800;

/**
 * Writes segments and composites from typed values and refuses whatever a reader would find wrong in them. A file has
 * millions of values: each is looked at while its bytes are written, and places are put into words only when something
 * is refused.
 */
export class SegmentWriter {
  readonly output = new ByteOutput();
  readonly #refuse: Refuse;
  /** What an ASCII character means in this file: nothing, a delimiter, a control character. */
  readonly #classes = new Uint8Array(DELETE + 1);
  readonly #plain: PlainWriter;
  readonly #free = new Uint8Array(DELETE + 1);
  readonly #element: number;
  readonly #component: number;
  readonly #repetition: number;
  readonly #end: string;
  readonly #knowsNames: boolean;
  /** Days and periods repeat; the last good one needs no second look. */
  #day = '';
  #dayText = '';
  #period = '';
  /** How the present segment or composite stood in its file. */
  #form: WrittenForm | undefined;

  /** `refuse` hears of what is wrong by the field's name in the present segment. */
  constructor({ element, component, repetition, segment, end, knowsNames }: WriterForm, refuse: Refuse) {
    this.#refuse = refuse;
    this.#end = end;
    this.#knowsNames = knowsNames;
    this.#element = element.charCodeAt(0) & DELETE;
    this.#component = component.charCodeAt(0) & DELETE;
    this.#repetition = (repetition ?? element).charCodeAt(0) & DELETE;
    this.#classes.fill(CONTROL, 0, 0x20);
    this.#classes[DELETE] = CONTROL;
    for (const one of [element, component, repetition ?? element, segment])
      this.#classes[one.charCodeAt(0) & DELETE] = DELIMITER;
    const characters = { classes: this.#classes, element: this.#element, component: this.#component };
    this.#plain = new PlainWriter(this.output, { isMade: knowsNames, ...characters });
  }

  /** A segment from its value, without empty elements at its end. */
  segment(value: Value, compiled: CompiledSegment): void {
    if (!this.plainSegment(value, compiled)) this.#closely(value, compiled);
  }

  /** The same where nothing is wrong; answers false, and writes nothing, when only a closer look can tell. */
  plainSegment(value: Value, compiled: CompiledSegment): boolean {
    if (!this.#plain.segment(value, compiled)) return false;
    this.output.text(this.#end, this.#free);
    this.output.settle();
    return true;
  }

  /** The same where something may be wrong: what a reader would find is refused by its place. */
  #closely(value: Value, { id, fields, written, names, syntax }: CompiledSegment): void {
    const output = this.output;
    this.#form = formOf(value);
    if (!this.#knowsNames) this.#names(value, names, '.');
    output.text(id, this.#free);
    let present = 0;
    let last = 0;
    for (let index = 0; index < written.length; index += 1) {
      const { field, number } = written[index] as WrittenField;
      const mark = output.length;
      output.bytes(this.#element, number - last);
      if (this.#writeElement(value[field.name], field)) {
        last = number;
        present |= 1 << number;
      } else output.length = mark;
    }
    output.text(this.#end, this.#free);
    if (present === 0) this.#refuse('segment-empty', '', `${id} has no element`);
    for (let index = 0; index < syntax.length; index += 1) {
      const relation = syntax[index] as (typeof syntax)[number];
      if (holds(relation, present)) continue;
      const { code, message, element } = explainBroken(relation, present);
      this.#refuse(code, `.${fields[element - 1]?.name ?? ''}`, message);
    }
  }

  /** A segment of an envelope from its elements; the ISA's are padded. */
  plain(...elements: readonly string[]): void {
    for (const [index, element] of elements.entries()) {
      if (index > 0) this.output.byte(this.#element);
      this.output.text(element, this.#free);
    }
    this.output.text(this.#end, this.#free);
  }

  /** Looks at text for a place of an envelope: its length and its characters. */
  head(text: string, [min, max]: readonly [number, number]): string {
    if (text.length < min || text.length > max)
      this.#refuse(text.length < min ? 'too-short' : 'too-long', '', `“${text}”: ${min} to ${max} characters`);
    const mark = this.output.length;
    const found = this.output.text(text, this.#classes);
    this.output.length = mark;
    if (found !== 0) this.#refuseCharacters(text, found, '');
    return text;
  }

  /** Answers whether anything was written. */
  #writeElement(given: unknown, field: CompiledField): boolean {
    if (field.field.repeats === 1 || !Array.isArray(given)) return this.#writeOne(given, field, '.');
    const list = given as readonly unknown[];
    const most = field.field.repeats;
    if (list.length > most) this.#refuse('too-many-repetitions', `.${field.name}`, `${list.length}, at most ${most}`);
    if (list.length === 0) return this.#writeOne(undefined, field, '.');
    for (let index = 0; index < list.length; index += 1) {
      if (index > 0) this.output.byte(this.#repetition);
      if (!this.#writeOne(list[index], field, '.') && !field.isNeeded)
        this.#refuse('element-missing', `.${field.name}[${index}]`, 'A value is required');
    }
    return true;
  }

  #writeOne(given: unknown, field: CompiledField, place: string): boolean {
    if (field.fixed !== null) {
      this.output.text(field.fixed, this.#free);
      return true;
    }
    if (given === undefined || given === null || given === '') {
      if (field.isNeeded) this.#refuse('element-missing', place + field.name, 'A value is required');
      return false;
    }
    if (field.components) return this.#writeComposite(given, field, place);
    const text = this.#textOf(given, field);
    if (text === null) {
      this.#refuse(...notOfKind(given, field.field.kind, place + field.name));
      return false;
    }
    const found = this.output.text(text, this.#classes);
    if (found !== 0) this.#refuseCharacters(text, found, place + field.name);
    if (!this.#isGood(text, field)) {
      const wrong = checkText(text, { element: 0, compiled: field });
      if (wrong) this.#refuse(wrong.code, place + field.name, wrong.message);
    }
    return true;
  }

  /** A misspelled field would be left out of the file in silence. */
  #names(value: Value, names: ReadonlySet<string>, place: string): void {
    for (const name in value)
      if (!names.has(name)) this.#refuse('unknown-field', place + name, unknownField(name, names));
  }

  #writeComposite(given: unknown, { name, parts, names, isNeeded }: CompiledField, place: string): boolean {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      this.#refuse('wrong-type', place + name, wrongType(given, 'an object'));
      return false;
    }
    const value = given as Value;
    const outer = this.#form;
    this.#form = formOf(value);
    const inner = `${place}${name}.`;
    if (!this.#knowsNames) this.#names(value, names, inner);
    const output = this.output;
    let last = 1;
    let isEmpty = true;
    for (let index = 0; index < parts.length; index += 1) {
      const { field, number } = parts[index] as WrittenField;
      const mark = output.length;
      output.bytes(this.#component, number - last);
      if (this.#writeOne(value[field.name], field, inner)) {
        last = number;
        isEmpty = false;
      } else output.length = mark;
    }
    this.#form = outer;
    if (isEmpty && isNeeded) this.#refuse('element-missing', place + name, 'A value is required');
    return !isEmpty;
  }

  /** A value as the file writes it; null when it is of another type. */
  #textOf(given: unknown, { name, field }: CompiledField): string | null {
    switch (field.kind) {
      case 'money':
        if (typeof given !== 'number' || !Number.isSafeInteger(given)) return null;
        return amountAsWritten(this.#form, name, given) ?? amountText(given);
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
    if (kind === 'text') return text.length >= min && text.length <= max && text.charCodeAt(0) < SURROGATES;
    if (kind === 'day') return text === this.#dayText;
    // Made by us, from a whole number.
    if (kind === 'count') return text.length <= max;
    if (kind === 'money') return text.length <= SHORT_AMOUNT;
    if (kind === 'number' && text.length === 1) return text >= '0' && text <= '9';
    if (kind !== 'period') return false;
    if (text === this.#period) return true;
    if (checkText(text, { element: 0, compiled: { field, codes } as CompiledField })) return false;
    this.#period = text;
    return true;
  }

  #refuseCharacters(text: string, found: number, place: string): void {
    if ((found & DELIMITER) !== 0)
      this.#refuse('delimiter-in-data', place, `“${text}” holds a character that has a meaning of its own in the file`);
    else this.#refuse('character', place, 'A control character stands in this value');
  }
}

const EXPECTED: Readonly<Partial<Record<Kind, string>>> = {
  money: 'a whole number of cents',
  count: 'a whole number, zero or more',
  day: 'text, a day like 2026-06-01',
  number: 'text, an exact decimal number like 1.5',
};

/** A number with parts of a cent is an amount that is wrong; everything else here is of another type. */
function notOfKind(given: unknown, kind: Kind, place: string): Parameters<Refuse> {
  const code = kind === 'money' && typeof given === 'number' ? 'amount' : 'not-text';
  return [code, place, wrongType(given, EXPECTED[kind] ?? 'text')];
}
