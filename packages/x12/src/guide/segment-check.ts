import { centsIn } from '../read/amount';
import { COMPONENT, CONTROL, hasClass, NOT_ASCII, REPETITION } from '../read/byte-class';
import type { Found } from '../read/findings';
import { areDigits, isDayIn, isNumberIn, numberFormIn } from '../read/plain-forms';
import { SegmentView } from '../read/segment-view';
import type { CompiledSegment } from './compile';
import type { CompiledField } from './compile-field';
import { checkText } from './form';
import {
  emptyEnd,
  error,
  missing,
  notUsed,
  padded,
  tooManyComponents,
  wrongAmount,
  wrongCode,
  wrongLength,
} from './found';
import { packBytes } from './packed-codes';
import { firstMisfit } from './plain-values';
import { explainBroken, holds } from './syntax';
import type { Relation } from './syntax';

/** Characters for which an element is looked at as text, in the slow way. */
const SPECIAL = (1 << NOT_ASCII) | (1 << REPETITION) | (1 << CONTROL);

// oxlint-disable-next-line no-control-regex -- what it looks for
const CONTROLS = /[\u0000-\u001f\u007f]/;

/**
 * Everything that a guide says of one segment, whatever stands around it. What it looks at lies in its own fields and
 * not in objects made for each element: a file has hundreds of millions.
 */
export class SegmentCheck {
  readonly #tellAll: (found: Found) => void;
  readonly #zeros: (element: number) => void;
  #view = new SegmentView();
  #element = 0;
  /** The component that is looked at, from 1; 0 for the element itself. */
  #component = 0;

  /** `zeros` hears of the elements whose numbers end in zeros that say nothing. */
  constructor(tell: (found: Found) => void, zeros: (element: number) => void) {
    this.#tellAll = tell;
    this.#zeros = zeros;
  }

  check(view: SegmentView, segment: CompiledSegment): void {
    this.#view = view;
    this.#component = 0;
    if (isSound(view, segment)) this.#checkPlain(segment);
    else this.#checkClosely(segment);
  }

