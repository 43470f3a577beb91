import { isPadding, LINE_BREAK, NOT_ASCII, TERMINATOR } from './byte-class';
import { CELL, KINDS, LENGTH, MOST_CELLS, NUMBER, PACK, SEPARATED, ZERO } from './cells';
import { looksLikeIsa } from './isa';
import { lineStyleOf } from './line-style';
import { byteSorts, kindOf } from './measures';
import { tagIn } from './read-tag';
import type { SegmentView } from './segment-view';
import { NO_TAG } from './tag';
import type { TokenHandler } from './token-handler';
import type { Window } from './window';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** As many as it takes to know an ISA. */
const LEAST_BYTES = 4;

/**
 * Cuts what nearly all of a file is: whole segments of plain characters, and measures their elements on the way. Stops
 * in front of whatever is anything else, and of what the window does not hold whole; the tokenizer takes those byte by
 * byte.
 */
export class PlainCutter {
  readonly #view: SegmentView;
  readonly #handler: TokenHandler;
  #sorts: Int16Array = new Int16Array(256);
  /** A line end that is the terminator is no padding. */
  #mayCut = false;

  constructor(view: SegmentView, handler: TokenHandler) {
    this.#view = view;
    this.#handler = handler;
  }

  /** By byte, as `byteClasses` answers. */
  use(classes: Uint8Array): void {
    this.#sorts = byteSorts(classes);
    this.#mayCut = classes[LINE_FEED] === LINE_BREAK && classes[RETURN] === LINE_BREAK;
  }

  cut(window: Window): void {
    if (!this.#mayCut) return;
    const { bytes, end } = window;
    const view = this.#view;
    const before = window.offsetOf(0);
    view.bytes = bytes;
    view.leadBytes = bytes;
    view.terminated = true;
    view.isMeasured = true;
    for (;;) {
      const { start } = window;
      let base = start;
      while (base < end && isPadding(bytes[base] as number)) base += 1;
      if (end - base < LEAST_BYTES || looksLikeIsa(bytes, base)) return;
      const last = this.#measure(bytes, base, end);
      if (last < 0) return;
      view.tag = tagIn(view.cells[PACK] as number, view.cells[LENGTH] as number);
      if (view.tag === NO_TAG) return;
      view.base = base;
      view.offset = before + base;
      view.lead = base === start ? 'none' : lineStyleOf(bytes, start, base - start);
      view.leadFrom = start;
      view.leadTo = base;
      this.#handler.segment(view);
      view.index += 1;
      window.start = last + 1;
    }
  }

  /** Answers the place of the terminator, or -1 for what is not plain or not whole. */
  #measure(bytes: Uint8Array, base: number, end: number): number {
    const view = this.#view;
    const { starts, cells } = view;
    const sorts = this.#sorts;
    let from = base;
    let count = 0;
    let flags = 0;
    let present = 0;
    let kinds = 0;
    let number = 0;
    let pack = 0;
    for (let place = base; place < end; place += 1) {
      const byte = bytes[place] as number;
      const sort = sorts[byte] as number;
      if (sort >= 0) {
        kinds = (kinds + sort) | 0;
        number = (Math.imul(number, 10) + byte - ZERO) | 0;
        pack = (pack << 8) | byte;
        continue;
      }
      if (sort < -TERMINATOR) {
        if (sort === -LINE_BREAK || sort === -NOT_ASCII) return -1;
        flags |= 1 << -sort;
        kinds = (kinds + kindOf(byte) + SEPARATED) | 0;
        number = (Math.imul(number, 10) + byte - ZERO) | 0;
        pack = (pack << 8) | byte;
        continue;
      }
      const cell = count * CELL;
      cells[cell + LENGTH] = place - from;
      cells[cell + KINDS] = kinds;
      cells[cell + NUMBER] = number;
      cells[cell + PACK] = pack;
      present |= ((from - place) >>> 31) << count;
      count += 1;
      from = place + 1;
      starts[count] = from - base;
      if (sort === -TERMINATOR) {
        view.count = count;
        view.flags = flags;
        view.present = present & ~1;
        return place;
      }
      if (count === MOST_CELLS - 1) return -1;
      kinds = 0;
      number = 0;
      pack = 0;
    }
    return -1;
  }
}
