import { CELL, KINDS, LENGTH, MINUS, MINUSES, NUMBER, OTHERS, PACK, POINT, POINTS, ZERO } from './cells';
import type { SegmentView } from './segment-view';

/** An amount of so few characters has fewer cents than a small integer holds. */
const MOST_SHORT = 9;
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

/** Whether a measured element is certainly an amount in its shortest form; false also when a closer look is needed. */
export function isShortAmount(view: SegmentView, element: number): boolean {
  const cell = element * CELL;
  const { cells } = view;
  const kinds = cells[cell + KINDS] as number;
  const length = cells[cell + LENGTH] as number;
  if (kinds > POINTS || length > MOST_SHORT) return false;
  if (kinds === 0) return length === 1 || startsAboveZero(view, element);
  const pack = cells[cell + PACK] as number;
  if ((pack & 255) <= ZERO || !startsAboveZero(view, element)) return false;
  return ((pack >>> 8) & 255) === POINT || ((pack >>> 16) & 255) === POINT;
}

/** The same for a number with any decimals. */
export function isShortNumber(view: SegmentView, element: number): boolean {
  const cell = element * CELL;
  const { cells } = view;
  const kinds = cells[cell + KINDS] as number;
  if (kinds === 0) return cells[cell + LENGTH] === 1 || startsAboveZero(view, element);
  return kinds === POINTS && ((cells[cell + PACK] as number) & 255) > ZERO && startsAboveZero(view, element);
}

/** The same for digits alone. */
export const isShortCount = (view: SegmentView, element: number): boolean =>
  view.cells[element * CELL + KINDS] === 0 &&
  (view.cells[element * CELL + LENGTH] === 1 || startsAboveZero(view, element));

const startsAboveZero = ({ bytes, base, starts }: SegmentView, element: number): boolean =>
  (bytes[base + (starts[element] as number)] as number) > ZERO;
