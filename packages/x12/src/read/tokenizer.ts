import { DELIMITERS } from '../delimiters';
import type { Delimiters } from '../delimiters';
import { byteClasses, ELEMENT, hasClass, isPadding, LINE_BREAK, NOT_ASCII, TERMINATOR } from './byte-class';
import { ambiguousDelimiters, isIsaLength, looksLikeIsa, readIsa } from './isa';
import { lineStyleOf } from './line-style';
import { PlainCutter } from './plain-segments';
import { readTag } from './read-tag';
import { decodeBytes, isUtf8, SegmentView } from './segment-view';
import { NO_TAG } from './tag';
import type { TokenHandler, TokenNote } from './token-handler';
import { Window } from './window';

/** A longer segment is no segment of any guide; it is skipped to its terminator, so that memory stays flat. */
const MOST_SEGMENT_BYTES = 1 << 20;
/** A file given whole is taken in parts of this size. */
const STEP_BYTES = 1 << 18;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Cuts bytes into segments, whatever the chunks: feed them in order, then `end`. Total: no input makes it throw or
 * wait, delimiters come from each ISA as it passes, and a file without any is cut at the usual ones.
 */
export class Tokenizer {
  readonly #handler: TokenHandler;
  readonly #window = new Window();
  readonly #view = new SegmentView();
  readonly #plain: PlainCutter;
  #delimiters: Delimiters = DELIMITERS;
  #classes = byteClasses(DELIMITERS);
  /** Places below are from the window's start. */
  #lead = 0;
  #inSegment = false;
  #scanned = 0;
  #skipping = false;
  #seenIsa = false;
  #notUtf8 = false;

  constructor(handler: TokenHandler) {
    this.#handler = handler;
    this.#plain = new PlainCutter(this.#view, handler);
    this.#plain.use(this.#classes);
  }

