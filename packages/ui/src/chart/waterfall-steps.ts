export type WaterfallStep = {
  label: string;
  /** A signed change; for a total, its own level is computed and `value` is left out. */
  value?: number;
};

export type WaterfallBar = {
  label: string;
  kind: 'rise' | 'fall' | 'total';
  /** The change, or the level reached when `kind` is total. */
  value: number;
  /** Lower and upper end of the bar. */
  span: [low: number, high: number];
};

/** Stacks signed changes into floating bars; a step without a value is a total of everything before it. Pure. */
export function waterfallBars(steps: readonly WaterfallStep[]): WaterfallBar[] {
  let level = 0;
  return steps.map(({ label, value }) => {
    if (value === undefined)
      return { label, kind: 'total', value: level, span: [Math.min(0, level), Math.max(0, level)] };
    const before = level;
    level += value;
    return {
      label,
      kind: value < 0 ? 'fall' : 'rise',
      value,
      span: [Math.min(before, level), Math.max(before, level)],
    };
  });
}
