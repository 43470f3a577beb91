export type ChartSeries = {
  key: string;
  label: string;
  /** 1 to 8, an index into the chart palette; default is the series' place. */
  color?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** For what is compared with or planned, as against measured. */
  dashed?: boolean;
};

export type ChartPoint = { label: string; values: Readonly<Record<string, number | null | undefined>> };

export type ChartData = { series: readonly ChartSeries[]; points: readonly ChartPoint[] };

export type ChartRow = Record<string, string | number | null>;

/** Rows as the drawing library wants them: `{ label, [series key]: value }`. A missing value is null, never zero. */
export function chartRows({ series, points }: ChartData): ChartRow[] {
  return points.map((point) => {
    const row: ChartRow = { label: point.label };
    for (const { key } of series) row[key] = point.values[key] ?? null;
    return row;
  });
}

/** The same numbers as a table: a header row, then one row per point. Feeds the table twin and the CSV. */
export function chartMatrix(data: ChartData, labelHeader: string): (string | number | null)[][] {
  const header = [labelHeader, ...data.series.map((each) => each.label)];
  return [
    header,
    ...data.points.map((point) => [point.label, ...data.series.map(({ key }) => point.values[key] ?? null)]),
  ];
}

/** The CSS color of a series: its own, or by its place. */
export function seriesColor(series: ChartSeries, place: number): string {
  return `var(--chart-${series.color ?? (place % 8) + 1})`;
}
