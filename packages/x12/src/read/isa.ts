import type { Delimiters } from '../delimiters';

/** An ISA is 106 bytes long, terminator included, in every version. */
const ISA_BYTES = 106;
/** An ISA whose widths are wrong is still looked through this far for its sixteen elements. */
const ISA_SEARCH_BYTES = 400;
const ISA_ELEMENTS = 16;

export interface IsaHeader {
  readonly delimiters: Delimiters;
  /** Without line breaks; 106 is right. */
  readonly bytes: number;
}

/** Whether an interchange header may begin here: the three letters and a character that can separate. */
export const looksLikeIsa = (bytes: Uint8Array, from: number): boolean =>
  bytes[from] === 0x49 && bytes[from + 1] === 0x53 && bytes[from + 2] === 0x41 && !isAlphanumeric(bytes[from + 3] ?? 0);

/**
 * Reads the delimiters from an ISA: the separator behind its name, then the one character of its sixteenth element and
 * the one behind that. `incomplete` when the bytes end before that, null when there are not sixteen elements.
 */
export function readIsa(bytes: Uint8Array, from: number, to: number): IsaHeader | 'incomplete' | null {
  const separator = bytes[from + 3];
  if (separator === undefined || from + 3 >= to) return 'incomplete';
  const starts: number[] = [];
  const limit = Math.min(to, from + ISA_SEARCH_BYTES);
  for (let place = from + 3; place < limit && starts.length < ISA_ELEMENTS; place += 1)
    if (bytes[place] === separator) starts.push(place + 1);
  if (starts.length < ISA_ELEMENTS) return to - from < ISA_SEARCH_BYTES ? 'incomplete' : null;
  const last = starts[ISA_ELEMENTS - 1] ?? 0;
  if (last + 1 >= to) return 'incomplete';
  const character = (place: number) => String.fromCharCode(bytes[place] ?? 0);
  const [eleventh = 0, twelfth = 0] = starts.slice(10);
  const repetition = twelfth - eleventh === 2 && !isAlphanumeric(bytes[eleventh] ?? 0) ? character(eleventh) : null;
  return {
    delimiters: {
      element: character(from + 3),
      component: character(last),
      repetition: repetition === ' ' ? null : repetition,
      segment: character(last + 1),
    },
    bytes: last + 2 - from - lineBreaks(bytes, from, last),
  };
}

/** A file wrapped at a width breaks its header too. */
function lineBreaks(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place += 1) if (bytes[place] === 0x0a || bytes[place] === 0x0d) count += 1;
  return count;
}

export const isIsaLength = (bytes: number): boolean => bytes === ISA_BYTES;

const isAlphanumeric = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** A delimiter that is a letter, a digit, another delimiter or half of a character cuts data to pieces. */
export function ambiguousDelimiters({ element, component, repetition, segment }: Delimiters): boolean {
  const all = [element, component, segment, ...(repetition === null ? [] : [repetition])];
  return (
    new Set(all).size < all.length ||
    all.some((one) => one.length !== 1 || isAlphanumeric(one.charCodeAt(0)) || one === ' ' || one > '~')
  );
}
