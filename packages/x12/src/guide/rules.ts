import type { Field, Shape, Values } from './fields';

declare const VALUE: unique symbol;

/** One use of a segment in one place of a guide. */
export interface SegmentRule<Value = unknown> {
  readonly kind: 'segment';
  readonly id: string;
  readonly shape: Shape;
  /** Relations between elements in the standard's notation: `P0304` both or none, `R0203` at least one … */
  readonly syntax: readonly string[];
  readonly [VALUE]?: Value;
}

export const segment = <S extends Shape>(
  id: string,
  shape: S,
  syntax: readonly string[] = [],
): SegmentRule<Values<S>> => ({ kind: 'segment', id, shape, syntax });

/** A segment or loop in its place, and how often. */
export interface Slot<Value = unknown, Many extends 'one' | 'optional' | 'list' = 'one' | 'optional' | 'list'> {
  readonly many: Many;
  readonly min: number;
  readonly max: number;
  readonly rule: SegmentRule | LoopRule;
  readonly [VALUE]?: Value;
}

export type Slots = Readonly<Record<string, Slot>>;

type SlotKeys<S extends Slots, Many> = { [K in keyof S]: S[K]['many'] extends Many ? K : never }[keyof S];
type SlotValue<T> = T extends Slot<infer Value> ? Value : never;

export type LoopValues<S extends Slots> = {
  readonly [K in SlotKeys<S, 'one'>]: SlotValue<S[K]>;
} & { readonly [K in SlotKeys<S, 'optional'>]?: SlotValue<S[K]> | undefined } & {
  readonly [K in SlotKeys<S, 'list'>]?: readonly SlotValue<S[K]>[] | undefined;
};

/** Segments and loops in their order; the first one opens it. */
export interface LoopRule<Value = unknown> {
  readonly kind: 'loop';
  /** As in the guides: 2110. */
  readonly id: string;
  readonly slots: Slots;
  readonly [VALUE]?: Value;
}

export const loop = <S extends Slots>(id: string, slots: S): LoopRule<LoopValues<S>> => ({ kind: 'loop', id, slots });

type Rule<Value> = SegmentRule<Value> | LoopRule<Value>;

export const one = <Value>(rule: Rule<Value>): Slot<Value, 'one'> => ({ many: 'one', min: 1, max: 1, rule });
export const optional = <Value>(rule: Rule<Value>): Slot<Value, 'optional'> => ({
  many: 'optional',
  min: 0,
  max: 1,
  rule,
});
/** None or up to so many. */
export const upTo = <Value>(max: number, rule: Rule<Value>): Slot<Value, 'list'> => ({
  many: 'list',
  min: 0,
  max,
  rule,
});
/** At least one, up to so many. */
export const oneTo = <Value>(max: number, rule: Rule<Value>): Slot<Value, 'list'> => ({
  many: 'list',
  min: 1,
  max,
  rule,
});

/** A value of which anything may be missing: what could be read of a file that breaks its guide. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> }
    : T;

/** What a situation looks at in one loop, of a file that passes or of a value that is written. */
export interface Facts {
  /** Place of the loop among those like it, from 1. */
  readonly position: number;
  /** How often a segment or loop stands in it. */
  count(slot: string): number;
  /** The first value of a segment that the situation reads. */
  get(slot: string): unknown;
}

/** Where a relation is broken: at the loop's first segment unless said. */
export interface Broken {
  readonly slot?: string;
  readonly index?: number;
  /** A field of that segment. */
  readonly field?: string;
  readonly message: string;
}

/** A relation between segments or loops, which usage alone does not say. */
export interface Situation {
  /** The code of its finding. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Whether something is missing, should not be there, or is wrong beside something else. */
  readonly kind: 'missing' | 'excluded' | 'value';
  /** In plain words, for a list of findings. */
  readonly meaning: string;
  /** It is looked at when such a loop is whole. */
  readonly loop: LoopRule;
  /** Segments of it whose values are looked at. */
  readonly reads: readonly string[];
  /** A loop around it, whose segments so far are looked at too. */
  readonly above: { readonly loop: LoopRule; readonly reads: readonly string[] } | null;
  /** A code in the loop's first segment without which nothing is broken, so that other loops are not kept. */
  readonly only: { readonly field: string; readonly code: string } | null;
  readonly broken: (loop: Facts, above: Facts) => Broken | null;
}

/** One transaction set as one implementation guide has it, from behind ST to before SE. */
export interface Guide<Value = unknown> {
  /** ST01. */
  readonly setId: string;
  /** GS08 and ST03. */
  readonly version: string;
  /** GS01. */
  readonly functionalId: string;
  /** Whether ST03 repeats the version; the 835 does not. */
  readonly versionInHeader: boolean;
  /** Whether BHT02 names a transaction of this guide; needed only where two guides have one reference. */
  readonly isFor?: (purpose: string) => boolean;
  readonly body: LoopRule<Value>;
  /** What depends on the situation, beyond usage. */
  readonly situations?: readonly Situation[];
}

export const isForPurpose = ({ isFor }: Guide, purpose: string): boolean => isFor === undefined || isFor(purpose);

/** What a guide's typed value looks like. */
export type ValueOf<Rule> =
  Rule extends SegmentRule<infer Value>
    ? Value
    : Rule extends LoopRule<infer Value>
      ? Value
      : Rule extends Guide<infer Value>
        ? Value
        : Rule extends Field<infer Value>
          ? Value
          : never;

export const UNLIMITED = Number.MAX_SAFE_INTEGER;
