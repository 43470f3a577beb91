import { ELEMENT, isPadding, LINE_BREAK, NOT_ASCII, TERMINATOR } from './byte-class';
import { looksLikeIsa } from './isa';
import { lineStyleOf } from './line-style';
import { readTag } from './read-tag';
import type { SegmentView } from './segment-view';
import { NO_TAG } from './tag';
import type { TokenHandler } from './token-handler';
import type { Window } from './window';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const LAST_PADDING = 0x20;
const FIRST_OF_ISA = 0x49;
/** As many as it takes to know an ISA. */
const LEAST_BYTES = 4;
const UNUSUAL = (1 << LINE_BREAK) | (1 << NOT_ASCII);

interface Cutting {
  readonly view: SegmentView;
  /** By byte, as `byteClasses` answers. */
  readonly classes: Uint8Array;
  readonly handler: TokenHandler;
}

/**
 * Cuts what nearly all of a file is: whole segments of plain characters. Stops in front of whatever is anything else, and
 * of what the window does not hold whole; the tokenizer takes those byte by byte.
 */
export function cutPlain(window: Window, { view, classes, handler }: Cutting): void {
  const { bytes, end } = window;
  const { starts } = view;
  const most = starts.length - 2;
  const before = window.offsetOf(0);
  // A line end that is the terminator is no padding.
  if (classes[LINE_FEED] !== LINE_BREAK || classes[RETURN] !== LINE_BREAK) return;
  view.bytes = bytes;
  view.leadBytes = bytes;
  view.terminated = true;
  for (;;) {
    const { start } = window;
    let base = start;
    while (base < end && (bytes[base] as number) <= LAST_PADDING && isPadding(bytes[base] as number)) base += 1;
    if (end - base < LEAST_BYTES || (bytes[base] === FIRST_OF_ISA && looksLikeIsa(bytes, base))) return;
    let place = base;
    let count = 1;
    let flags = 0;
    for (; place < end; place += 1) {
      const byteClass = classes[bytes[place] as number] as number;
      if (byteClass === 0) continue;
      if (byteClass === ELEMENT) {
        if (count > most) return;
        starts[count] = place + 1 - base;
        count += 1;
      } else if (byteClass === TERMINATOR) break;
      else flags |= 1 << byteClass;
    }
    if (place === end || (flags & UNUSUAL) !== 0) return;
    starts[0] = 0;
    starts[count] = place + 1 - base;
    view.base = base;
    view.count = count;
    view.flags = flags;
    view.tag = readTag(view);
    if (view.tag === NO_TAG) return;
    view.offset = before + base;
    view.lead = base === start ? 'none' : lineStyleOf(bytes, start, base - start);
    view.leadFrom = start;
    view.leadTo = base;
    handler.segment(view);
    view.index += 1;
    window.start = place + 1;
  }
}
