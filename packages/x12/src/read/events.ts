import type { Delimiters } from '../delimiters';
import type { LineStyle } from './line-style';
import type { SegmentView } from './segment-view';

export interface InterchangeHead {
  readonly senderQualifier: string;
  readonly senderId: string;
  readonly receiverQualifier: string;
  readonly receiverId: string;
  /** ISA09 and ISA10, as written: `261122`, `0900`. */
  readonly date: string;
  readonly time: string;
  readonly version: string;
  readonly controlNumber: string;
  readonly usage: string;
  readonly delimiters: Delimiters;
}

export interface GroupHead {
  /** GS01: HC claims, HP payments, FA acknowledgments … */
  readonly functionalId: string;
  readonly sender: string;
  readonly receiver: string;
  readonly controlNumber: string;
  /** GS08: the implementation guide. */
  readonly version: string;
}

export interface TransactionHead {
  /** ST01, such as 837. */
  readonly setId: string;
  readonly controlNumber: string;
  /** The implementation guide: ST03, else GS08. */
  readonly version: string;
}

/**
 * What a reader tells while a file passes; every call is optional. Each begin has its end, also in a file that is cut:
 * the view of an end is null when the trailer is missing. Views are valid during the call alone.
 */
export interface ReadListener {
  beginInterchange?(head: InterchangeHead, view: SegmentView): void;
  beginGroup?(head: GroupHead, view: SegmentView): void;
  beginTransaction?(head: TransactionHead, view: SegmentView): void;
  /** Every segment between ST and SE, without them. */
  segment?(view: SegmentView): void;
  endTransaction?(trailer: SegmentView | null): void;
  endGroup?(trailer: SegmentView | null): void;
  endInterchange?(trailer: SegmentView | null, lines: LineStyle): void;
}
