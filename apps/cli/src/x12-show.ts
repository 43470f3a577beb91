import { createReadStream } from 'node:fs';
import { formatCents } from '@threshold/domain/kernel';
import { GuideReader, guideOf, outlineOf, Reader } from '@threshold/x12';
import type { GroupHead, Guide, InterchangeHead, OutlineLine, TransactionHead } from '@threshold/x12';
import { Option } from 'commander';
import type { Command } from 'commander';
import { CannotRun, Refused, say } from './outcome';
import { CHUNK_BYTES, cannotRead } from './x12-files';

/** One transaction as `--json` prints it; `threshold x12 schema show` describes it. */
export interface ShownTransaction {
  /** Its place in the file, from 1. */
  readonly transaction: number;
  readonly interchange: InterchangeHead | null;
  readonly group: GroupHead | null;
  readonly head: TransactionHead;
  /** False when the guide is broken: anything may be missing in the value. Null without a guide. */
  readonly sound: boolean | null;
  readonly value: unknown;
  /** Elements of every segment when there is no guide; null otherwise. */
  readonly segments: readonly (readonly string[])[] | null;
}

interface Seen extends Omit<ShownTransaction, 'sound' | 'value'> {
  readonly guide: Guide | null;
}

export const addX12Show = (parent: Command): Command =>
  parent
    .command('show <file>')
    .description('Shows what an X12 file says: envelopes, transactions, and their values in plain words.')
    .addOption(
      new Option('--transaction <number>', 'only the transaction at this place in the file').argParser(placeOf),
    )
    .option('--json', 'prints the typed values as JSON; "threshold x12 schema show" describes them')
    .addHelpText('after', '\nNeeds no database. Amounts are whole cents in JSON. "x12 check" says what is wrong.')
    .action(async (path: string, { transaction, json }: { transaction?: number; json?: boolean }) => {
      const seen = await transactionsOf(path);
      const wanted = transaction === undefined ? seen : seen.filter((one) => one.transaction === transaction);
      if (wanted.length === 0)
        throw new Refused(`${path}: holds ${seen.length} transactions${transaction ? `, none at ${transaction}` : ''}`);
      const shown = await valuesOf(path, seen, wanted);
      if (json) return say(JSON.stringify(shown, null, 2));
      for (const one of shown) for (const line of describe(one, seen)) say(line);
    });

function placeOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CannotRun(`${text} is no place of a transaction`);
  return Number(text);
}

async function feed(path: string, take: (chunk: Uint8Array) => void): Promise<void> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) take(chunk as Buffer);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** The transactions of a file and their guides; segments are kept only where no guide is known. */
async function transactionsOf(path: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  let interchange: InterchangeHead | null = null;
  let group: GroupHead | null = null;
  let open: { head: TransactionHead; purpose: string | null; segments: string[][] } | null = null;
  const reader = new Reader({
    beginInterchange: (head) => void (interchange = head),
    beginGroup: (head) => void (group = head),
    beginTransaction: (head) => void (open = { head, purpose: null, segments: [] }),
    segment: (view) => {
      if (!open) return;
      open.purpose ??= view.text(2);
      if (!guideOf(open.head.setId, open.head.version, open.purpose)) open.segments.push(view.elements());
    },
    endTransaction: () => {
      if (!open) return;
      const { head, purpose, segments } = open;
      const guide = guideOf(head.setId, head.version, purpose ?? '');
      const place = { transaction: seen.length + 1, interchange, group, head };
      seen.push({ ...place, guide, segments: guide ? null : segments });
      open = null;
    },
  });
  await feed(path, (chunk) => reader.feed(chunk));
  reader.end();
  return seen;
}

/** Reads the wanted ones by their guides; the transactions of one guide come in the order of the file. */
async function valuesOf(path: string, seen: readonly Seen[], wanted: readonly Seen[]): Promise<ShownTransaction[]> {
  const values = new Map<Seen, { readonly sound: boolean; readonly value: unknown }>();
  for (const guide of new Set(wanted.flatMap((one) => one.guide ?? []))) {
    const ofGuide = seen.filter((one) => one.guide === guide);
    let next = 0;
    const reader = new GuideReader(guide, ({ body }) => {
      const one = ofGuide[next];
      next += 1;
      if (one && wanted.includes(one)) values.set(one, body);
    });
    await feed(path, (chunk) => reader.feed(chunk));
    reader.end();
  }
  return wanted.map((one) => {
    const { transaction, interchange, group, head, segments } = one;
    const { sound = null, value = null } = values.get(one) ?? {};
    return { transaction, interchange, group, head, sound, value, segments };
  });
}

function describe(shown: ShownTransaction, seen: readonly Seen[]): string[] {
  const { interchange, group, head, transaction, sound, value, segments } = shown;
  const guide = seen.find((one) => one.transaction === transaction)?.guide ?? null;
  return [
    ...(interchange
      ? [
          `interchange ${interchange.controlNumber}, ${interchange.usage === 'P' ? 'in earnest' : 'a test'}: from ${interchange.senderId} to ${interchange.receiverId}`,
        ]
      : []),
    ...(group
      ? [`group ${group.controlNumber} (${group.functionalId}): from ${group.sender} to ${group.receiver}`]
      : []),
    `transaction ${transaction}: ${head.setId} ${head.version}, number ${head.controlNumber}${sound === false ? '; breaks its guide, so something may be missing below' : ''}`,
    ...(guide ? outlineOf(guide, value).map(textOf) : (segments ?? []).map((elements) => `  ${elements.join(' | ')}`)),
    '',
  ];
}

function textOf({ depth, label, id, kind, value }: OutlineLine): string {
  const indent = '  '.repeat(depth + 1);
  if (value === null) return `${indent}${label}${id === null ? '' : ` (${id})`}`;
  return `${indent}${label}: ${kind === 'money' ? formatCents(Number(value)) : value}`;
}
