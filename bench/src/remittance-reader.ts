// One reading of a file in a process of its own, so that memory and processor time are this reader's alone.
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { FileCheck } from '@threshold/x12';
import { X12parser } from 'x12-parser';

const CHUNK_BYTES = 1 << 18;
const TERMINATOR = 0x7e;

/** What a reader says of the file; fields that it does not add up are null. */
export interface Reading {
  readonly cpuMs: number;
  readonly mostMemoryBytes: number;
  readonly segments: number;
  readonly claims: number | null;
  readonly lines: number | null;
  readonly chargeCents: number | null;
  readonly paidCents: number | null;
  readonly findings: number | null;
  /** Payments, claims and lines that balance. */
  readonly balanced: readonly number[] | null;
}
type Said = Omit<Reading, 'cpuMs' | 'mostMemoryBytes'>;

const NOTHING = { claims: null, lines: null, chargeCents: null, paidCents: null, findings: null, balanced: null };

/** A reader takes the file up to a byte. */
type Read = (path: string, toByte: number) => Promise<Said>;

const READERS: Record<string, Read> = { ours, scan, 'x12-parser': theirs };
const WHOLE = Number.MAX_SAFE_INTEGER;
/** What every reader reads before it is measured: the engine compiles a program while it runs the first time. */
const WARM_UP_BYTES = 10_000_000;

/** Reads in place, the same for the limit and for us: what comes after the read is what is compared. */
function eachChunk(path: string, toByte: number, take: (chunk: Buffer) => void): void {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  let done = 0;
  for (let read = readSync(file, buffer); read > 0 && done < toByte; read = readSync(file, buffer)) {
    done += read;
    take(buffer.subarray(0, read));
  }
  closeSync(file);
}

/** Read, held against the guide, balanced. */
async function ours(path: string, toByte: number): Promise<Said> {
  const file = new FileCheck();
  eachChunk(path, toByte, (chunk) => file.feed(chunk));
  const { segments, payments, counts } = file.end();
  const { transaction, claim, line } = payments.balances;
  return {
    segments,
    claims: payments.claims,
    lines: payments.lines,
    chargeCents: payments.chargeCents,
    paidCents: payments.paidCents,
    findings: counts.error + counts.warning,
    balanced: [transaction, claim, line].map(({ balanced }) => balanced),
  };
}

/** The limit: finds each terminator, in place, and does nothing with it. */
async function scan(path: string, toByte: number): Promise<Said> {
  let segments = 0;
  eachChunk(path, toByte, (bytes) => {
    for (let at = bytes.indexOf(TERMINATOR); at >= 0; at = bytes.indexOf(TERMINATOR, at + 1)) segments += 1;
  });
  return { ...NOTHING, segments };
}

/** The reader that npm knows best: an object of text for each segment, nothing checked. */
async function theirs(path: string, toByte: number): Promise<Said> {
  let segments = 0;
  const end = toByte === WHOLE ? undefined : toByte;
  const parser = createReadStream(path, { highWaterMark: CHUNK_BYTES, end }).pipe(new X12parser());
  for await (const segment of parser) if (segment) segments += 1;
  return { ...NOTHING, segments };
}

const [, , reader = '', path = '', state = 'warm'] = process.argv;
const readFile = READERS[reader];
if (!readFile) throw new Error(`There is no reader ${reader}`);
if (state === 'warm') await readFile(path, WARM_UP_BYTES);
const before = process.cpuUsage();
const said = await readFile(path, WHOLE);
const { user, system } = process.cpuUsage(before);
const reading: Reading = {
  ...said,
  cpuMs: (user + system) / 1000,
  mostMemoryBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(reading));
