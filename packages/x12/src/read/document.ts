import type { Delimiters } from '../delimiters';
import { EnvelopeReader } from './envelope-reader';
import type { GroupHead, InterchangeHead, TransactionHead } from './events';
import { FindingLog } from './findings';
import type { Findings, ReaderOptions, Source } from './reader';
import { chunksOf } from './reader';
import type { SegmentView } from './segment-view';
import { Tokenizer } from './tokenizer';

/** One segment as it stands in the file. `elements[0]` is its name, so that `elements[2]` is what the guides call 02. */
export interface Segment {
  readonly elements: readonly string[];
  readonly delimiters: Delimiters;
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  /** The padding in front, as it was: a line end, as a rule. */
  readonly lead: string;
  readonly terminated: boolean;
}

export interface Transaction extends TransactionHead {
  /** ST to SE, both included; SE is missing when the file is cut. */
  readonly segments: readonly Segment[];
}

export interface FunctionalGroup extends GroupHead {
  readonly transactions: readonly Transaction[];
}

export interface Interchange extends InterchangeHead {
  readonly groups: readonly FunctionalGroup[];
}

export interface ReadDocument extends Findings {
  readonly interchanges: readonly Interchange[];
  /** Every segment in order, those outside of any envelope included. */
  readonly segments: readonly Segment[];
  /** The padding behind the last one. */
  readonly trail: string;
}

interface OpenTransaction extends TransactionHead {
  readonly segments: Segment[];
}
interface OpenGroup extends GroupHead {
  readonly transactions: OpenTransaction[];
}
interface OpenInterchange extends InterchangeHead {
  readonly groups: OpenGroup[];
}

/**
 * Reads a whole file into memory, lossless: `writeSegments` of a document is the file again, unless a finding says that
 * bytes were not UTF-8 or lines broken inside data. For files of any size use `Reader`. Never throws.
 */
export function read(source: Source, options: ReaderOptions = {}): ReadDocument {
  const log = new FindingLog({ most: options.mostFindings, told: options.onFinding ?? null });
  const builder = new DocumentBuilder();
  const envelope = new EnvelopeReader(log, builder);
  const tokenizer = new Tokenizer({
    segment(view) {
      builder.take(view);
      envelope.segment(view);
    },
    note: (note) => envelope.note(note),
  });
  for (const chunk of chunksOf(source)) tokenizer.feed(chunk);
  const trail = tokenizer.end();
  envelope.end();
  const { interchanges, segments } = builder;
  return { interchanges, segments, trail, findings: log.kept, counts: log.counts, omitted: log.omitted };
}

/** The text of segments as they were read. */
export const writeSegments = (segments: readonly Segment[], trail = ''): string =>
  segments.map(segmentText).join('') + trail;

const segmentText = ({ elements, delimiters, lead, terminated }: Segment): string =>
  lead + elements.join(delimiters.element) + (terminated ? delimiters.segment : '');

class DocumentBuilder {
  readonly interchanges: OpenInterchange[] = [];
  readonly segments: Segment[] = [];
  #group: OpenGroup | null = null;
  #transaction: OpenTransaction | null = null;

  /** Comes before the same segment is told as part of an envelope. */
  take(view: SegmentView): void {
    const { delimiters, offset, terminated } = view;
    this.segments.push({ elements: view.elements(), delimiters, offset, lead: view.leadText(), terminated });
  }

  beginInterchange(head: InterchangeHead): void {
    this.interchanges.push({ ...head, groups: [] });
  }

  beginGroup(head: GroupHead): void {
    this.#group = { ...head, transactions: [] };
    this.interchanges.at(-1)?.groups.push(this.#group);
  }

  beginTransaction(head: TransactionHead): void {
    this.#transaction = { ...head, segments: [] };
    this.#group?.transactions.push(this.#transaction);
    this.segment();
  }

  segment(): void {
    const last = this.segments.at(-1);
    if (last) this.#transaction?.segments.push(last);
  }

  endTransaction(trailer: SegmentView | null): void {
    if (trailer) this.segment();
    this.#transaction = null;
  }

  endGroup(): void {
    this.#group = null;
  }
}
