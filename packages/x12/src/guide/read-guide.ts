import type { InterchangeHead, GroupHead, ReadListener, TransactionHead } from '../read/events';
import { chunksOf, Reader } from '../read/reader';
import type { Findings, ReaderOptions, Source } from '../read/reader';
import type { SegmentView } from '../read/segment-view';
import { GuideCheck } from './guide-check';
import { isForPurpose } from './rules';
import type { Guide, Loose, LoopRule, ValueOf } from './rules';
import { ValueBuilder } from './value-builder';
import type { TakeLoop } from './value-builder';

/**
 * A sound value is what its guide says, and was read to its end: no error was found between its first segment and its
 * last, and the file was not cut inside. Of one that is not sound, everything is optional. Whether sums agree is not
 * asked here but by `check`.
 */
export type Typed<T> =
  { readonly sound: true; readonly value: T } | { readonly sound: false; readonly value: Loose<T> };

export interface TypedTransaction<T> {
  readonly interchange: InterchangeHead | null;
  readonly group: GroupHead | null;
  readonly head: TransactionHead;
  readonly body: Typed<T>;
}

export interface ReadGuideOptions extends ReaderOptions {
  /** Loops to be handed over one by one and not kept, such as each claim of a remittance. */
  readonly loops?: readonly LoopTaker[];
}

export interface LoopTaker {
  readonly id: string;
  readonly take: TakeLoop;
}

/** Asks for each loop of a kind when it is whole. */
export const eachLoop = <Value>(rule: LoopRule<Value>, take: (loop: Typed<Value>) => void): LoopTaker => ({
  id: rule.id,
  take: (value, sound) => take({ sound, value } as Typed<Value>),
});

/**
 * Reads the transactions of one guide as typed values as the file arrives. Others pass unread. Never throws on input:
 * what breaks the guide is a finding, its value is not `sound`, and holds what could be read.
 */
export class GuideReader<G extends Guide> {
  readonly #reader: Reader;
  readonly #check: GuideCheck;
  readonly #builder: ValueBuilder;
  readonly #guide: G;
  readonly #found: (transaction: TypedTransaction<ValueOf<G>>) => void;
  #interchange: InterchangeHead | null = null;
  #group: GroupHead | null = null;
  #head: TransactionHead | null = null;
  #isFirst = true;
  #errors = 0;

  constructor(guide: G, found: (transaction: TypedTransaction<ValueOf<G>>) => void, options: ReadGuideOptions = {}) {
    this.#guide = guide;
    this.#found = found;
    this.#reader = new Reader(this.#listener(), options);
    const takers = new Map((options.loops ?? []).map(({ id, take }) => [id, take]));
    this.#builder = new ValueBuilder(takers, () => this.#errors);
    this.#check = new GuideCheck(
      guide,
      (mark, finding) => {
        if (finding.severity === 'error') this.#errors += 1;
        this.#reader.report(mark, finding);
      },
      this.#builder,
    );
  }

  feed(chunk: Uint8Array): void {
    this.#reader.feed(chunk);
  }

  end(): Findings {
    return this.#reader.end();
  }

  #listener(): ReadListener {
    return {
      beginInterchange: (head) => void (this.#interchange = head),
      endInterchange: () => void (this.#interchange = null),
      beginGroup: (head) => void (this.#group = head),
      endGroup: () => void (this.#group = null),
      beginTransaction: (head, view) => this.#begin(head, view),
      segment: (view) => this.#look(view),
      endTransaction: (trailer) => this.#end(trailer),
    };
  }

  #begin(head: TransactionHead, view: SegmentView): void {
    const isOurs = head.setId === this.#guide.setId && head.version.startsWith(this.#guide.version.slice(0, 10));
    this.#head = isOurs ? head : null;
    this.#isFirst = true;
    if (!isOurs) return;
    this.#builder.begin();
    this.#check.begin(view);
  }

  #look(view: SegmentView): void {
    if (!this.#head) return;
    // Of two guides with one reference, the first segment says which this is.
    if (this.#isFirst && !isForPurpose(this.#guide, view.text(2))) {
      this.#head = null;
      return;
    }
    this.#isFirst = false;
    this.#check.segment(view);
  }

  #end(trailer: SegmentView | null): void {
    const head = this.#head;
    if (!head) return;
    this.#head = null;
    // Without its end nobody knows whether the last claim has all of its lines.
    if (!trailer?.terminated) this.#errors += 1;
    if (this.#isFirst && !isForPurpose(this.#guide, '')) return;
    this.#check.end();
    const body = this.#builder.end() as Typed<ValueOf<G>>;
    this.#found({ interchange: this.#interchange, group: this.#group, head, body });
  }
}

/** `GuideReader` over a file that is at hand: its transactions in order. */
export function readGuide<G extends Guide>(
  source: Source,
  guide: G,
  options: ReadGuideOptions = {},
): Findings & { readonly transactions: readonly TypedTransaction<ValueOf<G>>[] } {
  const transactions: TypedTransaction<ValueOf<G>>[] = [];
  const reader = new GuideReader(guide, (transaction) => transactions.push(transaction), options);
  for (const chunk of chunksOf(source)) reader.feed(chunk);
  return { transactions, ...reader.end() };
}
