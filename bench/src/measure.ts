import type { Figure } from './report';

export const now = (): number => performance.now();

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure from several measurements: their median, and the middle half of them as spread. */
export const figureOf = (what: string, unit: string, values: readonly number[]): Figure => ({
  what,
  unit,
  value: median(values),
  spread: [quantile(values, 0.25), quantile(values, 0.75)],
});

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = now();
  await work();
  return now() - startMs;
}

interface Interleaved<Side extends string> {
  readonly sides: Readonly<Record<Side, () => Promise<number>>>;
  readonly rounds: number;
  readonly warmUp: number;
}

/**
 * Measures every side once a round, in turns of changing order, so that whatever else the machine does at a moment
 * meets all of them. Answers the measurements of each side in the order of the rounds, those of the warm-up left out.
 */
export async function interleave<Side extends string>({
  sides,
  rounds,
  warmUp,
}: Interleaved<Side>): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>;
  for (let round = -warmUp; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await sides[name]();
      if (round >= 0) taken[name].push(value);
    }
  return taken;
}

/** Median of the ratios round by round: both sides of a round met the same machine. */
export const medianRatio = (over: readonly number[], under: readonly number[]): number =>
  median(over.map((value, round) => value / (under[round] ?? Number.NaN)));
