import type { Field, Shape } from './fields';
import { PackedCodes } from './packed-codes';
import { planOf } from './write-plan';
import type { WritePlan } from './write-plan';

export interface CompiledField {
  readonly name: string;
  readonly field: Field;
  readonly isNeeded: boolean;
  readonly isUnused: boolean;
  /** Codes of up to four characters as numbers; null when there is no list, or a longer code in it. */
  readonly packed: PackedCodes | null;
  readonly codes: ReadonlySet<string> | null;
  readonly components: readonly CompiledField[] | null;
  /** What always stands here; null when the value says it. */
  readonly fixed: string | null;
  /** The components that are written, with their numbers. */
  readonly parts: readonly WrittenField[];
  /** Their names. */
  readonly names: ReadonlySet<string>;
  /** How a composite is written; null for all else. */
  readonly plan: WritePlan | null;
}

/** A field that may stand in a file, and its number in its segment or composite. */
export interface WrittenField {
  readonly number: number;
  readonly field: CompiledField;
}

export const writtenOf = (fields: readonly CompiledField[]): readonly WrittenField[] =>
  fields.flatMap((field, index) => (field.isUnused ? [] : [{ number: index + 1, field }]));

export const namesOf = (written: readonly WrittenField[]): ReadonlySet<string> =>
  new Set(written.map(({ field }) => field.name));

export function compileShape(shape: Shape): CompiledField[] {
  return Object.entries(shape).map(([name, field]) => compileField(name, field));
}

function compileField(name: string, field: Field): CompiledField {
  const isShort = field.codes?.every((one) => one.length <= 4) ?? false;
  const components = field.components && compileShape(field.components);
  const parts = writtenOf(components ?? []);
  return {
    name,
    field,
    isNeeded: field.usage === 'required' || field.usage === 'fixed',
    isUnused: field.usage === 'unused',
    codes: field.codes && new Set(field.codes),
    packed: isShort ? new PackedCodes(field.codes ?? []) : null,
    components,
    fixed: field.usage === 'fixed' ? (field.codes?.[0] ?? '') : null,
    parts,
    names: namesOf(parts),
    plan: components && planOf(parts, true),
  };
}
