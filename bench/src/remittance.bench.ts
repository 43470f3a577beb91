import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Ground } from './ground';
import { figureOf, interleave, medianRatio } from './measure';
import { writeRemittanceFile } from './remittance-file';
import type { RemittanceFacts } from './remittance-file';
import type { Reading } from './remittance-reader';
import type { Outcome } from './report';

const BYTES = 100_000_000;
const ROUNDS = 5;
const MOST_MEMORY_BYTES = 150_000_000;
const OVER_PARSER = 10;
const OVER_SCAN = 0.12;

const start = promisify(execFile);

async function run(ground: Ground): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-remittance-'));
  try {
    const facts = writeRemittanceFile(join(folder, 'remittance.835'), BYTES);
    ground.say(`${facts.bytes} bytes, ${facts.claims} claims, ${facts.lines} lines`);
    return await compare(facts, ground.remittanceReader);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(facts: RemittanceFacts, script: string): Promise<Outcome> {
  const ours: Reading[] = [];
  const segments = new Set<number>();
  const side = (reader: string, state: 'warm' | 'cold') => async () => {
    const { stdout } = await start(process.execPath, [script, reader, facts.path, state]);
    const reading = JSON.parse(stdout) as Reading;
    if (reader === 'ours') ours.push(reading);
    // Ours counts segments of transactions; the envelope has four more.
    segments.add(reading.segments + (reader === 'ours' ? 4 : 0));
    return facts.bytes / 1_000_000 / (reading.cpuMs / 1000);
  };
  const taken = await interleave({
    sides: {
      ours: side('ours', 'warm'),
      cold: side('ours', 'cold'),
      theirs: side('x12-parser', 'warm'),
      scan: side('scan', 'warm'),
    },
    rounds: ROUNDS,
    warmUp: 0,
  });
  const memory = ours.map(({ mostMemoryBytes }) => mostMemoryBytes / 1_000_000);
  return {
    figures: [
      figureOf('packages/x12: read, held against the guide, balanced', 'MB per CPU-second', taken.ours),
      figureOf('  the same in a process that has read nothing before', 'MB per CPU-second', taken.cold),
      figureOf('x12-parser 1.3.0: one object a segment', 'MB per CPU-second', taken.theirs),
      figureOf('a scan for the terminator', 'MB per CPU-second', taken.scan),
      figureOf('most memory of our process', 'MB', memory),
    ],
    goals: [
      { what: 'ours over x12-parser', ratio: medianRatio(taken.ours, taken.theirs), atLeast: OVER_PARSER },
      { what: 'ours over the scan', ratio: medianRatio(taken.ours, taken.scan), atLeast: OVER_SCAN },
    ],
    broken: [
      ...ours.flatMap((reading) => differences(reading, facts)),
      ...(segments.size === 1 ? [] : [`the readers count ${[...segments].join(', ')} segments`]),
      ...(Math.max(...memory) * 1_000_000 > MOST_MEMORY_BYTES ? ['more than 150 MB of memory'] : []),
    ],
    notes: [
      `${facts.claims} claims with two lines each, one interchange; every reader in a process of its own that has read ten megabytes before.`,
      'Ours knows every sum and balance at the end, exact to the cent; the others know how many segments there are.',
    ],
  };
}

/** What a reading says otherwise than the file was written. */
function differences(reading: Reading, facts: RemittanceFacts): string[] {
  const expected = {
    claims: facts.claims,
    lines: facts.lines,
    chargeCents: facts.chargeCents,
    paidCents: facts.paidCents,
    findings: 0,
  };
  const balanced = [facts.payments, facts.claims, facts.lines].join(', ');
  return [
    ...Object.entries(expected).flatMap(([name, value]) => {
      const said = reading[name as keyof typeof expected];
      return said === value ? [] : [`${name}: ${String(said)} instead of ${value}`];
    }),
    ...(reading.balanced?.join(', ') === balanced
      ? []
      : [`balanced ${String(reading.balanced)} instead of ${balanced}`]),
  ];
}

export const remittanceBench = { name: 'remittance', title: 'A 100 MB remittance beside x12-parser and a scan', run };
