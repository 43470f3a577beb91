import { DELIMITERS } from '../delimiters';
import type { Delimiters } from '../delimiters';
import { choice, fields, FLAG, list, nullable, NUMBER, OBJECT, ShapeCheck, TEXT } from '../input/shape';
import { ambiguousDelimiters } from '../read/isa';
import { LINE_TEXT } from '../read/line-style';
import { compileLoop } from './compile';
import { isDay } from './form';
import { quote } from './found';
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
  /** ISO day, and `HH:MM` or `HHMM`. */
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

const ENVELOPE = fields(
  {
    senderQualifier: TEXT,
    senderId: TEXT,
    receiverQualifier: TEXT,
    receiverId: TEXT,
    day: TEXT,
    time: TEXT,
    interchangeControlNumber: NUMBER,
    groupControlNumber: NUMBER,
    acknowledgmentRequested: FLAG,
    usage: choice('production', 'test'),
  },
  {
    groupSender: TEXT,
    groupReceiver: TEXT,
    delimiters: fields({ element: TEXT, component: TEXT, repetition: nullable(TEXT), segment: TEXT }),
    lineEnds: choice('none', 'lf', 'crlf'),
  },
);
const TRANSACTIONS = list(fields({ controlNumber: TEXT, body: OBJECT }));

/** What is none of an envelope and of transactions at all: a caller may have no compiler. */
function misshapen(envelope: unknown, transactions: unknown): readonly ValueRefusal[] {
  const refusals: ValueRefusal[] = [];
  const shape = new ShapeCheck((code, path, message) => refusals.push({ code, path, message }));
  shape.check(envelope, ENVELOPE, 'envelope');
  shape.check(transactions, TRANSACTIONS, 'transactions');
  return refusals;
}

/**
 * Writes transactions of one guide as a file of one group; when anything in it is wrong, nothing is written. Total: what
 * is none of an envelope or of a value is refused like anything else.
 */
export function writeGuide<G extends Guide>(
  guide: G,
  envelope: FileEnvelope,
  transactions: readonly TransactionToWrite<ValueOf<G>>[],
): GuideText {
  const shapeless = misshapen(envelope, transactions);
  if (shapeless.length > 0) return { ok: false, refusals: shapeless };
  return writeMade({ guide, knowsNames: false }, envelope, transactions);
}

/** The same of values that this package made itself: their names are the guide's and are not looked up again. */
export function writeMade<G extends Guide>(
  { guide, knowsNames = true }: { readonly guide: G; readonly knowsNames?: boolean },
  envelope: FileEnvelope,
  transactions: readonly TransactionToWrite<ValueOf<G>>[],
): GuideText {
  const delimiters = envelope.delimiters ?? DELIMITERS;
  const end = delimiters.segment + LINE_TEXT[envelope.lineEnds ?? 'none'];
  const writer = new ValueWriter({ guide, knowsNames }, delimiters, end);
  if (ambiguousDelimiters(delimiters))
    writer.refusals.push({
      code: 'delimiters',
      path: 'envelope.delimiters',
      message: 'These cannot be told from data',
    });
  examineEnvelope(writer, envelope);
  const group = writer.head({
    'envelope.groupSender': [envelope.groupSender ?? envelope.senderId, 2, 15],
    'envelope.groupReceiver': [envelope.groupReceiver ?? envelope.receiverId, 2, 15],
    'envelope.day': [envelope.day.replaceAll('-', ''), 8, 8],
    'envelope.time': [envelope.time.replace(':', ''), 4, 4],
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

/** Days, times and numbers are not merely so many characters. */
function examineEnvelope(writer: ValueWriter, { day, time, ...numbers }: FileEnvelope): void {
  const refuse = (code: string, name: string, message: string) =>
    writer.refusals.push({ code, path: `envelope.${name}`, message });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day.replaceAll('-', '')))
    refuse('day', 'day', `“${quote(day)}” is no day like 2026-06-01`);
  if (!/^([01]\d|2[0-3]):?[0-5]\d$/.test(time)) refuse('time', 'time', `“${quote(time)}” is no time like 0900`);
  for (const name of ['interchangeControlNumber', 'groupControlNumber'] as const) {
    const value = numbers[name];
    // One that is too long is told with the other widths.
    if (!Number.isSafeInteger(value) || value < 1) refuse('number', name, `${value} is no whole number, 1 or more`);
  }
}

function isaOf(writer: ValueWriter, envelope: FileEnvelope, { component, repetition }: Delimiters): string[] {
  const [sq = '', sender = '', rq = '', receiver = '', day = '', time = '', control = ''] = writer.head({
    'envelope.senderQualifier': [envelope.senderQualifier, 2, 2],
    'envelope.senderId': [envelope.senderId, 1, 15],
    'envelope.receiverQualifier': [envelope.receiverQualifier, 2, 2],
    'envelope.receiverId': [envelope.receiverId, 1, 15],
    'envelope.day': [envelope.day.replaceAll('-', '').slice(2), 6, 6],
    'envelope.time': [envelope.time.replace(':', ''), 4, 4],
    'envelope.interchangeControlNumber': [String(envelope.interchangeControlNumber), 1, 9],
  });
  const parties = [sq, sender.padEnd(15), rq, receiver.padEnd(15), day, time];
  const rest = [repetition ?? 'U', '00501', control.padStart(9, '0'), envelope.acknowledgmentRequested ? '1' : '0'];
  const usage = envelope.usage === 'production' ? 'P' : 'T';
  return ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), ...parties, ...rest, usage, component];
}
