import type { SegmentView } from '../read/segment-view';
import type { CompiledSlot } from './compile';
import type { PlaceListener } from './guide-check';
import { readSegment } from './read-value';
import type { Building } from './read-value';

interface Level {
  readonly slot: CompiledSlot | null;
  readonly value: Building;
  /** Errors that had been found when it was opened. */
  readonly errorsBefore: number;
}

/** Told of each loop that was asked for when it is whole. `sound` is false when an error was found inside. */
export type TakeLoop = (value: Building, sound: boolean) => void;

/**
 * Makes typed values out of segments as they find their places. Loops that somebody takes are handed over when they
 * close and not kept, so that a file of any size is read in the memory of one of them.
 */
export class ValueBuilder implements PlaceListener {
  readonly #take: ReadonlyMap<string, TakeLoop>;
  readonly #errors: () => number;
  #levels: Level[] = [];

  /** `take` is by loop id; `errors` tells how many errors were found so far. */
  constructor(take: ReadonlyMap<string, TakeLoop>, errors: () => number) {
    this.#take = take;
    this.#errors = errors;
  }

  begin(): void {
    this.#levels = [{ slot: null, value: {}, errorsBefore: this.#errors() }];
  }

  place(slot: CompiledSlot, view: SegmentView): void {
    const read = readSegment(view, slot.segment);
    if (!slot.loop) return put(this.#top.value, slot, read);
    const [first] = slot.loop.slots;
    const value: Building = {};
    if (first) put(value, first, read);
    this.#levels.push({ slot, value, errorsBefore: this.#errors() });
  }

  close(): void {
    const level = this.#levels.pop();
    if (!level?.slot) return;
    const taker = this.#take.get(level.slot.loop?.id ?? '');
    if (taker) taker(level.value, this.#errors() === level.errorsBefore);
    else put(this.#top.value, level.slot, level.value);
  }

  /** The transaction without the loops that were taken, and whether nothing in it was wrong. */
  end(): { readonly value: Building; readonly sound: boolean } {
    const [root] = this.#levels;
    this.#levels = [];
    return { value: root?.value ?? {}, sound: this.#errors() === root?.errorsBefore };
  }

  get #top(): Level {
    const top = this.#levels.at(-1);
    if (!top) throw new Error('No transaction is open');
    return top;
  }
}

function put(target: Building, { name, slot }: CompiledSlot, value: Building): void {
  if (slot.many !== 'list') {
    // What stands twice and may stand once is an error already; the first one counts.
    target[name] ??= value;
    return;
  }
  const list = (target[name] as Building[] | undefined) ?? [];
  list.push(value);
  target[name] = list;
}
