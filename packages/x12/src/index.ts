export { check } from './check/check';
export type { CheckSummary } from './check/check';
export { DELIMITERS } from './delimiters';
export type { Delimiters } from './delimiters';
export { amountCents, amountText } from './money';
export { isNpi } from './npi';
export { read, writeSegments } from './read/read';
export type { Finding, FunctionalGroup, Interchange, ReadFile, Segment, Transaction } from './read/types';
