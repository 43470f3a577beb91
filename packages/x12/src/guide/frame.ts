import { COMPONENT, hasClass } from '../read/byte-class';
import { CELL, LENGTH, PACK } from '../read/cells';
import type { SegmentView } from '../read/segment-view';
import type { Tag } from '../read/tag';
import type { CompiledKey, CompiledLoop, CompiledSlot } from './compile';
import type { FrameFacts } from './frame-facts';
import type { Level } from './level';
import { LONGEST_CODE, packBytes } from './packed-codes';

const COMPONENTS = 1 << COMPONENT;

/** One open loop: how often each of its slots was filled. A loop is open once at most, so each has its one frame. */
export interface Frame {
  readonly loop: CompiledLoop;
  readonly counts: Int32Array;
  position: number;
  /** So many of the loop's needed slots were looked at for what is missing. */
  next: number;
  parent: Frame | null;
  /** Of loops that a level opens. */
  readonly level: Level | null;
  /** Of loops that some situation looks at. */
  readonly facts: FrameFacts | null;
  /** The slot that was filled last, and by slot the steps that were taken from there before: files repeat themselves. */
  last: number;
  readonly steps: readonly Step[][];
}

/** From a slot to the next: so many loops outward, in none of which below has the segment a place. */
export interface Step {
  readonly tag: Tag;
  readonly outward: number;
  readonly slot: CompiledSlot;
}

/** Opens a loop anew inside another. */
export function reset(frame: Frame, parent: Frame | null): void {
  const { counts } = frame;
  // A loop has a few dozen slots; clearing them one by one is cheaper than a call that could clear millions.
  for (let index = 0; index < counts.length; index += 1) counts[index] = 0;
  frame.position = 0;
  frame.next = 0;
  frame.last = 0;
  frame.parent = parent;
}

/** Whether a loop that is open can have no such segment: it has none, or none but the one that opened it. */
export const isClosedTo = ({ byTag }: CompiledLoop, tag: Tag): boolean =>
  byTag.get(tag)?.every(({ index, max }) => index === 0 && max === 1) ?? true;

type Matches = (slot: CompiledSlot, view: SegmentView) => boolean;

/** The first slot of a loop, from where it stands, that has room for the segment. */
export function find({ loop, counts, position }: Frame, view: SegmentView, matches: Matches): CompiledSlot | null {
  const slots = loop.byTag.get(view.tag);
  if (slots === undefined) return null;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] as CompiledSlot;
    if (slot.position >= position && (counts[slot.index] as number) < slot.max && matches(slot, view)) return slot;
  }
  return null;
}

/** Whether every element that tells slots apart says this one. */
export function allKeys({ segment: { keys, onlyKey } }: CompiledSlot, view: SegmentView): boolean {
  if (onlyKey !== null && (view.flags & COMPONENTS) === 0 && view.isMeasured) return hasShortKey(onlyKey, view);
  for (let index = 0; index < keys.length; index += 1) if (!hasKey(keys[index] as CompiledKey, view)) return false;
  return true;
}

/** The first key says what it is about; a second that is wrong is an error in its element, not in its place. */
export function firstKey({ segment: { keys } }: CompiledSlot, view: SegmentView): boolean {
  const [first] = keys;
  return first === undefined || hasKey(first, view);
}

function hasKey({ element, codes, packed }: CompiledKey, view: SegmentView): boolean {
  const length = view.byteLength(element);
  if (length > LONGEST_CODE || hasClass(view.flags, COMPONENT)) return codes.has(view.component(element, 1));
  return length > 0 && packed.has(packBytes(view.bytes, view.from(element), length));
}

/** The same of a measured segment without components. */
function hasShortKey(key: CompiledKey, view: SegmentView): boolean {
  const { cells, present } = view;
  const { element } = key;
  if (((present >>> element) & 1) === 0) return false;
  const cell = element * CELL;
  const pack = cells[cell + PACK] as number;
  if ((cells[cell + LENGTH] as number) > LONGEST_CODE) return hasKey(key, view);
  return pack === key.first || key.packed.has(pack);
}
