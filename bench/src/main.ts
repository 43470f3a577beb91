import { boardBench } from './board.bench';
import { bookingBench } from './booking.bench';
import { codeBench } from './code.bench';
import { contestsBench } from './contests.bench';
import { enrollmentBench } from './enrollment.bench';
import { withGround } from './ground';
import type { Ground, GroundOptions } from './ground';
import { httpBench } from './http.bench';
import { now } from './measure';
import { writeTable } from './report';
import type { Outcome, Section } from './report';
import { remittanceBench } from './remittance.bench';
import { x12Bench } from './x12.bench';

interface Benchmark {
  readonly name: string;
  readonly title: string;
  run(ground: Ground): Promise<Outcome>;
}

const BENCHMARKS: readonly Benchmark[] = [
  contestsBench,
  bookingBench,
  enrollmentBench,
  httpBench,
  x12Bench,
  remittanceBench,
  codeBench,
  boardBench,
];

interface BenchOptions extends GroundOptions {
  /** Names of the benchmarks to run; empty means all. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** Runs the benchmarks one after the other; answers the code to end with: 1 when something correct no longer is. */
export async function runBench({ only, json, ...options }: BenchOptions): Promise<number> {
  const say = (line: string) => void process.stderr.write(`  …  ${line}\n`);
  const sections: Section[] = [];
  await withGround({ ...options, say }, async (ground) => {
    for (const { name, title, run } of BENCHMARKS.filter(({ name }) => only.length === 0 || only.includes(name))) {
      say(title);
      const startedMs = now();
      const outcome = await run(ground);
      sections.push({ name, title, ...outcome, seconds: (now() - startedMs) / 1000 });
    }
  });
  const broken = sections.some((section) => section.broken.length > 0);
  process.stdout.write(
    json
      ? `${JSON.stringify({ node: process.version, sections }, null, 2)}\n`
      : `${writeTable(sections)}\n\n${broken ? 'Something that must hold does not: see BROKEN.' : 'Everything that must hold does.'}\n`,
  );
  return broken ? 1 : 0;
}
