/**
 * What a plain value is looked at for, read or written; `OTHER` is looked at closely. Nothing is imported here, so that
 * builds put the numbers in place.
 */
export const OTHER = 0;
export const TEXT = 1;
export const CODE = 2;
export const MONEY = 3;
export const DAY = 4;
export const COUNT = 5;
export const NUMBER = 6;
export const COMPOSITE = 7;
/** Of values that are written. What is fixed is not the value's to say. */
export const FIXED = 8;
export const PERIOD = 9;

/** Of each field side by side: its form, its lengths, and the most that the kinds of its characters may add up to. */
export const LIMIT = 4;
export const FORM = 0;
export const LEAST = 1;
export const MOST = 2;
export const KINDS = 3;
