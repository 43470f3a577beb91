import type { Found, Mark } from '../read/findings';
import type { SegmentView } from '../read/segment-view';

/** Adds a finding about a segment of the present transaction. */
export type Report = (mark: Mark, found: Found) => void;

/** A check that follows one transaction at a time. */
export interface TransactionCheck {
  begin(): void;
  segment(view: SegmentView): void;
  end(): void;
}

/** A view's place, kept without making an object for each. */
export class KeptMark implements Mark {
  tag = 0;
  ordinal = 0;
  index = 0;
  offset = 0;

  keep({ tag, ordinal, index, offset }: Mark): void {
    this.tag = tag;
    this.ordinal = ordinal;
    this.index = index;
    this.offset = offset;
  }
}
