/** One measured number. `spread` is the middle half of the rounds (first and third quartile). */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly spread?: readonly [number, number];
}

/** A ratio of two sides of the same run. Missing it is said and changes nothing else. */
export interface Goal {
  readonly what: string;
  readonly ratio: number;
  readonly atLeast: number;
}

export interface Outcome {
  readonly figures: readonly Figure[];
  readonly goals: readonly Goal[];
  /** Expectations of correctness that did not hold; one is enough to fail the run. */
  readonly broken: readonly string[];
  /** What each side includes, and whatever else a reader must know. */
  readonly notes: readonly string[];
}

export interface Section extends Outcome {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
}

const digits = (value: number): string => {
  const size = Math.abs(value);
  const decimals = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
};

const figureLine = ({ what, value, unit, spread }: Figure): string => {
  const range = spread ? `  (${digits(spread[0])} – ${digits(spread[1])})` : '';
  return `  ${what.padEnd(64)}${digits(value).padStart(10)} ${unit}${range}`;
};

const goalLine = ({ what, ratio, atLeast }: Goal): string =>
  `  ${what.padEnd(64)}${digits(ratio).padStart(10)} goal ${atLeast.toFixed(2)}: ${ratio >= atLeast ? 'reached' : 'goal missed'}`;

/** The final table: figures, ratios against their goals, and what broke. */
export function writeTable(sections: readonly Section[]): string {
  return sections
    .flatMap((section) => [
      '',
      `${section.title}  [${section.name}, ${digits(section.seconds)} s]`,
      ...section.figures.map(figureLine),
      ...section.goals.map(goalLine),
      ...section.broken.map((sentence) => `  BROKEN: ${sentence}`),
      ...section.notes.map((note) => `    ${note}`),
    ])
    .join('\n');
}
