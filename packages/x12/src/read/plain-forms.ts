const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= ZERO + 9;

/** Whether the bytes between two places are digits alone, at least one. */
export function areDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (!isDigit(bytes[place] as number)) return false;
  return to > from;
}

/** `20260601`, a day of the calendar. */
export function isDayIn(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 8 || !areDigits(bytes, from, to)) return false;
  let value = 0;
  for (let place = from; place < to; place += 1) value = value * 10 + (bytes[place] as number) - ZERO;
  return isDayNumber(value);
}

/** The same of its eight digits as a number. */
export function isDayNumber(value: number): boolean {
  const year = Math.trunc(value / 10_000);
  const month = Math.trunc(value / 100) % 100;
  const day = value % 100;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] as number);
}

/** A decimal number: a sign, digits, one point (data type R without an exponent). */
export function isNumberIn(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  let points = 0;
  for (let place = bytes[from] === MINUS ? from + 1 : from; place < to; place += 1) {
    const byte = bytes[place] as number;
    if (isDigit(byte)) digits += 1;
    else if (byte === POINT) points += 1;
    else return false;
  }
  return digits > 0 && points <= 1;
}

/** How a number stands: in its shortest form, with zeros at its end, or with zeros in front or a point that say nothing. */
export type NumberForm = 'short' | 'trailing' | 'padded';

/** The form of bytes that are a number. `0.5` and `.5` are both taken for short: payers write either. */
export function numberFormIn(bytes: Uint8Array, from: number, to: number): NumberForm {
  const isNegative = bytes[from] === MINUS;
  const first = isNegative ? from + 1 : from;
  if (bytes[first] === ZERO && to - first > 1 && bytes[first + 1] !== POINT) return 'padded';
  const last = bytes[to - 1];
  if (last === POINT) return 'padded';
  if (last !== ZERO) return 'short';
  if (!isNegative && to - first === 1) return 'short';
  let point = to - 2;
  while (point >= first && bytes[point] !== POINT) point -= 1;
  if (point >= first) return isNegative && isNought(bytes, first, to) ? 'padded' : 'trailing';
  return isNegative && isNought(bytes, first, to) ? 'padded' : 'short';
}

function isNought(bytes: Uint8Array, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (bytes[place] !== ZERO && bytes[place] !== POINT) return false;
  return true;
}
