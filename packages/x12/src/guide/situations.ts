import { compileLoop } from './compile';
import type { CompiledLoop } from './compile';
import type { Broken, Facts, Guide, LoopRule, Loose, Situation } from './rules';

type Names<V> = keyof V & string;
type Item<T> = NonNullable<T> extends readonly (infer One)[] ? One : NonNullable<T>;

/** The facts of a loop, typed by its rule. What could not be read is missing: a situation then says nothing. */
export interface LoopFacts<V> {
  /** Place of the loop among those like it, from 1. */
  readonly position: number;
  count(slot: Names<V>): number;
  /** The first. */
  get<K extends Names<V>>(slot: K): Loose<Item<V[K]>> | undefined;
}

interface Definition<V, A> {
  readonly code: string;
  readonly severity?: Situation['severity'];
  readonly kind: Situation['kind'];
  readonly meaning: string;
  readonly loop: LoopRule<V>;
  readonly reads: readonly Names<V>[];
  readonly above?: { readonly loop: LoopRule<A>; readonly reads: readonly Names<A>[] };
  readonly only?: Situation['only'];
  readonly broken: (
    loop: LoopFacts<V>,
    above: LoopFacts<A>,
  ) => (Omit<Broken, 'slot'> & { readonly slot?: Names<V> }) | null;
}

/** States one relation of a guide; it is an error unless said. */
export const situation = <V, A = unknown>({ broken, ...rest }: Definition<V, A>): Situation => ({
  severity: 'error',
  ...rest,
  above: rest.above ?? null,
  only: rest.only ?? null,
  // What a guide calls by the types of its loops is called with any.
  broken: broken as Situation['broken'],
});

export const NO_FACTS: Facts = { position: 0, count: () => 0, get: () => undefined };

/** What is looked at in the loops of one guide. */
export interface Watched {
  readonly situations: readonly Situation[];
  /** Slots whose values are kept, by their index. */
  readonly slots: ReadonlySet<number>;
  /** What the loop's first segment must say for anything to be looked at; null when it may say anything. */
  readonly only: { readonly element: number; readonly code: string } | null;
}

interface Collected {
  readonly situations: Situation[];
  readonly slots: Set<number>;
  /** Situations of loops inside look at it too. */
  isAbove: boolean;
}

const NOTHING: ReadonlyMap<CompiledLoop, Watched> = new Map();
const done = new WeakMap<Guide, ReadonlyMap<CompiledLoop, Watched>>();

/** The loops of a guide that some situation looks at. Throws on one that reads a loop or nothing: it is our own. */
export function watchedOf(guide: Guide): ReadonlyMap<CompiledLoop, Watched> {
  if (!guide.situations) return NOTHING;
  const known = done.get(guide) ?? compile(guide.situations);
  done.set(guide, known);
  return known;
}

function compile(situations: readonly Situation[]): ReadonlyMap<CompiledLoop, Watched> {
  const watched = new Map<CompiledLoop, Collected>();
  const at = (rule: LoopRule, reads: readonly string[]) => {
    const loop = compileLoop(rule);
    const entry = watched.get(loop) ?? { situations: [], slots: new Set(), isAbove: false };
    watched.set(loop, entry);
    for (const name of reads) {
      const slot = loop.byName.get(name);
      if (!slot || (slot.loop && slot.index > 0)) throw new Error(`${loop.id} has no segment ${name} to look at`);
      entry.slots.add(slot.index);
    }
    return entry;
  };
  for (const one of situations) {
    at(one.loop, one.reads).situations.push(one);
    if (one.above) at(one.above.loop, one.above.reads).isAbove = true;
  }
  return new Map(
    [...watched].map(([loop, entry]) => [loop, { ...entry, only: entry.isAbove ? null : onlyOf(loop, entry) }]),
  );
}

/** What all situations of a loop have in common. */
function onlyOf({ slots }: CompiledLoop, { situations: [first, ...others] }: Collected): Watched['only'] {
  const only = first?.only;
  if (!only || others.some((other) => other.only?.field !== only.field || other.only.code !== only.code)) return null;
  const index = slots[0]?.segment.fields.findIndex(({ name }) => name === only.field) ?? -1;
  if (index < 0) throw new Error(`No first segment has ${only.field}`);
  return { element: index + 1, code: only.code };
}
