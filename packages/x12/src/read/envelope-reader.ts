import type { GroupHead, InterchangeHead, ReadListener } from './events';
import { FILE_PLACE } from './findings';
import type { FindingLog, Found, Mark, SegmentPlace } from './findings';
import { GE, GS, IEA, ISA, SE, ST, TA1 } from './known-tags';
import { LineTally } from './line-tally';
import type { SegmentView } from './segment-view';
import type { Tag } from './tag';
import type { TokenHandler, TokenNote } from './token-handler';

interface Open {
  readonly controlNumber: string;
  readonly place: SegmentPlace;
}

/** Interchanges whose numbers are remembered. */
const MOST_KNOWN = 10_000;

/**
 * Sorts segments into interchanges, groups and transactions and checks their trailers. Total: a trailer that is
 * missing, counts wrong or carries another number is a finding, and what was read stays readable.
 */
export class EnvelopeReader implements TokenHandler {
  readonly log: FindingLog;
  readonly #listener: ReadListener;
  readonly #lines = new LineTally();
  readonly #notes: TokenNote[] = [];
  #interchange: Open | null = null;
  #group: (Open & { readonly version: string }) | null = null;
  #transaction: Open | null = null;
  /** How many have begun: in the file, in the interchange, in the group, in the transaction. */
  #interchanges = 0;
  #groups = 0;
  #transactions = 0;
  #segments = 0;
  #isEmpty = true;
  readonly #known = new Set<string>();

  constructor(log: FindingLog, listener: ReadListener) {
    this.log = log;
    this.#listener = listener;
  }

  /** Where a segment of the present transaction stands, or one that stands in none. */
  placeOf({ tag, ordinal, index, offset }: Mark): SegmentPlace {
    return {
      interchange: this.#interchange ? this.#interchanges : null,
      group: this.#group ? this.#groups : null,
      transaction: this.#transaction ? this.#transactions : null,
      segment: this.#transaction ? ordinal : index + 1,
      tag,
      offset,
    };
  }

  /** Kept until the segment has found its place. */
  note(note: TokenNote): void {
    this.#notes.push(note);
  }

  segment(view: SegmentView): void {
    if (this.#transaction !== null && !isEnvelope(view.tag)) this.#tellBody(view);
    else this.#place(view);
    if (this.#notes.length > 0) this.#tellNotes(view);
  }

  end(): void {
    this.#closeInterchange(null);
    for (const note of this.#notes) this.log.add({ ...FILE_PLACE, offset: note.offset }, note);
    if (this.#isEmpty)
      this.log.add(FILE_PLACE, { severity: 'error', code: 'empty-file', message: 'The file holds no segment' });
  }

  #tellBody(view: SegmentView): void {
    if (this.#interchange) this.#lines.add(view.lead);
    this.#segments += 1;
    view.ordinal = this.#segments;
    this.#listener.segment?.(view);
  }

  #place(view: SegmentView): void {
    this.#isEmpty = false;
    if (this.#interchange && view.tag !== ISA) this.#lines.add(view.lead);
    switch (view.tag) {
      case ISA:
        return this.#openInterchange(view);
      case GS:
        return this.#openGroup(view);
      case ST:
        return this.#openTransaction(view);
      case SE:
        return this.#closeTransaction(view);
      case GE:
        return this.#closeGroup(view);
      case IEA:
        return this.#closeInterchange(view);
      default:
        if (view.tag !== TA1)
          this.#report(view, {
            severity: 'error',
            code: 'outside-transaction',
            message: 'This segment belongs to no transaction',
          });
    }
  }

  #openInterchange(view: SegmentView): void {
    this.#closeInterchange(null);
    this.#interchanges += 1;
    this.#groups = 0;
    const head: InterchangeHead = {
      senderQualifier: view.text(5),
      senderId: view.text(6).trim(),
      receiverQualifier: view.text(7),
      receiverId: view.text(8).trim(),
      date: view.text(9),
      time: view.text(10),
      version: view.text(12),
      controlNumber: view.text(13),
      usage: view.text(15),
      delimiters: view.delimiters,
    };
    const place = { ...this.placeOf(view), interchange: this.#interchanges };
    this.#interchange = { controlNumber: head.controlNumber, place };
    this.#tellRepeated(head, view);
    this.#lines.restart();
    this.#listener.beginInterchange?.(head, view);
  }

  /** Numbers are a sender's own. Only so many are kept: a file is mostly one interchange, and memory stays flat. */
  #tellRepeated({ senderQualifier, senderId, controlNumber }: InterchangeHead, view: SegmentView): void {
    const name = `${senderQualifier} ${senderId} ${controlNumber}`;
    if (this.#known.has(name))
      this.#report(view, {
        severity: 'warning',
        code: 'interchange-repeated',
        message: `Interchange ${controlNumber} of this sender stands in the file before`,
        element: 13,
      });
    else if (this.#known.size < MOST_KNOWN) this.#known.add(name);
  }

  #openGroup(view: SegmentView): void {
    this.#closeGroup(null);
    if (!this.#interchange)
      this.#report(view, {
        severity: 'error',
        code: 'outside-interchange',
        message: 'This group stands in no interchange',
      });
    this.#groups += 1;
    this.#transactions = 0;
    const head: GroupHead = {
      functionalId: view.text(1),
      sender: view.text(2),
      receiver: view.text(3),
      controlNumber: view.text(6),
      version: view.text(8),
    };
    const place = { ...this.placeOf(view), group: this.#groups };
    this.#group = { controlNumber: head.controlNumber, version: head.version, place };
    this.#listener.beginGroup?.(head, view);
  }

