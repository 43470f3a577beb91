import { amountCents } from '../money';
import type { SegmentView } from '../read/segment-view';
import type { CompiledSegment } from './compile';
import type { CompiledField, WrittenField } from './compile-field';
import { rememberAmount } from './written-form';

/** A typed value while it is built. */
export type Building = Record<string, unknown>;

/**
 * A segment as the value of its rule: amounts in cents, days as ISO text, counts as numbers, everything else as text.
 * What is empty, fixed, unused or cannot be read is left out.
 */
export function readSegment(view: SegmentView, { written }: CompiledSegment): Building {
  const value: Building = {};
  for (let index = 0; index < written.length; index += 1) {
    const { field, number } = written[index] as WrittenField;
    if (number >= view.count) break;
    if (field.fixed !== null || view.byteLength(number) === 0) continue;
    const text = view.text(number);
    const read = readElement(text, field, view);
    if (read !== undefined) keep(value, field, { text, read });
  }
  return value;
}

/**
 * The segment that a view holds at any time, as the value of its rule: each field is read when somebody asks for it.
 * For who looks at one field of a segment in a hundred thousand; a value that is kept is made by `readSegment`.
 */
export function readLater(view: SegmentView, { written }: CompiledSegment): Readonly<Building> {
  const value: Building = {};
  for (const { field, number } of written)
    if (field.fixed === null)
      Object.defineProperty(value, field.name, {
        enumerable: true,
        get: () => (view.byteLength(number) === 0 ? undefined : readElement(view.text(number), field, view)),
      });
  return value;
}

function readElement(text: string, field: CompiledField, view: SegmentView): unknown {
  if (field.field.repeats === 1) return readOne(text, field, view);
  const { repetition } = view.delimiters;
  return (repetition === null ? [text] : text.split(repetition)).map((one) => readOne(one, field, view));
}

function readOne(text: string, { field, components }: CompiledField, view: SegmentView): unknown {
  if (!components) return readText(text, field.kind);
  const value: Building = {};
  for (const [index, part] of text.split(view.delimiters.component).entries()) {
    const component = components[index];
    if (!component || component.isUnused || component.field.usage === 'fixed' || part === '') continue;
    const read = readOne(part, component, view);
    if (read !== undefined) keep(value, component, { text: part, read });
  }
  return value;
}

function keep(
  value: Building,
  { name, field }: CompiledField,
  { text, read }: { readonly text: string; readonly read: unknown },
): void {
  value[name] = read;
  if (field.kind === 'money' && isLong(text)) rememberAmount(value, name, text);
}

/** An amount whose shortest form is another: zeros behind a point, or a point in front. */
const isLong = (text: string): boolean => (text.endsWith('0') && text.includes('.')) || /^-?\./.test(text);

function readText(text: string, kind: CompiledField['field']['kind']): unknown {
  switch (kind) {
    case 'money':
      return amountCents(text) ?? undefined;
    case 'count': {
      const count = Number(text);
      return /^\d+$/.test(text) && Number.isSafeInteger(count) ? count : undefined;
    }
    case 'day':
      return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : undefined;
    default:
      return text;
  }
}
