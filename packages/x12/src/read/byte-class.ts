import type { Delimiters } from '../delimiters';

/** What a byte can be inside a segment; everything else is 0, an ordinary character. */
export const ELEMENT = 1;
export const TERMINATOR = 2;
export const COMPONENT = 3;
export const REPETITION = 4;
export const LINE_BREAK = 5;
export const CONTROL = 6;
export const NOT_ASCII = 7;

export const hasClass = (flags: number, byteClass: number): boolean => (flags & (1 << byteClass)) !== 0;

/** One look-up a byte instead of a row of comparisons. */
export function byteClasses({ element, component, repetition, segment }: Delimiters): Uint8Array {
  const classes = new Uint8Array(256);
  classes.fill(CONTROL, 0, 0x20);
  classes.fill(NOT_ASCII, 0x80);
  classes[0x7f] = CONTROL;
  classes[0x0a] = LINE_BREAK;
  classes[0x0d] = LINE_BREAK;
  if (repetition !== null) classes[repetition.charCodeAt(0)] = REPETITION;
  classes[component.charCodeAt(0)] = COMPONENT;
  // Last, so that they win when a header gives one character two meanings.
  classes[element.charCodeAt(0)] = ELEMENT;
  classes[segment.charCodeAt(0)] = TERMINATOR;
  return classes;
}

/** Space, tab, line feed, carriage return, and the zero and end-of-file bytes that old systems pad with. */
export const isPadding = (byte: number): boolean =>
  byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x00 || byte === 0x1a);
