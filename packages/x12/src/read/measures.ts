import { CELL, KINDS, LENGTH, MINUS, MINUSES, MOST_SHORT, NUMBER, OTHERS, PACK, POINT, POINTS, ZERO } from './cells';
import type { SegmentView } from './segment-view';

/** The cents of so many digits are a small integer. */
const MOST_SHORT_WHOLE = 7;

/** By byte: what an ordinary character adds to the kinds of its element; for any other its class, negative. */
export const byteSorts = (classes: Uint8Array): Int16Array =>
  Int16Array.from(classes, (byteClass, byte) => (byteClass === 0 ? kindOf(byte) : -byteClass));

/** What a character adds to the kinds of its element. */
export function kindOf(byte: number): number {
  if (byte >= ZERO && byte <= ZERO + 9) return 0;
  if (byte === POINT) return POINTS;
  return byte === MINUS ? MINUSES : OTHERS;
}

/** The cents of a measured element when they are few, zero or more; -1 when they are read from its bytes. */
export function shortCents({ cells }: SegmentView, element: number): number {
  const cell = element * CELL;
  const length = cells[cell + LENGTH] as number;
  const kinds = cells[cell + KINDS] as number;
  const number = cells[cell + NUMBER] as number;
  if (kinds === 0) return length <= MOST_SHORT_WHOLE ? number * 100 : -1;
  if (kinds !== POINTS || length > MOST_SHORT) return -1;
  const pack = cells[cell + PACK] as number;
  // The point stands in a decimal place of its own and counts as two less than nothing.
  if (((pack >>> 16) & 255) === POINT) {
    const places = number + 200;
    return places - ((places / 1000) | 0) * 900;
  }
  if (((pack >>> 8) & 255) !== POINT) return -1;
  const places = number + 20;
  return (places - ((places / 100) | 0) * 90) * 10;
}

/**
 * Whether a measured element of digits and at most one point is certainly a number in its shortest form, of two decimals
 * at most where it is an amount; false also when a closer look is needed.
 */
export function isShortNumber(view: SegmentView, element: number, isAmount: boolean): boolean {
  const { cells, bytes, base, starts } = view;
  const cell = element * CELL;
  const startsAboveZero = (bytes[base + (starts[element] as number)] as number) > ZERO;
  if (cells[cell + KINDS] === 0) return startsAboveZero || cells[cell + LENGTH] === 1;
  const pack = cells[cell + PACK] as number;
  if (!startsAboveZero || (pack & 255) <= ZERO) return false;
  return !isAmount || ((pack >>> 8) & 255) === POINT || ((pack >>> 16) & 255) === POINT;
}
