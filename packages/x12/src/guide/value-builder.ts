import type { SegmentView } from '../read/segment-view';
import type { CompiledSlot } from './compile';
import type { PlaceListener } from './guide-check';
import { readSegment } from './read-value';
import type { Building } from './read-value';
import { rememberRuns } from './written-form';

interface Level {
  readonly slot: CompiledSlot | null;
  readonly value: Building;
  /** Errors that had been found when it was opened. */
  readonly errorsBefore: number;
  /** Slots as they came, each with how many followed each other. */
  readonly runs: number[];
  isDisordered: boolean;
}

const openLevel = (slot: CompiledSlot | null, value: Building, errorsBefore: number): Level => ({
  slot,
  value,
  errorsBefore,
  runs: [],
  isDisordered: false,
});

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
    this.#levels = [openLevel(null, {}, this.#errors())];
  }

  place(slot: CompiledSlot, view: SegmentView): void {
    const read = readSegment(view, slot.segment);
    noteOrder(this.#top, slot);
    if (!slot.loop) return put(this.#top.value, slot, read);
    const [first] = slot.loop.slots;
    const level = openLevel(slot, {}, this.#errors());
    if (first) {
      put(level.value, first, read);
      noteOrder(level, first);
    }
    this.#levels.push(level);
  }

  close(): void {
    const level = this.#levels.pop();
    if (!level?.slot) return;
    if (level.isDisordered) rememberRuns(level.value, level.runs);
    const taker = this.#take.get(level.slot.loop?.id ?? '');
    if (taker) taker(level.value, this.#errors() === level.errorsBefore);
    else put(this.#top.value, level.slot, level.value);
  }

  /** The transaction without the loops that were taken, and whether nothing in it was wrong. */
  end(): { readonly value: Building; readonly sound: boolean } {
    const [root] = this.#levels;
    this.#levels = [];
    if (root?.isDisordered) rememberRuns(root.value, root.runs);
    return { value: root?.value ?? {}, sound: this.#errors() === root?.errorsBefore };
  }

  get #top(): Level {
    const top = this.#levels.at(-1);
    if (!top) throw new Error('No transaction is open');
    return top;
  }
}

/** Segments of one position may come in any order; a run for each change keeps a list of any length small. */
function noteOrder(level: Level, { index }: CompiledSlot): void {
  const { runs } = level;
  const last = runs[runs.length - 2];
  if (last === index) runs[runs.length - 1] = (runs[runs.length - 1] as number) + 1;
  else {
    if (last !== undefined && last > index) level.isDisordered = true;
    runs.push(index, 1);
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
