import type { Delimiters } from '../delimiters';
import { amountText } from '../money';
import type { CompiledField, CompiledLoop, CompiledSegment, CompiledSlot } from './compile';
import { checkText } from './form';
import { explainBroken, holds } from './syntax';

/** Why a value was not written, and where: `groups[0].claims[3].outcome.charge`. */
export interface ValueRefusal {
  /** The code of the finding that a reader would have made, or `delimiter-in-data`, `character`, `not-text`. */
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

type Value = Readonly<Record<string, unknown>>;

/**
 * Writes typed values by the rules by which they are read: whatever a reader would find wrong is refused with its path,
 * so that no file with an error leaves. Segments come without their terminator.
 */
export class ValueWriter {
  readonly refusals: ValueRefusal[] = [];
  readonly segments: string[] = [];
  readonly #delimiters: Delimiters;
  readonly #forbidden: RegExp;

  constructor(delimiters: Delimiters) {
    this.#delimiters = delimiters;
    const { element, component, repetition, segment } = delimiters;
    const characters = [element, component, segment, repetition ?? '']
      .join('')
      .replaceAll(/[\\\]^-]/g, String.raw`\$&`);
    this.#forbidden = new RegExp(`[${characters}]`);
  }

  /** Texts of an envelope with their least and greatest length, checked and given back. */
  head(fields: Readonly<Record<string, readonly [text: string, min: number, max: number]>>): string[] {
    return Object.entries(fields).map(([path, [text, min, max]]) => {
      if (text.length < min || text.length > max)
        this.#refuse(text.length < min ? 'too-short' : 'too-long', path, `“${text}”: ${min} to ${max} characters`);
      return this.#examined(text, path);
    });
  }

  loop(value: Value, loop: CompiledLoop, path: string): void {
    for (const slot of loop.slots) this.#slot(value[slot.name], slot, path === '' ? slot.name : `${path}.${slot.name}`);
  }

  #slot(given: unknown, slot: CompiledSlot, path: string): void {
    const isList = slot.slot.many === 'list';
    const values = given === undefined || given === null ? [] : isList ? (given as readonly unknown[]) : [given];
    const what = slot.loop ? 'loop' : 'segment';
    if (values.length < slot.min)
      this.#refuse(`${what}-missing`, path, `At least ${slot.min} of ${slot.segment.id} needed`);
    if (values.length > slot.max) this.#refuse(`${what}-too-often`, path, `${values.length}, at most ${slot.max}`);
    for (const [index, one] of values.entries()) {
      const at = isList ? `${path}[${index}]` : path;
      if (slot.loop) this.loop(one as Value, slot.loop, at);
      else this.#segment(one as Value, slot.segment, at);
    }
  }

  #segment(value: Value, { id, fields, syntax }: CompiledSegment, path: string): void {
    const elements = [id];
    let present = 0;
    for (const [index, field] of fields.entries()) {
      const text = this.#element(value[field.name], field, `${path}.${field.name}`);
      if (text !== '') present |= 1 << (index + 1);
      elements.push(text);
    }
    for (const relation of syntax)
      if (!holds(relation, present)) {
        const { code, message, element } = explainBroken(relation, present);
        this.#refuse(code, `${path}.${fields[element - 1]?.name ?? ''}`, message);
      }
    this.segments.push(joined(elements, this.#delimiters.element));
  }

  #element(given: unknown, field: CompiledField, path: string): string {
    if (field.field.repeats === 1 || given === undefined) return this.#one(given, field, path);
    const list = given as readonly unknown[];
    if (list.length > field.field.repeats)
      this.#refuse('too-many-repetitions', path, `${list.length}, at most ${field.field.repeats}`);
    return list.map((one, index) => this.#one(one, field, `${path}[${index}]`)).join(this.#delimiters.repetition ?? '');
  }

  #one(given: unknown, field: CompiledField, path: string): string {
    const { usage, codes } = field.field;
    if (usage === 'unused') return '';
    if (usage === 'fixed') return codes?.[0] ?? '';
    if (given === undefined || given === null || given === '') {
      if (usage === 'required') this.#refuse('element-missing', path, 'A value is required');
      return '';
    }
    if (field.components) return this.#composite(given as Value, field.components, path);
    return this.#text(given, field, path);
  }

  #composite(value: Value, components: readonly CompiledField[], path: string): string {
    const parts = components.map((component) =>
      this.#one(value[component.name], component, `${path}.${component.name}`),
    );
    return joined(parts, this.#delimiters.component);
  }

  #text(given: unknown, compiled: CompiledField, path: string): string {
    const text = textOf(given, compiled);
    if (text === null) {
      this.#refuse('not-text', path, `${JSON.stringify(given)} is no ${compiled.field.kind}`);
      return '';
    }
    this.#examined(text, path);
    const found = checkText(text, { element: 0, compiled });
    if (found) this.#refuse(found.code, path, found.message);
    return text;
  }

  #examined(text: string, path: string): string {
    if (this.#forbidden.test(text))
      this.#refuse('delimiter-in-data', path, `“${text}” holds a character that has a meaning of its own in the file`);
    else if (hasControl(text)) this.#refuse('character', path, 'A control character stands in this value');
    return text;
  }

  #refuse(code: string, path: string, message: string): void {
    this.refusals.push({ code, path, message });
  }
}

/** A value as the file writes it; null when it is of another type. */
function textOf(given: unknown, { field }: CompiledField): string | null {
  switch (field.kind) {
    case 'money':
      return typeof given === 'number' && Number.isSafeInteger(given) ? amountText(given) : null;
    case 'count':
      return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? String(given) : null;
    case 'day':
      return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given.replaceAll('-', '') : null;
    default:
      return typeof given === 'string' ? given : null;
  }
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** Without the empty ones at the end, as the standard wants it. */
function joined(values: readonly string[], separator: string): string {
  let length = values.length;
  while (length > 1 && values[length - 1] === '') length -= 1;
  return values.slice(0, length).join(separator);
}
