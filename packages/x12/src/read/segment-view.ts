import { DELIMITERS } from '../delimiters';
import type { Delimiters } from '../delimiters';
import { COMPONENT, hasClass, NOT_ASCII } from './byte-class';
import { CELL, MOST_CELLS } from './cells';
import type { LineStyle } from './line-style';
import { tagText } from './tag';
import type { Tag } from './tag';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LATIN1 = new TextDecoder('latin1');

/**
 * A look at one segment where it lies in the reader's window. Valid until the next segment is read: whoever keeps a
 * value takes it as text or number. Elements count as in the guides: 2 is CLM02, 0 is the name; an element behind the
 * last one is empty.
 */
export class SegmentView {
  /** The reader's window; the segment begins at `base`. */
  bytes: Uint8Array = new Uint8Array(0);
  base = 0;
  /** From `base`: the first byte of each element, and for the one behind the last the byte after the terminator's place. */
  starts = new Int32Array(MOST_CELLS);
  /** Elements, the name included. */
  count = 0;
  /** Whether `cells` and `present` are of this segment; see cells.ts. */
  isMeasured = false;
  readonly cells = new Int32Array(MOST_CELLS * CELL);
  /** One bit for each element that is not empty: element 3 is bit 3. Elements beyond 30 have none of their own. */
  present = 0;
  tag: Tag = 0;
  /** Place in the file, from 0. */
  index = 0;
  /** Place in its transaction, ST being 1; meaningless outside of one. */
  ordinal = 0;
  /** Bytes from the beginning of the file. */
  offset = 0;
  /** Which byte classes stand inside; see byte-class.ts. */
  flags = 0;
  /** False when the file ended before the terminator. */
  terminated = true;
  /** The padding in front: none, a line feed, carriage return and line feed, or anything else. */
  lead: LineStyle = 'none';
  leadBytes: Uint8Array = new Uint8Array(0);
  leadFrom = 0;
  leadTo = 0;
  delimiters: Delimiters = DELIMITERS;

  /** Takes a view's segment over into bytes of its own, so that it stays when the window moves on. */
  takeOver({ bytes, base, starts, count, flags, delimiters }: SegmentView): void {
    const length = starts[count] as number;
    if (this.bytes.length < length) this.bytes = new Uint8Array(length * 2);
    for (let place = 0; place < length - 1; place += 1) this.bytes[place] = bytes[base + place] as number;
    if (this.starts.length < count + 1) this.starts = new Int32Array((count + 1) * 2);
    for (let element = 0; element <= count; element += 1) this.starts[element] = starts[element] as number;
    this.base = 0;
    this.count = count;
    this.flags = flags;
    this.delimiters = delimiters;
  }

  get name(): string {
    return tagText(this.tag);
  }

  /** Elements behind the name. */
  get elementCount(): number {
    return this.count - 1;
  }

  byteLength(element: number): number {
    if (element >= this.count) return 0;
    return (this.starts[element + 1] as number) - 1 - (this.starts[element] as number);
  }

  isEmpty(element: number): boolean {
    return this.byteLength(element) === 0;
  }

  /** The first byte of an element in `bytes`; meaningless for one that is empty. */
  from(element: number): number {
    return this.base + (this.starts[element] as number);
  }

  text(element: number): string {
    if (element >= this.count) return '';
    const from = this.from(element);
    return this.textOf(from, from + this.byteLength(element));
  }

  /** A component of an element, from 1 as the guides count; empty when there are fewer. */
  component(element: number, component: number): string {
    const text = this.text(element);
    if (!hasClass(this.flags, COMPONENT)) return component === 1 ? text : '';
    return text.split(this.delimiters.component)[component - 1] ?? '';
  }

  /** Whether the element is just these ASCII characters. */
  is(element: number, text: string): boolean {
    if (element >= this.count || this.byteLength(element) !== text.length) return false;
    const from = this.from(element);
    for (let index = 0; index < text.length; index += 1)
      if (this.bytes[from + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  leadText(): string {
    return decodeBytes(this.leadBytes.subarray(this.leadFrom, this.leadTo));
  }

  /** Every element as text, the name first. */
  elements(): string[] {
    return Array.from({ length: this.count }, (_, element) => this.text(element));
  }

  /** The text between two places of `bytes`: UTF-8, or byte for byte when it is not. */
  textOf(from: number, to: number): string {
    if (hasClass(this.flags, NOT_ASCII)) return decodeBytes(this.bytes.subarray(from, to));
    let text = '';
    for (let place = from; place < to; place += 1) text += String.fromCharCode(this.bytes[place] as number);
    return text;
  }
}

export const isUtf8 = (bytes: Uint8Array): boolean => decodeUtf8(bytes) !== null;

export const decodeBytes = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? LATIN1.decode(bytes);

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
