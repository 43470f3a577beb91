import type { Delimiters } from '../delimiters';

/** One segment as it stands in the file. `elements[0]` is its name, so that `elements[2]` is what the guides call 02. */
export interface Segment {
  readonly index: number;
  /** Offset of the first character in the text. */
  readonly offset: number;
  readonly elements: readonly string[];
  readonly delimiters: Delimiters;
  /** What stood behind the content: terminator and line break, as written. Empty when the file ended without one. */
  readonly tail: string;
}

export interface Transaction {
  /** ST01, such as 837. */
  readonly setId: string;
  readonly controlNumber: string;
  /** The implementation guide: ST03, else GS08. */
  readonly version: string;
  /** ST to SE, both included; SE is missing when the file is cut. */
  readonly segments: readonly Segment[];
}

export interface FunctionalGroup {
  readonly functionalId: string;
  readonly controlNumber: string;
  readonly version: string;
  readonly transactions: readonly Transaction[];
}

export interface Interchange {
  readonly senderId: string;
  readonly receiverId: string;
  readonly controlNumber: string;
  /** P is production, T is test. */
  readonly usage: string;
  readonly delimiters: Delimiters;
  readonly groups: readonly FunctionalGroup[];
}

export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  /** Null when the finding is about the whole file. */
  readonly segmentIndex: number | null;
  readonly segmentId: string | null;
  /** As the guides count: 2 is SE02. Null when the finding is about the segment. */
  readonly elementIndex: number | null;
  readonly message: string;
}

export interface ReadFile {
  readonly interchanges: readonly Interchange[];
  /** Every segment of the file in order, those outside any envelope included. */
  readonly segments: readonly Segment[];
  /** What stood before the first segment: a byte order mark, spaces. */
  readonly lead: string;
  readonly findings: readonly Finding[];
}
