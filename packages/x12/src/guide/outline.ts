import { compileLoop } from './compile';
import type { CompiledLoop, CompiledSegment } from './compile';
import type { CompiledField } from './compile-field';
import type { Kind } from './fields';
import type { Guide } from './rules';

/** One line of a typed value for a person: how deep it stands, what it is, and what it says. */
export interface OutlineLine {
  readonly depth: number;
  /** The value's own name in plain words: `account number`. */
  readonly label: string;
  /** The loop in the guide's numbers (2300) or the segment's name; null for a single value. */
  readonly id: string | null;
  readonly kind: Kind | null;
  /** Whole cents when the kind is money; null for a loop or segment, whose parts follow. */
  readonly value: string | number | null;
}

type Value = Readonly<Record<string, unknown>>;
type Add = (line: OutlineLine) => void;

/**
 * A typed value in lines, in the order of the guide, for whoever shows it. `value` may be one that is not sound: what
 * is missing has no line.
 */
export function outlineOf(guide: Guide, value: unknown): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  if (isValue(value)) outlineLoop(value, compileLoop(guide.body), { depth: 0, add: (line) => void lines.push(line) });
  return lines;
}

interface At {
  readonly depth: number;
  readonly add: Add;
}

function outlineLoop(value: Value, { slots }: CompiledLoop, { depth, add }: At): void {
  for (const { name, loop, segment } of slots) {
    const given = value[name];
    const list = Array.isArray(given) ? given : [given];
    for (const [index, one] of list.entries()) {
      if (!isValue(one)) continue;
      const label = list.length > 1 ? `${labelOf(name)} ${index + 1}` : labelOf(name);
      add({ depth, label, id: loop?.id ?? segment.id, kind: null, value: null });
      if (loop) outlineLoop(one, loop, { depth: depth + 1, add });
      else outlineFields(one, segment.fields, { depth: depth + 1, add });
    }
  }
}

function outlineFields(value: Value, fields: CompiledSegment['fields'], at: At): void {
  for (const field of fields) {
    const given = value[field.name];
    for (const one of Array.isArray(given) ? given : [given]) outlineField(one, field, at);
  }
}

function outlineField(given: unknown, { name, field, components }: CompiledField, { depth, add }: At): void {
  const label = labelOf(name);
  if (components && isValue(given)) {
    add({ depth, label, id: null, kind: null, value: null });
    outlineFields(given, components, { depth: depth + 1, add });
  } else if (typeof given === 'string' || typeof given === 'number')
    add({ depth, label, id: null, kind: field.kind, value: given });
}

const isValue = (given: unknown): given is Value => typeof given === 'object' && given !== null;

/** `accountNumber` as `account number`, `diagnosis2` as `diagnosis 2`. */
const labelOf = (name: string): string =>
  name.replaceAll(/([A-Z])|(\d+)$/g, (_, letter?: string, digits?: string) => ` ${letter?.toLowerCase() ?? digits}`);