  /** What has the elements that it must: each value by itself. */
  #checkPlain({ plain, fields }: CompiledSegment): void {
    const view = this.#view;
    let element = firstMisfit(view, plain, view.present);
    while (element > 0) {
      this.#element = element;
      this.#checkElement(fields[element - 1] as CompiledField);
      element = firstMisfit(view, plain, view.present & (-2 << element));
    }
  }

  #checkClosely(segment: CompiledSegment): void {
    const { fields, lastNeeded, syntax } = segment;
    const { count } = this.#view;
    const last = Math.min(count - 1, fields.length);
    let present = 0;
    for (let element = 1; element <= Math.max(last, lastNeeded); element += 1) {
      const field = fields[element - 1] as CompiledField;
      this.#element = element;
      if (!this.#view.isEmpty(element)) {
        present |= 1 << element;
        this.#checkElement(field);
      } else if (field.isNeeded) this.#tell(missing(element));
    }
    if (present === 0 || count > fields.length + 1 || this.#view.isEmpty(count - 1)) this.#tellEnd(segment, present);
    for (const relation of syntax) if (!holds(relation, present)) this.#tellBroken(relation, present);
  }

  #tellEnd({ id, fields }: CompiledSegment, present: number): void {
    const { count } = this.#view;
    const element = fields.length + 1;
    if (count > element)
      this.#tell(error('too-many-elements', `${id} has at most ${fields.length} elements here`, { element }));
    else if (count > 1 && this.#view.byteLength(count - 1) === 0) this.#tell(emptyEnd(count - 1));
    if (present === 0) this.#tell({ severity: 'error', code: 'segment-empty', message: `${id} has no element` });
  }

  #tell(found: Found): void {
    this.#tellAll(this.#component === 0 ? found : { ...found, component: this.#component });
  }

  #tellBroken(relation: Relation, present: number): void {
    const { code, message, element } = explainBroken(relation, present);
    this.#tell(error(code, message, { element }));
  }

  #checkElement(field: CompiledField): void {
    const view = this.#view;
    if (field.isUnused) return this.#tell(notUsed(this.#element));
    if ((view.flags & SPECIAL) !== 0) return this.#checkParts(field);
    const from = view.from(this.#element);
    const to = from + view.byteLength(this.#element);
    if (field.components) return this.#checkComponents(field.components, from, to);
    if (hasClass(view.flags, COMPONENT) && this.#componentEnd(from, to) < to)
      return this.#tell(tooManyComponents(0, this.#element));
    this.#checkBytes(field, from, to);
  }

  /** One value of plain characters, where it lies. */
  #checkBytes(compiled: CompiledField, from: number, to: number): void {
    const view = this.#view;
    const { kind, min, max } = compiled.field;
    if (kind === 'money') {
      if (Number.isNaN(centsIn(view.bytes, from, to))) this.#tell(wrongAmount(view.textOf(from, to), this.#element));
      else this.#lookAtForm(view.bytes, from, to);
      return;
    }
    const length = to - from;
    if (compiled.packed) {
      const packed = packBytes(view.bytes, from, length);
      if (!compiled.packed.has(packed))
        this.#tell(wrongCode(view.textOf(from, to), { element: this.#element, compiled }));
    } else if (length < min || length > max) this.#tell(wrongLength(length, { element: this.#element, compiled }));
    else if (!this.#hasForm(compiled, from, to)) this.#checkValue(view.textOf(from, to), compiled);
    else if (kind === 'number' || kind === 'count') this.#lookAtForm(view.bytes, from, to);
  }

  #lookAtForm(bytes: Uint8Array, from: number, to: number): void {
    const form = numberFormIn(bytes, from, to);
    if (form === 'padded') this.#tell(padded(this.#element));
    else if (form === 'trailing') this.#zeros(this.#element);
  }

  /** Whether plain bytes have the form of their kind; false also when only a closer look can tell. */
  #hasForm({ field: { kind }, codes }: CompiledField, from: number, to: number): boolean {
    const { bytes } = this.#view;
    if (kind === 'text') return codes === null;
    if (kind === 'day') return isDayIn(bytes, from, to);
    if (kind === 'number') return isNumberIn(bytes, from, to);
    return kind === 'count' && areDigits(bytes, from, to);
  }

  #checkComponents(components: readonly CompiledField[], from: number, to: number): void {
    const view = this.#view;
    const separator = view.delimiters.component.charCodeAt(0);
    let start = from;
    for (let index = 0; index < components.length; index += 1) {
      const field = components[index] as CompiledField;
      const end = start > to ? start : this.#componentEnd(start, to);
      this.#component = index + 1;
      if (end <= start) {
        if (field.isNeeded) this.#tell(missing(this.#element));
      } else if (field.isUnused) this.#tell(notUsed(this.#element));
      else this.#checkBytes(field, start, end);
      start = end + 1;
    }
    this.#component = 0;
    if (start <= to) this.#tell(tooManyComponents(components.length, this.#element));
    else if (view.bytes[to - 1] === separator) this.#tell(emptyEnd(this.#element));
  }

  #componentEnd(from: number, to: number): number {
    const { bytes, delimiters } = this.#view;
    const separator = delimiters.component.charCodeAt(0);
    let place = from;
    while (place < to && bytes[place] !== separator) place += 1;
    return place;
  }

  /** The slow way, for repetitions and unusual characters: over text. */
  #checkParts(field: CompiledField): void {
    const { component, repetition } = this.#view.delimiters;
    const text = this.#view.text(this.#element);
    const repeats = repetition === null ? [text] : text.split(repetition);
    const most = field.field.repeats;
    const element = this.#element;
    if (repeats.length > most)
      this.#tell(error('too-many-repetitions', `${repeats.length} repetitions, at most ${most}`, { element }));
    for (const one of repeats) {
      if (CONTROLS.test(one)) this.#tell(error('character', 'A control character stands here', { element }));
      const parts = one.split(component);
      if (field.components) this.#checkPartList(parts, field.components);
      else if (parts.length > 1) this.#tell(tooManyComponents(0, element));
      else this.#checkValue(one, field);
    }
  }

  #checkPartList(parts: readonly string[], components: readonly CompiledField[]): void {
    for (const [index, field] of components.entries()) {
      const part = parts[index] ?? '';
      this.#component = index + 1;
      if (part === '') {
        if (field.isNeeded) this.#tell(missing(this.#element));
      } else if (field.isUnused) this.#tell(notUsed(this.#element));
      else this.#checkValue(part, field);
    }
    this.#component = 0;
    if (parts.length > components.length) this.#tell(tooManyComponents(components.length, this.#element));
    else if (parts.length > 1 && parts.at(-1) === '') this.#tell(emptyEnd(this.#element));
  }

  #checkValue(text: string, compiled: CompiledField): void {
    const found = checkText(text, { element: this.#element, compiled });
    if (found) return this.#tell(found);
    const { kind } = compiled.field;
    if (kind !== 'money' && kind !== 'number' && kind !== 'count') return;
    const bytes = new TextEncoder().encode(text);
    this.#lookAtForm(bytes, 0, bytes.length);
  }
}

/** Whether a measured segment has the elements that it must and no others, and nothing in it is special. */
function isSound(view: SegmentView, { plain: { most, needed }, relations }: CompiledSegment): boolean {
  const { count, present } = view;
  if (!view.isMeasured || (view.flags & SPECIAL) !== 0 || count > most) return false;
  // The highest bit is that of the last element.
  return present >>> (count - 1) === 1 && (present & needed) === needed && relations.hold(present);
}
