import type { SegmentView } from './segment-view';

export interface TokenNote {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code:
    | 'byte-order-mark'
    | 'not-utf-8'
    | 'no-isa'
    | 'isa-length'
    | 'isa-unreadable'
    | 'ambiguous-delimiters'
    | 'segment-name'
    | 'segment-too-long'
    | 'line-break-in-data'
    | 'not-terminated';
  readonly message: string;
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  readonly element?: number;
}

export interface TokenHandler {
  /** The view is valid during the call alone. */
  segment(view: SegmentView): void;
  /** Comes before the segment that it is about. */
  note(note: TokenNote): void;
}
