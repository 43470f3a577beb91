import { KeptMark } from '../check/report';
import type { Report } from '../check/report';
import type { SegmentView } from '../read/segment-view';
import type { CompiledLoop, CompiledSlot } from './compile';
import { readSegment } from './read-value';
import type { Broken, Facts, Situation } from './rules';
import type { Watched } from './situations';

interface Kept {
  readonly value: unknown;
  readonly mark: KeptMark;
}

/** What the situations of one open loop look at: counts, and the values of the few segments that they read. */
export class FrameFacts implements Facts {
  position = 1;
  readonly #loop: CompiledLoop;
  readonly #watched: Watched;
  readonly #counts: Int32Array;
  readonly #kept: (Kept[] | undefined)[];
  /** The segment that opened the loop. */
  readonly #opening = new KeptMark();

  constructor(loop: CompiledLoop, watched: Watched, counts: Int32Array) {
    this.#loop = loop;
    this.#watched = watched;
    this.#counts = counts;
    this.#kept = loop.slots.map(() => undefined);
  }

  open(position: number): void {
    this.position = position;
    this.#kept.fill(undefined);
    this.#opening.tag = 0;
  }

  /** A segment of the loop itself; only what a situation reads is kept. */
  place(slot: CompiledSlot, view: SegmentView): void {
    if (this.#opening.tag === 0) this.#opening.keep(view);
    if (!this.#watched.slots.has(slot.index)) return;
    const mark = new KeptMark();
    mark.keep(view);
    const kept = (this.#kept[slot.index] ??= []);
    // What stands too often is an error already; of a list the first is looked at.
    if (kept.length === 0) kept.push({ value: readSegment(view, slot.segment), mark });
  }

  count(slot: string): number {
    const index = this.#loop.byName.get(slot)?.index;
    return index === undefined ? 0 : (this.#counts[index] as number);
  }

  get(slot: string): unknown {
    const index = this.#loop.byName.get(slot)?.index ?? -1;
    if (!this.#watched.slots.has(index)) throw new Error(`${slot} is not among what is read of ${this.#loop.id}`);
    return this.#kept[index]?.[0]?.value;
  }

  /** Holds the loop against its situations when it is whole. */
  weigh(above: (situation: Situation) => Facts, report: Report): void {
    for (const one of this.#watched.situations) {
      const broken = one.broken(this, above(one));
      if (broken) this.#tell(one, broken, report);
    }
  }

  #tell({ severity, code }: Situation, { slot, index = 0, field, message }: Broken, report: Report): void {
    const at = slot === undefined ? this.#loop.slots[0] : this.#loop.byName.get(slot);
    const mark = (at && this.#kept[at.index]?.[index]?.mark) ?? this.#opening;
    const element = field === undefined ? -1 : (at?.segment.fields.findIndex(({ name }) => name === field) ?? -1);
    report(mark, { severity, code, message, ...(element >= 0 ? { element: element + 1 } : {}) });
  }
}
