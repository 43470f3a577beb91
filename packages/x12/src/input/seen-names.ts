/**
 * Whether a loop over the names of a value saw all that the value has, when it saw so many: names that are hidden, or
 * of a class, are read like others and come in no loop.
 */
export const sawAll = (value: object, count: number): boolean =>
  Object.getPrototypeOf(value) === Object.prototype && Object.getOwnPropertyNames(value).length === count;
