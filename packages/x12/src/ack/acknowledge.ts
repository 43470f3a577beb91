import { FileCheck } from '../check/check';
import type { CheckSummary } from '../check/check';
import type { Acknowledgment, SegmentError, TransactionResponse } from '../guides/acknowledgment';
import type { GroupHead, ReadListener, TransactionHead } from '../read/events';
import type { Finding } from '../read/findings';
import { chunksOf } from '../read/reader';
import type { Source } from '../read/reader';
import type { SegmentView } from '../read/segment-view';
import { ackCodeOf, ELEMENTS_IN_ERROR, SEGMENTS_IN_ERROR } from './codes';

/** So many wrong segments of one transaction are named; a payer reads no more, and memory stays flat. */
const MOST_SEGMENTS = 100;
/** IK502 to IK506 and AK905 to AK909. */
const MOST_ERRORS = 5;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenTransaction {
  readonly head: TransactionHead;
  readonly segments: Writable<SegmentError>[];
  readonly errors: Set<string>;
  hasErrors: boolean;
  hasWarnings: boolean;
}

interface OpenGroup {
  readonly head: GroupHead;
  readonly transactions: TransactionResponse[];
  readonly errors: Set<string>;
  accepted: number;
}

export interface Acknowledged {
  /** One for each group, in order; `writeGuide` with `ACKNOWLEDGMENT_999` writes them. */
  readonly acknowledgments: readonly Acknowledgment[];
  readonly summary: CheckSummary;
}

/** Answers a file as it arrives: which transactions are taken, and what is wrong with the others. Never throws. */
export class Acknowledger {
  readonly #check: FileCheck;
  readonly #done: Acknowledgment[] = [];
  #group: OpenGroup | null = null;
  #transaction: OpenTransaction | null = null;

  /** `also` hears what is read. */
  constructor(also: ReadListener = {}) {
    this.#check = new FileCheck(
      { onFinding: (finding) => this.#found(finding) },
      {
        ...also,
        beginGroup: (head) => {
          this.#group = { head, transactions: [], errors: new Set(), accepted: 0 };
        },
        beginTransaction: (head) => {
          this.#transaction = { head, segments: [], errors: new Set(), hasErrors: false, hasWarnings: false };
        },
        endTransaction: () => this.#endTransaction(),
        endGroup: (trailer) => this.#endGroup(trailer),
      },
    );
  }

  feed(chunk: Uint8Array): void {
    this.#check.feed(chunk);
  }

  end(): Acknowledged {
    const summary = this.#check.end();
    return { acknowledgments: this.#done, summary };
  }

  #found(finding: Finding): void {
    const found = ackCodeOf(finding);
    if (!found || finding.severity === 'info') return;
    if (found.about === 'group') return void this.#group?.errors.add(found.code);
    const transaction = this.#transaction;
    if (!transaction || finding.place.transaction === null) return;
    if (finding.severity === 'error') transaction.hasErrors = true;
    else transaction.hasWarnings = true;
    if (found.about === 'transaction') return void transaction.errors.add(found.code);
    transaction.errors.add(SEGMENTS_IN_ERROR);
    addSegment(transaction.segments, finding, found);
  }

  #endTransaction(): void {
    const { transaction, group } = { transaction: this.#transaction, group: this.#group };
    this.#transaction = null;
    if (!transaction || !group) return;
    const { head, segments, errors, hasErrors, hasWarnings } = transaction;
    if (!hasErrors) group.accepted += 1;
    group.transactions.push({
      transaction: {
        setId: head.setId,
        controlNumber: head.controlNumber,
        ...(head.version === '' ? {} : { version: head.version }),
      },
      ...(segments.length > 0 ? { segments } : {}),
      result: { code: hasErrors ? 'R' : hasWarnings ? 'E' : 'A', ...numbered(errors) } as TransactionResponse['result'],
    });
  }

  #endGroup(trailer: SegmentView | null): void {
    const group = this.#group;
    this.#group = null;
    if (!group) return;
    const received = group.transactions.length;
    this.#done.push({
      group: {
        functionalId: group.head.functionalId,
        controlNumber: Number(group.head.controlNumber) || 0,
        version: group.head.version,
      },
      transactions: group.transactions,
      result: {
        code: resultOf(group),
        said: saidBy(trailer) ?? received,
        received,
        accepted: group.errors.size > 0 ? 0 : group.accepted,
        ...numbered(group.errors),
      } as Acknowledgment['result'],
    });
  }
}

/** `Acknowledger` over a file at hand. */
export function acknowledge(source: Source): Acknowledged {
  const acknowledger = new Acknowledger();
  for (const chunk of chunksOf(source)) acknowledger.feed(chunk);
  return acknowledger.end();
}

/** One entry for each wrong segment, its elements inside; the findings of a segment come one after the other. */
function addSegment(
  segments: Writable<SegmentError>[],
  { place }: Finding,
  { about, code }: { readonly about: string; readonly code: string },
): void {
  const { segmentId, element, component } = place;
  const position = place.segment ?? 0;
  const wanted = about === 'segment' ? code : ELEMENTS_IN_ERROR;
  let entry = segments.find(
    ({ error }) => error.segment === segmentId && error.position === position && error.code === wanted,
  );
  if (!entry) {
    if (segments.length >= MOST_SEGMENTS) return;
    entry = { error: { segment: segmentId ?? '??', position, code: wanted as SegmentError['error']['code'] } };
    segments.push(entry);
  }
  if (about === 'segment' || element === null) return;
  const spot = { element, ...(component === null ? {} : { component }) };
  const error = { place: spot, code } as NonNullable<SegmentError['elements']>[number]['error'];
  entry.elements = [...(entry.elements ?? []), { error }];
}

const numbered = (errors: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries([...errors].slice(0, MOST_ERRORS).map((code, index) => [`error${index + 1}`, code]));

function resultOf({ transactions, accepted, errors }: OpenGroup): Acknowledgment['result']['code'] {
  if (errors.size > 0 || accepted === 0) return 'R';
  if (accepted < transactions.length) return 'P';
  return transactions.some(({ result }) => result.code === 'E') ? 'E' : 'A';
}

/** GE01, when it is a number. */
function saidBy(trailer: SegmentView | null): number | null {
  const text = trailer?.text(1) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
