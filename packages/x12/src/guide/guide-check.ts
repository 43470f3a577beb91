import type { Found, Mark } from '../read/findings';
import { HL } from '../read/known-tags';
import type { SegmentView } from '../read/segment-view';
import { NO_TAG, tagText } from '../read/tag';
import { HierarchyCheck } from '../check/hierarchy';
import { KeptMark } from '../check/report';
import type { Report, TransactionCheck } from '../check/report';
import { compileLoop } from './compile';
import type { CompiledLoop, CompiledSlot } from './compile';
import { allKeys, find, firstKey, isClosedTo, reset } from './frame';
import type { Frame, Step } from './frame';
import { FrameFacts } from './frame-facts';
import { Level } from './level';
import type { Facts, Guide, Situation } from './rules';
import { SegmentCheck } from './segment-check';
import { NO_FACTS, watchedOf } from './situations';
import type { Watched } from './situations';

/** So many steps are remembered from each slot. */
const MOST_STEPS = 6;

/** Told where each segment found its place: loops open with their first segment and close in order. */
export interface PlaceListener {
  place(slot: CompiledSlot, view: SegmentView): void;
  /** The innermost loop that is open has ended; the transaction itself is none. */
  close(): void;
}

/**
 * Holds one transaction after the other against a guide: which segments may follow, which are missing or too many, and
 * every element. What has no place is a finding, and the next segment is looked at from where the last one stood.
 */
