import { tagText } from './tag';
import type { Tag } from './tag';

export type Severity = 'error' | 'warning' | 'info';

/** Where something stands. Numbers count from 1 as an acknowledgment does; null is outside of any. */
export interface Place {
  readonly interchange: number | null;
  /** Within the interchange. */
  readonly group: number | null;
  /** Within the group. */
  readonly transaction: number | null;
  /** Within the transaction, ST being 1; within the file when it stands in no transaction. */
  readonly segment: number | null;
  readonly segmentId: string | null;
  /** As the guides count: 2 is CLM02. */
  readonly element: number | null;
  readonly component: number | null;
  /** Bytes from the beginning of the file to the segment. */
  readonly offset: number;
}

export interface Finding {
  readonly severity: Severity;
  /** One word of a published list; a program may rely on it. */
  readonly code: string;
  readonly place: Place;
  /** Plain words for a person. */
  readonly message: string;
}

/** What is found about one element or segment, without its place. */
export interface Found {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly element?: number;
  readonly component?: number;
}

/** A segment that something will be said about later, when its view is gone. */
export interface SegmentPlace {
  readonly interchange: number | null;
  readonly group: number | null;
  readonly transaction: number | null;
  readonly segment: number | null;
  readonly tag: Tag;
  readonly offset: number;
}

/** What of a view is kept for a finding that is made when the view is gone. */
export interface Mark {
  readonly tag: Tag;
  readonly ordinal: number;
  readonly index: number;
  readonly offset: number;
}

export const FILE_PLACE: SegmentPlace = {
  interchange: null,
  group: null,
  transaction: null,
  segment: null,
  tag: 0,
  offset: 0,
};

/** So many findings are kept; beyond, they are counted. A broken gigabyte must not fill the memory with complaints. */
const MOST_KEPT = 1_000;

/** Collects findings in the order in which they were made. */
export class FindingLog {
  readonly kept: Finding[] = [];
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #most: number;
  readonly #told: ((finding: Finding) => void) | null;

  /** `told` hears of every finding, those that are not kept included. */
  constructor({ most = MOST_KEPT, told = null }: { most?: number; told?: ((finding: Finding) => void) | null } = {}) {
    this.#most = most;
    this.#told = told;
  }

  add({ tag, ...place }: SegmentPlace, { severity, code, message, element, component }: Found): void {
    this.counts[severity] += 1;
    if (this.kept.length >= this.#most && this.#told === null) return;
    const finding: Finding = {
      severity,
      code,
      place: {
        ...place,
        segmentId: tag === 0 ? null : tagText(tag),
        element: element ?? null,
        component: component ?? null,
      },
      message,
    };
    this.#told?.(finding);
    if (this.kept.length < this.#most) this.kept.push(finding);
  }

  /** Findings that were counted and not kept. */
  get omitted(): number {
    return this.counts.error + this.counts.warning + this.counts.info - this.kept.length;
  }
}
