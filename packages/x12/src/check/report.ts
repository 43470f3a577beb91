import type { Found, Mark } from '../read/findings';
import type { SegmentView } from '../read/segment-view';

/** Adds a finding about a segment of the present transaction. */
export type Report = (mark: Mark, found: Found) => void;

/** A check that follows one transaction at a time. */
export interface TransactionCheck {
  /** Told where the transaction was opened. */
  begin(opening: Mark): void;
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

/** CLM01 and CLP01 have at most 38 characters; a longer one is cut off here. */
const KEPT_BYTES = 64;

/** An element's text, kept without making text for each: hardly any is ever told. */
export class KeptText {
  readonly #bytes = new Uint8Array(KEPT_BYTES);
  #length = 0;

  keep(view: SegmentView, element: number): void {
    const length = Math.min(view.byteLength(element), KEPT_BYTES);
    const from = view.from(element);
    for (let index = 0; index < length; index += 1) this.#bytes[index] = view.bytes[from + index] as number;
    this.#length = length;
  }

  /** Empty when there is none. */
  toString(): string {
    return new TextDecoder().decode(this.#bytes.subarray(0, this.#length));
  }
}
