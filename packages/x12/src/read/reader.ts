import { EnvelopeReader } from './envelope-reader';
import type { ReadListener } from './events';
import { FindingLog } from './findings';
import type { Finding, Found, Mark, Severity } from './findings';
import { Tokenizer } from './tokenizer';

/** Bytes as they are, text (taken as UTF-8), or parts of either in order. */
export type Source = Uint8Array | string | Iterable<Uint8Array>;

export interface ReaderOptions {
  /** So many findings are kept, 1,000 unless said; all are counted. */
  readonly mostFindings?: number;
  /** Hears of every finding when it is made, those that are not kept included. */
  readonly onFinding?: (finding: Finding) => void;
}

/** What was found, with exact counts; `findings` holds the first of them. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly omitted: number;
}

/** Reads a file as it arrives: `feed` each chunk in order, then `end`. Memory does not grow with the file. */
export class Reader {
  readonly #log: FindingLog;
  readonly #envelope: EnvelopeReader;
  readonly #tokenizer: Tokenizer;

  constructor(listener: ReadListener, { mostFindings, onFinding }: ReaderOptions = {}) {
    this.#log = new FindingLog({ most: mostFindings, told: onFinding ?? null });
    this.#envelope = new EnvelopeReader(this.#log, listener);
    this.#tokenizer = new Tokenizer(this.#envelope);
  }

  feed(chunk: Uint8Array): void {
    this.#tokenizer.feed(chunk);
  }

  end(): Findings {
    this.#tokenizer.end();
    this.#envelope.end();
    return { findings: this.#log.kept, counts: this.#log.counts, omitted: this.#log.omitted };
  }

  /** Adds a finding about a segment of the present transaction. */
  report(mark: Mark, found: Found): void {
    this.#log.add(this.#envelope.placeOf(mark), found);
  }
}

export function* chunksOf(source: Source): Generator<Uint8Array> {
  if (typeof source === 'string') yield new TextEncoder().encode(source);
  else if (source instanceof Uint8Array) yield source;
  else yield* source;
}