  feed(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += STEP_BYTES) {
      this.#window.append(chunk.subarray(from, from + STEP_BYTES));
      this.#cut(false);
    }
  }

  /** Answers the padding behind the last segment. */
  end(): string {
    this.#cut(true);
    const { bytes, start, end } = this.#window;
    return decodeBytes(bytes.subarray(start, end));
  }

  #cut(isLast: boolean): void {
    const window = this.#window;
    while (window.start + this.#lead < window.end) {
      if (this.#skipping) {
        if (!this.#skip()) return;
      } else if (!this.#inSegment) {
        if (this.#lead === 0 && this.#seenIsa) this.#plain.cut(window);
        if (window.start < window.end && !this.#open(isLast)) return;
      } else if (!this.#scan(isLast)) return;
    }
  }

  /** Steps over padding and looks whether an interchange begins; false when more bytes are needed to know. */
  #open(isLast: boolean): boolean {
    const { bytes, start, end } = this.#window;
    let place = start + this.#lead;
    if (place === 0 && this.#window.offsetOf(0) === 0) place = this.#skipByteOrderMark(isLast);
    if (place < 0) return false;
    while (place < end && isPadding(bytes[place] as number) && !this.#isTerminator(bytes[place] as number)) place += 1;
    // Blank lines of a file whose terminator is the line break are padding too.
    this.#lead = place - start;
    if (place === end) return this.#dropPadding();
    if (this.#isTerminator(bytes[place] as number) && isPadding(bytes[place] as number)) {
      this.#lead += 1;
      return true;
    }
    if (!isLast && end - place < 4) return false;
    if (looksLikeIsa(bytes, place) && !this.#openInterchange(place, isLast)) return false;
    if (!this.#seenIsa) this.#missIsa(place);
    this.#inSegment = true;
    this.#scanned = this.#lead;
    this.#view.flags = 0;
    this.#view.starts[0] = 0;
    this.#view.count = 1;
    return true;
  }

  #skipByteOrderMark(isLast: boolean): number {
    const { bytes, end } = this.#window;
    if (end < 3 && !isLast) return -1;
    if (!BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte && index < end)) return 0;
    this.#note('info', 'byte-order-mark', 'The file begins with a byte order mark', 0);
    return 3;
  }

  /** Padding without end must not fill the memory. */
  #dropPadding(): boolean {
    if (this.#lead > MOST_SEGMENT_BYTES) {
      this.#window.start += this.#lead;
      this.#lead = 0;
    }
    return false;
  }

  #isTerminator(byte: number): boolean {
    return this.#classes[byte] === TERMINATOR;
  }

  #openInterchange(place: number, isLast: boolean): boolean {
    const { bytes, end } = this.#window;
    const header = readIsa(bytes, place, end);
    if (header === 'incomplete' && !isLast) return false;
    this.#seenIsa = true;
    if (header === null || header === 'incomplete') {
      this.#note(
        'error',
        'isa-unreadable',
        'ISA has fewer than sixteen elements; the usual delimiters are taken',
        place,
      );
      return true;
    }
    this.#delimiters = header.delimiters;
    this.#classes = byteClasses(header.delimiters);
    this.#plain.use(this.#classes);
    this.#view.delimiters = header.delimiters;
    if (!isIsaLength(header.bytes))
      this.#note('error', 'isa-length', `ISA has ${header.bytes} characters instead of 106`, place);
    if (ambiguousDelimiters(header.delimiters))
      this.#note('error', 'ambiguous-delimiters', 'ISA names one character twice, or a letter, digit or space', place);
    return true;
  }

  #missIsa(place: number): void {
    this.#seenIsa = true;
    this.#note('error', 'no-isa', 'The file does not begin with ISA; the usual delimiters are taken', place);
  }

  /** Looks for the terminator from where the last look ended; false when the bytes end before it. */
  #scan(isLast: boolean): boolean {
    const { bytes, start, end } = this.#window;
    const view = this.#view;
    const classes = this.#classes;
    const base = start + this.#lead;
    let { count, flags, starts } = view;
    let place = start + this.#scanned;
    for (; place < end; place += 1) {
      const byteClass = classes[bytes[place] as number] as number;
      if (byteClass === 0) continue;
      if (byteClass === ELEMENT) {
        if (count + 1 >= starts.length) starts = view.starts = grown(starts);
        starts[count] = place + 1 - base;
        count += 1;
      } else if (byteClass === TERMINATOR) break;
      else flags |= 1 << byteClass;
    }
    view.count = count;
    view.flags = flags;
    this.#scanned = place - start;
    if (place === end && !isLast) return this.#tooLong(place);
    this.#emit(place, place < end);
    return true;
  }

  #tooLong(place: number): boolean {
    const { start } = this.#window;
    if (place - start - this.#lead <= MOST_SEGMENT_BYTES) return false;
    const message = `More than ${MOST_SEGMENT_BYTES} bytes without a terminator; skipped to the next one`;
    this.#note('error', 'segment-too-long', message, start + this.#lead);
    this.#restart(place);
    this.#skipping = true;
    return false;
  }

  #skip(): boolean {
    const { bytes, start, end } = this.#window;
    let place = start;
    while (place < end && !this.#isTerminator(bytes[place] as number)) place += 1;
    this.#skipping = place === end;
    this.#restart(Math.min(place + 1, end));
    return !this.#skipping;
  }

  #restart(place: number): void {
    this.#window.start = place;
    this.#lead = 0;
    this.#inSegment = false;
  }

  #emit(end: number, terminated: boolean): void {
    const { bytes, start } = this.#window;
    const view = this.#view;
    view.bytes = bytes;
    view.base = start + this.#lead;
    view.offset = this.#window.offsetOf(view.base);
    view.lead = lineStyleOf(bytes, start, this.#lead);
    view.leadBytes = bytes;
    view.leadFrom = start;
    view.leadTo = view.base;
    view.terminated = terminated;
    view.isMeasured = false;
    let last = end;
    if (!terminated) while (last > view.base && isPadding(bytes[last - 1] as number)) last -= 1;
    view.starts[view.count] = last + 1 - view.base;
    if (hasClass(view.flags, LINE_BREAK)) this.#joinLines(last);
    if (hasClass(view.flags, NOT_ASCII) && !this.#notUtf8) this.#checkEncoding();
    view.tag = readTag(view);
    if (view.tag === NO_TAG)
      this.#note('error', 'segment-name', `“${view.text(0).slice(0, 20)}” is no segment name`, view.base);
    if (!terminated) this.#note('error', 'not-terminated', 'The file ends inside this segment', view.base);
    this.#handler.segment(view);
    view.index += 1;
    this.#restart(terminated ? end + 1 : last);
  }

  #checkEncoding(): void {
    const view = this.#view;
    const to = view.base + (view.starts[view.count] as number) - 1;
    this.#notUtf8 = !isUtf8(view.bytes.subarray(view.base, to));
    if (this.#notUtf8)
      this.#note('warning', 'not-utf-8', 'Some bytes are not UTF-8; they are read as Latin-1', view.base);
  }

  /** A file wrapped at a width breaks lines inside its data; the breaks are no part of it. */
  #joinLines(end: number): void {
    const view = this.#view;
    const kept = view.bytes.slice(view.base, end).filter((byte) => byte !== 0x0a && byte !== 0x0d);
    const separator = this.#delimiters.element.charCodeAt(0);
    this.#note('warning', 'line-break-in-data', 'A line ends inside this segment; the break was taken out', view.base);
    view.bytes = kept;
    view.base = 0;
    let count = 1;
    for (let place = 0; place < kept.length; place += 1)
      if (kept[place] === separator) {
        view.starts[count] = place + 1;
        count += 1;
      }
    view.starts[count] = kept.length + 1;
  }

  #note(severity: TokenNote['severity'], code: TokenNote['code'], ...[message, place]: [string, number]): void {
    this.#handler.note({ severity, code, message, offset: this.#window.offsetOf(place) });
  }
}

function grown(starts: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}
