'use client';

import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { labelProps, xAxisProps, yAxisProps } from './chart-axes';
import { ChartFigure, type ChartFrame } from './chart-figure';
import { ChartTable } from './chart-table';
import { waterfallBars, type WaterfallBar, type WaterfallStep } from './waterfall-steps';

export type WaterfallChartProps = ChartFrame & {
  /** Signed changes in order; a step without a value shows the level reached. */
  steps: readonly WaterfallStep[];
  formatValue?: (value: number) => string;
  valueHeader?: string;
};

// Blue against orange, never green against red; the sign stands on every bar as well.
const FILLS: Record<WaterfallBar['kind'], string> = {
  rise: 'var(--chart-1)',
  fall: 'var(--chart-2)',
  total: 'var(--chart-8)',
};

const plain = (value: number) => value.toLocaleString('en-US');

/** How a first amount becomes a last one, step by step. */
export function WaterfallChart({ steps, formatValue = plain, valueHeader = 'Amount', ...frame }: WaterfallChartProps) {
  const bars = waterfallBars(steps);
  const rows = bars.map((bar) => ({
    ...bar,
    fill: FILLS[bar.kind],
    spelled: `${bar.kind === 'rise' ? '+' : ''}${formatValue(bar.value)}`,
  }));
  return (
    <ChartFigure
      {...frame}
      isEmpty={bars.length === 0}
      table={
        <ChartTable
          caption={frame.title}
          matrix={[['Step', valueHeader], ...bars.map((bar) => [bar.label, bar.value])]}
          formatValue={formatValue}
        />
      }
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          margin={{ top: 18, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer
          title={frame.title}
          barCategoryGap="20%"
        >
          <XAxis {...xAxisProps} interval={0} />
          <YAxis {...yAxisProps(formatValue)} />
          <ReferenceLine y={0} stroke="var(--input)" />
          <Bar dataKey="span" radius={2} maxBarSize={64} isAnimationActive={false}>
            <LabelList dataKey="spelled" position="top" {...labelProps} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