  #openTransaction(view: SegmentView): void {
    this.#closeTransaction(null);
    if (!this.#group)
      this.#report(view, { severity: 'error', code: 'outside-group', message: 'This transaction stands in no group' });
    this.#transactions += 1;
    this.#segments = 1;
    view.ordinal = 1;
    const controlNumber = view.text(2);
    const place = { ...this.placeOf(view), transaction: this.#transactions, segment: 1 };
    this.#transaction = { controlNumber, place };
    const version = view.text(3) || (this.#group?.version ?? '');
    this.#listener.beginTransaction?.({ setId: view.text(1), controlNumber, version }, view);
  }

  #closeTransaction(trailer: SegmentView | null): void {
    const transaction = this.#transaction;
    if (!transaction) return this.#trailerAlone(trailer, 'SE without ST');
    if (trailer) {
      this.#segments += 1;
      trailer.ordinal = this.#segments;
      this.#compare(trailer, { count: this.#segments, open: transaction, what: 'segments' });
    } else this.#trailerMissing(transaction, 'ST without SE');
    this.#listener.endTransaction?.(trailer);
    this.#transaction = null;
  }

  #closeGroup(trailer: SegmentView | null): void {
    this.#closeTransaction(null);
    const group = this.#group;
    if (!group) return this.#trailerAlone(trailer, 'GE without GS');
    if (trailer) this.#compare(trailer, { count: this.#transactions, open: group, what: 'transactions' });
    else this.#trailerMissing(group, 'GS without GE');
    this.#listener.endGroup?.(trailer);
    this.#group = null;
    this.#transactions = 0;
  }

  #closeInterchange(trailer: SegmentView | null): void {
    this.#closeGroup(null);
    const interchange = this.#interchange;
    if (!interchange) return this.#trailerAlone(trailer, 'IEA without ISA');
    if (trailer) this.#compare(trailer, { count: this.#groups, open: interchange, what: 'groups' });
    else this.#trailerMissing(interchange, 'ISA without IEA');
    const found = this.#lines.finding();
    if (found) this.log.add(interchange.place, found);
    this.#listener.endInterchange?.(trailer, this.#lines.style);
    this.#interchange = null;
  }

  #compare(trailer: SegmentView, { count, open, what }: { count: number; open: Open; what: string }): void {
    const [said, control] = [trailer.text(1), trailer.text(2)];
    if (/^0\d/.test(said))
      this.#report(trailer, {
        severity: 'warning',
        code: 'number-form',
        message: 'A count has no zeros in front',
        element: 1,
      });
    if (!/^\d{1,10}$/.test(said) || Number(said) !== count)
      this.#report(trailer, {
        severity: 'error',
        code: 'count',
        message: `Says ${said || 'nothing'}, there are ${count} ${what}`,
        element: 1,
      });
    if (control !== open.controlNumber)
      this.#report(trailer, {
        severity: 'error',
        code: 'control-number',
        message: `Ends ${control || 'nothing'}, but ${open.controlNumber || 'nothing'} was begun`,
        element: 2,
      });
  }

  #trailerAlone(trailer: SegmentView | null, message: string): void {
    if (trailer) this.#report(trailer, { severity: 'error', code: 'trailer-alone', message });
  }

  #trailerMissing({ place }: Open, message: string): void {
    this.log.add(place, { severity: 'error', code: 'trailer-missing', message });
  }

  #report(view: SegmentView, found: Found): void {
    this.log.add(this.placeOf(view), found);
  }

  #tellNotes(view: SegmentView): void {
    for (const note of this.#notes.splice(0)) this.log.add({ ...this.placeOf(view), offset: note.offset }, note);
  }
}

/** Those that have a place outside of a transaction alone, or end it. */
const isEnvelope = (tag: Tag): boolean =>
  (tag & 0xff) === 0 ? tag === SE || tag === ST || tag === GS || tag === GE : tag === ISA || tag === IEA;