export class GuideCheck implements TransactionCheck {
  readonly #root: Frame;
  readonly #frames = new Map<CompiledLoop, Frame>();
  readonly #known = new Set<number>();
  readonly #watched: ReadonlyMap<CompiledLoop, Watched>;
  readonly #report: Report;
  readonly #places: PlaceListener | null;
  readonly #mark = new KeptMark();
  readonly #hierarchy: HierarchyCheck;
  readonly #segments = new SegmentCheck(
    (found) => this.#tell(found),
    (element) => this.#addForm(element),
  );
  readonly #firstForm = new KeptMark();
  #forms = 0;
  #formElement = 0;
  #top: Frame;

  constructor(guide: Guide, report: Report, places: PlaceListener | null = null) {
    this.#report = report;
    this.#places = places;
    this.#watched = watchedOf(guide);
    this.#hierarchy = new HierarchyCheck(report);
    this.#root = this.#addFrames(compileLoop(guide.body));
    this.#top = this.#root;
  }

  begin(opening: Mark): void {
    // What is missing in a transaction without segments stands where it was opened.
    this.#mark.keep(opening);
    this.#top = this.#root;
    reset(this.#root, null);
    this.#root.facts?.open(1);
    this.#hierarchy.begin();
    this.#forms = 0;
  }

  segment(view: SegmentView): void {
    // What has no name was told by the reader.
    if (view.tag === NO_TAG) return;
    this.#mark.keep(view);
    if (view.tag === HL) this.#hierarchy.segment(view);
    const named = view.tag === HL ? this.#findNamed(view) : null;
    if (named) return this.#enter(named.frame, named.slot, view);
    if (this.#stepAgain(view)) return;
    let outward = 0;
    for (let frame: Frame | null = this.#top; frame !== null; frame = frame.parent) {
      const slot = find(frame, view, allKeys);
      if (slot) {
        this.#remember(outward, slot);
        return this.#enter(frame, slot, view);
      }
      outward += 1;
    }
    for (let frame: Frame | null = this.#top; frame !== null; frame = frame.parent) {
      const slot = find(frame, view, firstKey);
      if (slot) return this.#enter(frame, slot, view);
    }
    const late = this.#findLoosely(view);
    if (!late) return this.#tellUnplaced(view);
    this.#tellOrder(late.frame, late.slot);
    this.#enter(late.frame, late.slot, view);
  }

  end(): void {
    this.#closeTo(null);
    if (this.#forms === 0) return;
    const message = `${this.#forms} amounts or numbers here end in zeros that say nothing; this is the first`;
    this.#report(this.#firstForm, { severity: 'info', code: 'trailing-zeros', message, element: this.#formElement });
  }

  /** Takes a step that was taken from here before, when the segment fits it; nothing nearer can have it. */
  #stepAgain(view: SegmentView): boolean {
    const steps = this.#top.steps[this.#top.last] as readonly Step[];
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index] as Step;
      if (step.tag === view.tag && this.#take(step, view)) return true;
    }
    return false;
  }

  #take({ outward, slot }: Step, view: SegmentView): boolean {
    let frame: Frame | null = this.#top;
    for (let left = outward; left > 0 && frame !== null; left -= 1) frame = frame.parent;
    if (frame === null || slot.position < frame.position || (frame.counts[slot.index] as number) >= slot.max)
      return false;
    if (!allKeys(slot, view)) return false;
    this.#enter(frame, slot, view);
    return true;
  }

  /** Only a step of which it is certain by the guide alone that it comes first is worth remembering. */
  #remember(outward: number, slot: CompiledSlot): void {
    const { tag } = slot.segment;
    if (!slot.isAlone || tag === HL) return;
    let frame: Frame | null = this.#top;
    for (let left = outward; left > 0 && frame !== null; left -= 1) {
      if (!isClosedTo(frame.loop, tag)) return;
      frame = frame.parent;
    }
    const steps = this.#top.steps[this.#top.last] as Step[];
    if (steps.length === MOST_STEPS) steps.pop();
    steps.unshift({ tag, outward, slot });
  }

  /** Half of all payers write `85.00`: told once a transaction, so that it hides nothing. */
  #addForm(element: number): void {
    if (this.#forms === 0) {
      this.#firstForm.keep(this.#mark);
      this.#formElement = element;
    }
    this.#forms += 1;
  }

  #addFrames(loop: CompiledLoop): Frame {
    const level = loop.slots[0]?.segment.tag === HL ? new Level() : null;
    const counts = new Int32Array(loop.slots.length);
    const watched = this.#watched.get(loop);
    const facts = watched ? new FrameFacts(loop, watched, counts) : null;
    const steps = loop.slots.map(() => []);
    const frame: Frame = { loop, counts, position: 0, next: 0, parent: null, level, facts, last: 0, steps };
    this.#frames.set(loop, frame);
    for (const slot of loop.slots) {
      this.#known.add(slot.segment.tag);
      if (slot.loop) this.#addFrames(slot.loop);
    }
    return frame;
  }

  #enter(frame: Frame, slot: CompiledSlot, view: SegmentView): void {
    if (frame !== this.#top) this.#closeTo(frame);
    if (slot.position > frame.position) {
      this.#lookBefore(frame, slot.position);
      frame.position = slot.position;
    }
    frame.counts[slot.index] = (frame.counts[slot.index] as number) + 1;
    frame.last = slot.index;
    if (slot.loop) this.#open(slot, frame, view);
    else frame.facts?.place(slot, view);
    this.#places?.place(slot, view);
    this.#segments.check(view, slot.segment);
  }

  #open({ loop, index }: CompiledSlot, outer: Frame, view: SegmentView): void {
    const inner = this.#frames.get(loop as CompiledLoop) as Frame;
    const position = outer.counts[index] as number;
    reset(inner, outer);
    inner.counts[0] = 1;
    this.#top = inner;
    inner.facts?.open(position);
    inner.facts?.place(inner.loop.slots[0] as CompiledSlot, view);
    if (!inner.level) return;
    inner.level.open(view);
    const found = outer.level?.add(view);
    if (found) this.#tell(found);
  }

  /** A level belongs to the one that it names: where it stands cannot tell when two that are open could have it. */
  #findNamed(view: SegmentView): { readonly frame: Frame; readonly slot: CompiledSlot } | null {
    const parent = view.text(2);
    if (parent === '') return null;
    for (let frame: Frame | null = this.#top; frame !== null; frame = frame.parent) {
      const slot = frame.level?.number === parent ? find(frame, view, allKeys) : null;
      if (slot) return { frame, slot };
    }
    return null;
  }

  #tell(found: Found): void {
    this.#report(this.#mark, found);
  }

  /** Closes the loops above a frame; null closes all. */
  #closeTo(frame: Frame | null): void {
    for (let open: Frame | null = this.#top; open !== null && open !== frame; open = open.parent) {
      this.#lookBefore(open, Number.POSITIVE_INFINITY);
      const found = open.level?.close();
      if (found && open.level) this.#report(open.level.mark, found);
      open.facts?.weigh(this.#factsAbove, this.#report);
      if (open !== this.#root) this.#places?.close();
    }
    this.#top = frame ?? this.#root;
  }

  /** Loops around an open one are open too. */
  readonly #factsAbove = ({ above }: Situation): Facts =>
    (above && this.#frames.get(compileLoop(above.loop))?.facts) ?? NO_FACTS;

  /** Tells what is missing before a position, where the first segment behind it stands. */
  #lookBefore(frame: Frame, position: number): void {
    const { loop, counts } = frame;
    const { needed } = loop;
    for (; frame.next < needed.length; frame.next += 1) {
      const slot = needed[frame.next] as CompiledSlot;
      if (slot.position >= position) return;
      if ((counts[slot.index] as number) < slot.min) this.#tellMissing(loop, slot);
    }
  }

  /** A place that the segment could have had: earlier in its loop, or once more than the guide allows. */
  #findLoosely(view: SegmentView): { readonly frame: Frame; readonly slot: CompiledSlot } | null {
    for (let frame: Frame | null = this.#top; frame !== null; frame = frame.parent)
      for (const slot of frame.loop.byTag.get(view.tag) ?? []) if (firstKey(slot, view)) return { frame, slot };
    return null;
  }

  #tellOrder({ counts }: Frame, slot: CompiledSlot): void {
    const isTooOften = (counts[slot.index] as number) >= slot.max;
    const { id } = slot.segment;
    if (isTooOften && slot.loop)
      this.#tell({
        severity: 'error',
        code: 'loop-too-often',
        message: `Loop ${slot.loop.id} may stand ${times(slot.max)} here`,
      });
    else if (isTooOften)
      this.#tell({ severity: 'error', code: 'segment-too-often', message: `${id} may stand ${times(slot.max)} here` });
    else
      this.#tell({
        severity: 'error',
        code: 'segment-order',
        message: `${id} should stand before the segments in front of it`,
      });
  }

  #tellMissing(loop: CompiledLoop, { segment, name, loop: inner }: CompiledSlot): void {
    const mark: Mark = { ...this.#mark, tag: segment.tag };
    const message = inner
      ? `Loop ${inner.id} (${segment.id}, ${name}) is required in loop ${loop.id}`
      : `${segment.id} (${name}) is required in loop ${loop.id}`;
    this.#report(mark, { severity: 'error', code: inner ? 'loop-missing' : 'segment-missing', message });
  }

  #tellUnplaced(view: SegmentView): void {
    const id = tagText(view.tag);
    for (let frame: Frame | null = this.#top; frame !== null; frame = frame.parent) {
      const expected = (frame.loop.byTag.get(view.tag) ?? []).flatMap(({ segment: { keys } }) => keys.slice(0, 1));
      const [first] = expected;
      if (!first) continue;
      const codes = [...new Set(expected.flatMap(({ codes }) => [...codes]))].join(', ');
      const said = view.text(first.element).slice(0, 20);
      return this.#tell({
        severity: 'error',
        code: 'segment-qualifier',
        message: `${id} with “${said}” has no place here; expected ${codes}`,
        element: first.element,
      });
    }
    this.#tell(
      this.#known.has(view.tag)
        ? { severity: 'error', code: 'segment-unexpected', message: `${id} has no place here` }
        : { severity: 'error', code: 'segment-unknown', message: `${id} is no segment of this guide` },
    );
  }
}

const times = (max: number): string => (max === 1 ? 'once' : `at most ${max} times`);
