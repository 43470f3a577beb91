import { tagOf } from '../read/tag';
import type { Tag } from '../read/tag';
import { compileShape, namesOf, writtenOf } from './compile-field';
import type { CompiledField, WrittenField } from './compile-field';
import { PackedCodes, packText } from './packed-codes';
import { plainOf } from './plain-fields';
import type { PlainFields } from './plain-fields';
import type { LoopRule, SegmentRule, Slot } from './rules';
import { readSyntax, Relations } from './syntax';
import type { Relation } from './syntax';
import { KeyOrder } from '../input/key-order';
import { planOf } from './write-plan';
import type { WritePlan } from './write-plan';

/** The form of a guide in which files are read: numbers instead of text, look-ups instead of searches. */

export interface CompiledKey {
  readonly element: number;
  readonly codes: ReadonlySet<string>;
  readonly packed: PackedCodes;
  /** The first of the codes, packed: most keys have no other. */
  readonly first: number;
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
  readonly relations: Relations;
  /** The elements whose codes tell this use from others of the same name. */
  readonly keys: readonly CompiledKey[];
  /** The key of a segment that has just one. */
  readonly onlyKey: CompiledKey | null;
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
  const relations = syntax.map(readSyntax);
  const keys = keysOf(id, fields);
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
    syntax: relations,
    relations: new Relations(relations),
    keys,
    onlyKey: keys.length === 1 ? (keys[0] ?? null) : null,
  };
}

const keysOf = (id: string, fields: readonly CompiledField[]): CompiledKey[] =>
  (QUALIFIED.get(id) ?? []).flatMap((element) => {
    const field = fields[element - 1];
    const codes = field?.codes ?? field?.components?.[0]?.codes;
    return codes ? [{ element, codes, packed: new PackedCodes(codes), first: packText([...codes][0] ?? '') }] : [];
  });
