import { shortCents } from './measures';
import type { SegmentView } from './segment-view';

/** What is no exact number of cents; a sum that touches it is no sum. */
const NOT_CENTS = Number.NaN;

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Fifteen digits are exact in a number; X12 allows eighteen, HIPAA guides ten. */
const MOST_DIGITS = 15;

/**
 * The cents of an amount (data type R) where it lies, without text and without floating point: whole numbers below
 * 2^53 alone. Zero when the element is empty; NaN when it is no amount, has a part of a cent or more digits than a
 * number holds exactly.
 */
export function centsAt(view: SegmentView, element: number): number {
  if (element >= view.count) return 0;
  const cents = view.isMeasured ? shortCents(view, element) : -1;
  if (cents >= 0) return cents;
  const from = view.from(element);
  return centsIn(view.bytes, from, from + view.byteLength(element));
}

/** The same between two places of the bytes. */
export function centsIn(bytes: Uint8Array, from: number, end: number): number {
  let place = from;
  if (place === end) return 0;
  const negative = bytes[place] === MINUS;
  if (negative) place += 1;
  let cents = 0;
  let digits = 0;
  let decimals = -1;
  for (; place < end; place += 1) {
    const digit = (bytes[place] as number) - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits += 1;
      if (decimals >= 0) decimals += 1;
      if (decimals <= 2) cents = cents * 10 + digit;
      else if (digit !== 0) return NOT_CENTS;
    } else if (bytes[place] === POINT && decimals < 0) decimals = 0;
    else return NOT_CENTS;
  }
  if (digits === 0 || digits > MOST_DIGITS) return NOT_CENTS;
  cents *= decimals <= 0 ? 100 : decimals === 1 ? 10 : 1;
  if (!Number.isSafeInteger(cents)) return NOT_CENTS;
  return negative && cents !== 0 ? -cents : cents;
}

/** Adds cents and knows when the sum stopped being exact: an amount that was none, or more than a number holds. */
export class CentSum {
  #cents = 0;
  #exact = true;

  add(cents: number): void {
    this.#cents += cents;
    if (!Number.isSafeInteger(this.#cents)) this.#exact = false;
  }

  /** Null when it is not exact: no total is better than a wrong one. */
  get cents(): number | null {
    return this.#exact ? this.#cents : null;
  }
}
