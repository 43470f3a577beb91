/**
 * What is counted of an element's characters while it is cut, so that nobody looks at them again: four numbers an
 * element, side by side in `SegmentView.cells`. Nothing is imported here, so that builds put the numbers in place.
 */
export const CELL = 4;
/** In characters. */
export const LENGTH = 0;
/** Zero for digits alone; else the sum of what its other characters add. */
export const KINDS = 1;
/** The characters as decimal places, each less the character 0: the value of digits, up to nine of them. */
export const NUMBER = 2;
/** The last four characters as one number: all of a short code. */
export const PACK = 3;

/** Elements that a view has cells for, its name included. */
export const MOST_CELLS = 64;
/** Elements of a segment that has a bit for each in `SegmentView.present`. */
export const MOST_BITS = 31;

export const ZERO = 0x30;
export const POINT = 0x2e;
export const MINUS = 0x2d;

/** What a character adds to the kinds; digits add nothing. */
export const POINTS = 1;
export const MINUSES = 1 << 5;
export const OTHERS = 1 << 10;
/** What a separator of components adds besides. */
export const SEPARATED = 1 << 20;
/** So many characters that are no separators add less than one separator. */
export const MOST_UNSEPARATED = 1 << 9;

/** The value of so many digits, or of fewer with a point among them, is in their number; see measures.ts. */
export const MOST_SHORT = 9;
