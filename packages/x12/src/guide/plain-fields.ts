import { MOST_BITS, MOST_UNSEPARATED } from '../read/cells';
import type { CompiledField } from './compile-field';
import { CODE, COMPOSITE, COUNT, DAY, FORM, LEAST, LIMIT, MONEY, MOST, NUMBER, OTHER, TEXT } from './forms';
import { PackedCodes } from './packed-codes';

/** The fields of a segment as numbers side by side, by element: what nearly every value of a file is held against. */
export interface PlainFields {
  /** See forms.ts. */
  readonly limits: Int32Array;
  /** Empty where no code is wanted. */
  readonly codes: readonly PackedCodes[];
  /** By element, the fields of its components. */
  readonly parts: readonly (PlainFields | null)[];
  /** One bit for each element that is required: element 3 is bit 3. */
  readonly needed: number;
}

/** No segment has an element of bit 0: what needs it is looked at closely. */
const NEVER = 1;
const NO_CODES = new PackedCodes([]);

export function plainOf(fields: readonly CompiledField[]): PlainFields {
  const limits = new Int32Array((fields.length + 1) * LIMIT);
  let needed = 0;
  for (const [index, field] of fields.entries()) {
    const limit = (index + 1) * LIMIT;
    limits[limit + FORM] = formOf(field);
    limits[limit + LEAST] = field.field.min;
    limits[limit + MOST] = Math.min(field.field.max, MOST_UNSEPARATED);
    if (field.isNeeded) needed |= index + 1 < MOST_BITS ? 1 << (index + 1) : NEVER;
  }
  return {
    limits,
    codes: [NO_CODES, ...fields.map(({ packed }) => packed ?? NO_CODES)],
    parts: [null, ...fields.map(({ components }) => components && plainOf(components))],
    needed,
  };
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
