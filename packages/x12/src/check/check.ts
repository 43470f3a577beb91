import { GuideCheck } from '../guide/guide-check';
import type { Guide } from '../guide/rules';
import { guideOf } from '../guides/index';
import type { ReadListener, TransactionHead } from '../read/events';
import { chunksOf, Reader } from '../read/reader';
import type { Findings, ReaderOptions, Source } from '../read/reader';
import type { SegmentView } from '../read/segment-view';
import { ClaimTotalsCheck } from './claim-totals';
import type { ClaimTotals } from './claim-totals';
import { HierarchyCheck } from './hierarchy';
import { IdentifierCheck } from './identifiers';
import { PaymentBalances } from './payment-balances';
import type { PaymentTotals } from './payment-balances';
import { KeptMark } from './report';
import type { Report, TransactionCheck } from './report';

/** What a file holds and what is wrong with it. */
export interface CheckSummary extends Findings {
  readonly interchanges: number;
  readonly groups: number;
  readonly transactions: number;
  /** How many of each: `{ '837': 2 }`. */
  readonly transactionSets: Readonly<Record<string, number>>;
  readonly segments: number;
  /** The claims of every 837. */
  readonly claims: ClaimTotals;
  /** The payments of every 835. */
  readonly payments: PaymentTotals;
}

/**
 * Checks a file as it arrives: envelope counts and control numbers, levels, check digits of NPIs, totals of claims, the
 * three balances of payments. Never throws; memory does not grow with the file.
 */
export class FileCheck {
  readonly #also: ReadListener;
  readonly #reader: Reader;
  readonly #counts = { interchanges: 0, groups: 0, transactions: 0, segments: 0 };
  readonly #sets = new Map<string, number>();
  readonly #claims: ClaimTotalsCheck;
  readonly #payments: PaymentBalances;
  readonly #hierarchy: HierarchyCheck;
  readonly #identifiers: IdentifierCheck;
  readonly #guides = new Map<Guide, GuideCheck>();
  readonly #report: Report;
  /** Whether the present transaction is held against a guide. */
  #guided = false;
  /** Those that look at the present transaction, besides the identifiers; null between transactions. */
  #structure: TransactionCheck | null = null;
  #totals: TransactionCheck | null = null;
  /** A transaction whose guide is known with its first segment. */
  #head: TransactionHead | null = null;
  readonly #opening = new KeptMark();

  /** `also` hears what is read, each begin before and each end after what is found in it. */
  constructor(options: ReaderOptions = {}, also: ReadListener = {}) {
    this.#also = also;
    this.#reader = new Reader(this.#listener(), options);
    const report: Report = (mark, found) => this.#reader.report(mark, found);
    this.#report = report;
    // A guide looks at every amount itself.
    const totals: Report = (mark, found) => (found.code === 'amount' && this.#guided ? undefined : report(mark, found));
    this.#claims = new ClaimTotalsCheck(totals);
    this.#payments = new PaymentBalances(totals);
    this.#hierarchy = new HierarchyCheck(report);
    this.#identifiers = new IdentifierCheck(report);
  }

  feed(chunk: Uint8Array): void {
    this.#reader.feed(chunk);
  }

  end(): CheckSummary {
    const findings = this.#reader.end();
    return {
      ...this.#counts,
      transactionSets: Object.fromEntries(this.#sets),
      claims: this.#claims.totals(),
      payments: this.#payments.totals(),
      ...findings,
    };
  }

  #listener(): ReadListener {
    return {
      beginInterchange: (head, view) => {
        this.#counts.interchanges += 1;
        this.#also.beginInterchange?.(head, view);
      },
      beginGroup: (head, view) => {
        this.#counts.groups += 1;
        this.#also.beginGroup?.(head, view);
      },
      beginTransaction: (head, view) => {
        this.#also.beginTransaction?.(head, view);
        this.#begin(head, view);
      },
      segment: (view) => this.#look(view),
      endTransaction: (trailer) => {
        this.#end(trailer);
        this.#also.endTransaction?.(trailer);
      },
      endGroup: (trailer) => this.#also.endGroup?.(trailer),
      endInterchange: (trailer, lines) => this.#also.endInterchange?.(trailer, lines),
    };
  }

  #begin(head: TransactionHead, view: SegmentView): void {
    const { setId, version } = head;
    this.#counts.transactions += 1;
    this.#counts.segments += 1;
    this.#sets.set(setId, (this.#sets.get(setId) ?? 0) + 1);
    this.#head = head;
    this.#opening.keep(view);
    this.#guided = guideOf(setId, version) !== null;
    if (!this.#guided)
      this.#report(view, {
        severity: 'info',
        code: 'guide-unknown',
        message: `No guide for ${setId} of version ${version || 'nothing'}: its segments are not checked`,
      });
  }

  /** The first segment may say which of two guides it is; without one, whatever is missing is told of the first. */
  #start({ setId, version }: TransactionHead, purpose: string): void {
    this.#head = null;
    const guide = guideOf(setId, version, purpose);
    // A guide looks at levels itself.
    this.#structure = guide ? this.#guideCheck(guide) : this.#hierarchy;
    this.#totals = setId === '835' ? this.#payments : setId === '837' ? this.#claims : null;
    this.#structure.begin(this.#opening);
    this.#totals?.begin(this.#opening);
  }

  #guideCheck(guide: Guide): GuideCheck {
    const known = this.#guides.get(guide);
    if (known) return known;
    const check = new GuideCheck(guide, this.#report);
    this.#guides.set(guide, check);
    return check;
  }

  #look(view: SegmentView): void {
    this.#counts.segments += 1;
    if (this.#head) this.#start(this.#head, view.text(2));
    this.#structure?.segment(view);
    this.#totals?.segment(view);
    this.#identifiers.segment(view);
  }

  #end(trailer: SegmentView | null): void {
    if (trailer) this.#counts.segments += 1;
    if (this.#head) this.#start(this.#head, '');
    this.#structure?.end();
    this.#totals?.end();
    this.#structure = null;
    this.#totals = null;
  }
}

/** `FileCheck` over a file that is at hand, whole or in parts. */
export function check(source: Source, options: ReaderOptions = {}): CheckSummary {
  const file = new FileCheck(options);
  for (const chunk of chunksOf(source)) file.feed(chunk);
  return file.end();
}
