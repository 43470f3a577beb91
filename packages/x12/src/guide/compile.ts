import { tagOf } from '../read/tag';
import type { Tag } from '../read/tag';
import type { Field, Shape } from './fields';
import type { LoopRule, SegmentRule, Slot } from './rules';
import { readSyntax } from './syntax';
import type { Relation } from './syntax';
import { KeyOrder } from '../input/key-order';
import { planOf } from './write-plan';
import type { WritePlan } from './write-plan';

/** The form of a guide in which files are read: numbers instead of text, look-ups instead of searches. */

export interface CompiledField {
  readonly name: string;
  readonly field: Field;
  readonly isNeeded: boolean;
  readonly isUnused: boolean;
  /** Codes of up to four characters as numbers; null when there is no list, or a longer code in it. */
  readonly packed: ReadonlySet<number> | null;
  /** The one code of a list of one, packed; -1 for longer lists. */
  readonly only: number;
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

/** What a plain value is looked at for; `OTHER` is looked at closely. */
export const FORM = { OTHER: 0, TEXT: 1, CODE: 2, MONEY: 3, DAY: 4, COUNT: 5 } as const;

/** The fields of a segment as numbers side by side, by element: what nearly every value of a file is held against. */
export interface PlainFields {
  readonly forms: Uint8Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** The one code of a list of one. */
  readonly only: Float64Array;
  /** Empty where no code is wanted. */
  readonly codes: readonly ReadonlySet<number>[];
  readonly needed: Uint8Array;
}

const NO_CODES: ReadonlySet<number> = new Set();

/** Of no segment. */
export const NO_FIELDS: PlainFields = {
  forms: new Uint8Array(1),
  least: new Int32Array(1),
  most: new Int32Array(1),
  only: new Float64Array(1),
  codes: [],
  needed: new Uint8Array(1),
};

export interface CompiledKey {
  readonly element: number;
  readonly codes: ReadonlySet<string>;
  readonly packed: ReadonlySet<number>;
}

export interface CompiledSegment {
  readonly id: string;
  readonly tag: Tag;
  readonly fields: readonly CompiledField[];
  readonly written: readonly WrittenField[];
  /** Their names: what a value may have. */
  readonly names: ReadonlySet<string>;
  readonly plan: WritePlan;
  readonly plain: PlainFields;
  /** Number of the last element that is required. */
  readonly lastNeeded: number;
  readonly syntax: readonly Relation[];
  /** The elements whose codes tell this use from others of the same name. */
  readonly keys: readonly CompiledKey[];
}

export interface CompiledSlot {
  readonly name: string;
  readonly index: number;
  /** Slots of the same segment that follow each other may come in any order: they share their position. */
  readonly position: number;
  readonly min: number;
  readonly max: number;
  readonly slot: Slot;
  /** The segment itself, or the first of the loop. */
  readonly segment: CompiledSegment;
  readonly loop: CompiledLoop | null;
  /** Whether a segment that has its codes has its place in no other slot of the loop. */
  readonly isAlone: boolean;
}

export interface CompiledLoop {
  readonly id: string;
  readonly slots: readonly CompiledSlot[];
  readonly byTag: ReadonlyMap<Tag, readonly CompiledSlot[]>;
  readonly byName: ReadonlyMap<string, CompiledSlot>;
  readonly order: KeyOrder<CompiledSlot>;
  readonly needed: readonly CompiledSlot[];
  /** Loops that a level (HL) opens. */
  readonly isLevel: boolean;
}

/** Segments that say in one element what they are about; the others are what they are wherever they stand. */
const QUALIFIED = new Map<string, readonly number[]>([
  ...['NM1', 'N1', 'REF', 'DTP', 'DTM', 'AMT', 'QTY', 'PER', 'HI', 'CRC', 'NTE', 'LQ', 'MEA'].map(
    (id): [string, readonly number[]] => [id, [1]],
  ),
  // One report may be sent in one way as a report, in another as a certificate.
  ['PWK', [1, 2]],
  ['HL', [3]],
]);

const done = new WeakMap<LoopRule, CompiledLoop>();

/** Once for each rule: the form holds nothing of a file. */
export function compileLoop(rule: LoopRule): CompiledLoop {
  const loop = done.get(rule) ?? compile(rule);
  done.set(rule, loop);
  return loop;
}

function compile({ id, slots }: LoopRule): CompiledLoop {
  const found: CompiledSlot[] = [];
  let position = 0;
  for (const [name, slot] of Object.entries(slots)) {
    const loop = slot.rule.kind === 'loop' ? compileLoop(slot.rule) : null;
    const segment = loop ? openingOf(loop) : compileSegment(slot.rule as SegmentRule);
    const before = found.at(-1);
    if (before && before.segment.tag !== segment.tag) position += 1;
    const { min, max } = slot;
    found.push({ name, index: found.length, position, min, max, slot, segment, loop, isAlone: true });
  }
  const compiled = found.map((slot) => ({
    ...slot,
    isAlone: found.every((other) => other === slot || differs(slot, other)),
  }));
  const byTag = new Map<Tag, CompiledSlot[]>();
  for (const one of compiled) byTag.set(one.segment.tag, [...(byTag.get(one.segment.tag) ?? []), one]);
  const byName = new Map(compiled.map((slot) => [slot.name, slot]));
  const needed = compiled.filter(({ min }) => min > 0);
  const order = new KeyOrder(byName);
  return { id, slots: compiled, byTag, byName, order, needed, isLevel: compiled[0]?.segment.id === 'HL' };
}

/** Whether no segment can be both: they have other names, or some element tells them apart. */
const differs = ({ segment: one }: CompiledSlot, { segment: other }: CompiledSlot): boolean =>
  one.tag !== other.tag ||
  one.keys.some(({ element, codes }) =>
    other.keys.some((key) => key.element === element && [...codes].every((code) => !key.codes.has(code))),
  );

function openingOf({ id, slots }: CompiledLoop): CompiledSegment {
  const [first] = slots;
  if (!first) throw new Error(`Loop ${id} has no segment`);
  return first.segment;
}

function compileSegment({ id, shape, syntax }: SegmentRule): CompiledSegment {
  const fields = compileShape(shape);
  const lastNeeded = fields.findLastIndex(({ isNeeded }) => isNeeded) + 1;
  const relations = { syntax: syntax.map(readSyntax), keys: keysOf(id, fields) };
  const written = writtenOf(fields);
  return {
    id,
    tag: tagOf(id),
    fields,
    written,
    names: namesOf(written),
    plan: planOf(written, false),
    plain: plainOf(fields),
    lastNeeded,
    ...relations,
  };
}

function plainOf(fields: readonly CompiledField[]): PlainFields {
  const size = fields.length + 1;
  const plain = {
    forms: new Uint8Array(size),
    least: new Int32Array(size),
    most: new Int32Array(size),
    only: new Float64Array(size),
    codes: [NO_CODES, ...fields.map(({ packed }) => packed ?? NO_CODES)],
    needed: new Uint8Array(size),
  };
  for (const [index, compiled] of fields.entries()) {
    plain.forms[index + 1] = formOf(compiled);
    plain.least[index + 1] = compiled.field.min;
    plain.most[index + 1] = compiled.field.max;
    plain.only[index + 1] = compiled.only;
    plain.needed[index + 1] = compiled.isNeeded ? 1 : 0;
  }
  return plain;
}

function formOf({ field: { kind }, isUnused, components, packed, codes }: CompiledField): number {
  if (isUnused || components) return FORM.OTHER;
  if (kind === 'money') return FORM.MONEY;
  if (packed) return FORM.CODE;
  if (kind === 'day') return FORM.DAY;
  if (kind === 'count') return FORM.COUNT;
  return kind === 'text' && codes === null ? FORM.TEXT : FORM.OTHER;
}

const writtenOf = (fields: readonly CompiledField[]): readonly WrittenField[] =>
  fields.flatMap((field, index) => (field.isUnused ? [] : [{ number: index + 1, field }]));

const namesOf = (written: readonly WrittenField[]): ReadonlySet<string> =>
  new Set(written.map(({ field }) => field.name));

function compileShape(shape: Shape): CompiledField[] {
  return Object.entries(shape).map(([name, field]) => compileField(name, field));
}

function compileField(name: string, field: Field): CompiledField {
  const packed = field.codes?.every((one) => one.length <= 4) ? field.codes.map(packText) : null;
  const components = field.components && compileShape(field.components);
  const parts = writtenOf(components ?? []);
  return {
    name,
    field,
    isNeeded: field.usage === 'required' || field.usage === 'fixed',
    isUnused: field.usage === 'unused',
    codes: field.codes && new Set(field.codes),
    packed: packed && new Set(packed),
    only: packed?.length === 1 ? (packed[0] ?? -1) : -1,
    components,
    fixed: field.usage === 'fixed' ? (field.codes?.[0] ?? '') : null,
    parts,
    names: namesOf(parts),
    plan: components && planOf(parts, true),
  };
}

const keysOf = (id: string, fields: readonly CompiledField[]): CompiledKey[] =>
  (QUALIFIED.get(id) ?? []).flatMap((element) => {
    const field = fields[element - 1];
    const codes = field?.codes ?? field?.components?.[0]?.codes;
    return codes ? [{ element, codes, packed: new Set([...codes].map(packText)) }] : [];
  });

/** Up to four ASCII characters as one number. */
function packText(text: string): number {
  let packed = 0;
  for (let index = 0; index < text.length; index += 1) packed = packed * 256 + text.charCodeAt(index);
  return packed;
}

export function packBytes(bytes: Uint8Array, from: number, length: number): number {
  let packed = 0;
  // A longer one is no code; more bytes would leave the exact numbers.
  if (length > 4) return -2;
  for (let place = from; place < from + length; place += 1) packed = packed * 256 + (bytes[place] as number);
  return packed;
}
