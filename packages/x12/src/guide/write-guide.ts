import { DELIMITERS } from '../delimiters';
import type { Delimiters } from '../delimiters';
import { ambiguousDelimiters } from '../read/isa';
import { LINE_TEXT } from '../read/line-style';
import { compileLoop } from './compile';
import type { Guide, ValueOf } from './rules';
import { ValueWriter } from './write-value';
import type { ValueRefusal } from './segment-writer';

/** Everything of a file that is not a transaction. Control numbers are the caller's, who keeps them unique. */
export interface FileEnvelope {
  readonly senderQualifier: string;
  readonly senderId: string;
  readonly receiverQualifier: string;
  readonly receiverId: string;
  /** GS02 and GS03; the interchange's ids unless said. */
  readonly groupSender?: string;
  readonly groupReceiver?: string;
  /** ISO day and `HHMM`. */
  readonly day: string;
  readonly time: string;
  /** 1 to 999999999. */
  readonly interchangeControlNumber: number;
  readonly groupControlNumber: number;
  readonly acknowledgmentRequested: boolean;
  readonly usage: 'production' | 'test';
  readonly delimiters?: Delimiters;
  /** Nothing between segments unless said. */
  readonly lineEnds?: 'none' | 'lf' | 'crlf';
}

export interface TransactionToWrite<T> {
  /** ST02: four to nine characters. */
  readonly controlNumber: string;
  readonly body: T;
}

export type GuideText =
  | { readonly ok: true; readonly text: string; readonly segments: number }
  | { readonly ok: false; readonly refusals: readonly ValueRefusal[] };

/** Writes transactions of one guide as a file of one group; when anything in it is wrong, nothing is written. */
export function writeGuide<G extends Guide>(
  guide: G,
  envelope: FileEnvelope,
  transactions: readonly TransactionToWrite<ValueOf<G>>[],
): GuideText {
  const delimiters = envelope.delimiters ?? DELIMITERS;
  const end = delimiters.segment + LINE_TEXT[envelope.lineEnds ?? 'none'];
  const writer = new ValueWriter(guide, delimiters, end);
  if (ambiguousDelimiters(delimiters))
    writer.refusals.push({
      code: 'delimiters',
      path: 'envelope.delimiters',
      message: 'These cannot be told from data',
    });
  const group = writer.head({
    'envelope.groupSender': [envelope.groupSender ?? envelope.senderId, 2, 15],
    'envelope.groupReceiver': [envelope.groupReceiver ?? envelope.receiverId, 2, 15],
    'envelope.day': [envelope.day.replaceAll('-', ''), 8, 8],
    'envelope.time': [envelope.time, 4, 4],
    'envelope.groupControlNumber': [String(envelope.groupControlNumber), 1, 9],
  });
  const body = compileLoop(guide.body);
  const { segments: file } = writer;
  file.plain(...isaOf(writer, envelope, delimiters));
  file.plain('GS', guide.functionalId, ...group, 'X', guide.version);
  // ISA, GS, GE and IEA.
  let segments = 4;
  for (const [index, { controlNumber, body: value }] of transactions.entries()) {
    const path = `transactions[${index}]`;
    const [number = ''] = writer.head({ [`${path}.controlNumber`]: [controlNumber, 4, 9] });
    file.plain('ST', guide.setId, number, ...(guide.versionInHeader ? [guide.version] : []));
    const count = writer.transaction(value as Readonly<Record<string, unknown>>, body, path);
    file.plain('SE', String(count + 2), number);
    segments += count + 2;
  }
  if (transactions.length === 0)
    writer.refusals.push({
      code: 'loop-missing',
      path: 'transactions',
      message: 'A file has at least one transaction',
    });
  if (writer.refusals.length > 0) return { ok: false, refusals: writer.refusals };
  file.plain('GE', String(transactions.length), String(envelope.groupControlNumber));
  file.plain('IEA', '1', String(envelope.interchangeControlNumber).padStart(9, '0'));
  return { ok: true, text: file.output.toString(), segments };
}

function isaOf(writer: ValueWriter, envelope: FileEnvelope, { component, repetition }: Delimiters): string[] {
  const [sq = '', sender = '', rq = '', receiver = '', day = '', time = '', control = ''] = writer.head({
    'envelope.senderQualifier': [envelope.senderQualifier, 2, 2],
    'envelope.senderId': [envelope.senderId, 1, 15],
    'envelope.receiverQualifier': [envelope.receiverQualifier, 2, 2],
    'envelope.receiverId': [envelope.receiverId, 1, 15],
    'envelope.day': [envelope.day.replaceAll('-', '').slice(2), 6, 6],
    'envelope.time': [envelope.time, 4, 4],
    'envelope.interchangeControlNumber': [String(envelope.interchangeControlNumber), 1, 9],
  });
  const parties = [sq, sender.padEnd(15), rq, receiver.padEnd(15), day, time];
  const rest = [repetition ?? 'U', '00501', control.padStart(9, '0'), envelope.acknowledgmentRequested ? '1' : '0'];
  const usage = envelope.usage === 'production' ? 'P' : 'T';
  return ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), ...parties, ...rest, usage, component];
}
