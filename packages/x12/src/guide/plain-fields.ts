import { MOST_BITS, MOST_SHORT, MOST_UNSEPARATED, POINTS, SEPARATED } from '../read/cells';
import type { CompiledField } from './compile-field';
import { CODE, COMPOSITE, COUNT, DAY, LIMIT, MONEY, NUMBER, OTHER, TEXT } from './forms';
import { LONGEST_CODE, PackedCodes } from './packed-codes';

/** The fields of a segment as numbers side by side, by element: what nearly every value of a file is held against. */
export interface PlainFields {
  /** See forms.ts. */
  readonly limits: Int32Array;
  /** Empty where no code is wanted. */
  readonly codes: readonly PackedCodes[];
  /** By element, the fields of its components. */
  readonly parts: readonly (PlainFields | null)[];
  /** So many elements, the name included, may be held against these fields. */
  readonly most: number;
  /** One bit for each element that is required: element 3 is bit 3. */
  readonly needed: number;
}

/** No segment has an element of bit 0: what needs it is looked at closely. */
const NEVER = 1;
const ANY = 1 << 30;
const NO_CODES = new PackedCodes([]);

export function plainOf(fields: readonly CompiledField[]): PlainFields {
  const limits = new Int32Array((fields.length + 1) * LIMIT);
  let needed = 0;
  for (const [index, field] of fields.entries()) {
    limits.set(limitsOf(field), (index + 1) * LIMIT);
    if (field.isNeeded) needed |= index + 1 < MOST_BITS ? 1 << (index + 1) : NEVER;
  }
  return {
    limits,
    codes: [NO_CODES, ...fields.map(({ packed }) => packed ?? NO_CODES)],
    parts: [null, ...fields.map(({ components }) => components && plainOf(components))],
    most: Math.min(fields.length + 1, MOST_BITS),
    needed,
  };
}

/** In the order of forms.ts. What is looked at closely has no length that would do. */
function limitsOf(compiled: CompiledField): readonly [form: number, least: number, most: number, kinds: number] {
  const { min, max } = compiled.field;
  const form = formOf(compiled);
  switch (form) {
    case MONEY:
      return [form, 1, MOST_SHORT, POINTS];
    case NUMBER:
      return [form, min, Math.min(max, MOST_SHORT), POINTS];
    case COUNT:
    case DAY:
      return [form, min, Math.min(max, MOST_SHORT), 0];
    case CODE:
      return [form, min, Math.min(max, LONGEST_CODE), SEPARATED - 1];
    case TEXT:
      return [form, min, Math.min(max, MOST_UNSEPARATED), SEPARATED - 1];
    case COMPOSITE:
      return [form, 1, ANY, ANY];
    default:
      return [form, 1, 0, 0];
  }
}

function formOf({ field: { kind }, isUnused, components, packed, codes }: CompiledField): number {
  if (isUnused) return OTHER;
  if (components) return COMPOSITE;
  if (kind === 'money') return MONEY;
  if (packed) return CODE;
  if (kind === 'day') return DAY;
  if (kind === 'count') return COUNT;
  if (kind === 'number') return NUMBER;
  return kind === 'text' && codes === null ? TEXT : OTHER;
}
