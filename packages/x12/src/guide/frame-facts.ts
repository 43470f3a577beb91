import { KeptMark } from '../check/report';
import type { Report } from '../check/report';
import { SegmentView } from '../read/segment-view';
import type { CompiledLoop, CompiledSegment, CompiledSlot } from './compile';
import { readLater } from './read-value';
import type { Broken, Facts, Situation } from './rules';
import type { Watched } from './situations';

/** One segment that situations read. It is used again for each loop of its kind: a file has as many as lines. */
class Kept {
  readonly mark = new KeptMark();
  readonly value: unknown;
  isHeld = false;
  readonly #view = new SegmentView();

  constructor(segment: CompiledSegment) {
    this.value = readLater(this.#view, segment);
  }

  hold(view: SegmentView): void {
    this.isHeld = true;
    this.mark.keep(view);
    this.#view.takeOver(view);
  }
}

/** What the situations of one open loop look at: counts, and the values of the few segments that they read. */
export class FrameFacts implements Facts {
  position = 1;
  readonly #loop: CompiledLoop;
  readonly #watched: Watched;
  readonly #counts: Int32Array;
  /** By slot; null where nothing is read. */
  readonly #kept: readonly (Kept | null)[];
  readonly #read: readonly Kept[];
  /** The segment that opened the loop. */
  readonly #opening = new KeptMark();
  /** Whether a situation can be broken in the present loop. */
  #matters = true;

  constructor(loop: CompiledLoop, watched: Watched, counts: Int32Array) {
    this.#loop = loop;
    this.#watched = watched;
    this.#counts = counts;
    this.#kept = loop.slots.map(({ index, segment }) => (watched.slots.has(index) ? new Kept(segment) : null));
    this.#read = this.#kept.filter((kept) => kept !== null);
  }

  open(position: number): void {
    this.position = position;
    for (const kept of this.#read) kept.isHeld = false;
    this.#opening.tag = 0;
  }

  /** A segment of the loop itself; only what a situation reads is kept. */
  place(slot: CompiledSlot, view: SegmentView): void {
    if (this.#opening.tag === 0) this.#begin(view);
    if (!this.#matters) return;
    const kept = this.#kept[slot.index];
    // What stands too often is an error already; of a list the first is looked at.
    if (kept && !kept.isHeld) kept.hold(view);
  }

  #begin(view: SegmentView): void {
    const { only } = this.#watched;
    this.#opening.keep(view);
    this.#matters = only === null || view.is(only.element, only.code);
  }

  count(slot: string): number {
    const index = this.#loop.byName.get(slot)?.index;
    return index === undefined ? 0 : (this.#counts[index] as number);
  }

  get(slot: string): unknown {
    const index = this.#loop.byName.get(slot)?.index ?? -1;
    const kept = this.#kept[index];
    if (!kept) throw new Error(`${slot} is not among what is read of ${this.#loop.id}`);
    return kept.isHeld ? kept.value : undefined;
  }

  /** Holds the loop against its situations when it is whole. */
  weigh(above: (situation: Situation) => Facts, report: Report): void {
    if (!this.#matters) return;
    for (const one of this.#watched.situations) {
      const broken = one.broken(this, above(one));
      if (broken) this.#tell(one, broken, report);
    }
  }

  #tell({ severity, code }: Situation, { slot, index = 0, field, message }: Broken, report: Report): void {
    const at = slot === undefined ? this.#loop.slots[0] : this.#loop.byName.get(slot);
    const kept = at && index === 0 ? this.#kept[at.index] : null;
    const mark = kept?.isHeld ? kept.mark : this.#opening;
    const element = field === undefined ? -1 : (at?.segment.fields.findIndex(({ name }) => name === field) ?? -1);
    report(mark, { severity, code, message, ...(element >= 0 ? { element: element + 1 } : {}) });
  }
}
