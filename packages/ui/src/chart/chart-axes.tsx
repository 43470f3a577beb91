import type { ComponentProps } from 'react';
import { CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';

const tick = { fill: 'var(--muted-foreground)', fontSize: 11 };

/** recharts looks for its own elements by type, so these are props to spread, not components to wrap. */
export const gridProps: ComponentProps<typeof CartesianGrid> = { vertical: false, stroke: 'var(--chart-grid)' };

export const xAxisProps: ComponentProps<typeof XAxis> = {
  dataKey: 'label',
  tick,
  tickLine: false,
  tickMargin: 6,
  axisLine: { stroke: 'var(--border)' },
  minTickGap: 16,
};

/** The vertical axis: short numbers, no line. */
export function yAxisProps(formatValue: (value: number) => string): ComponentProps<typeof YAxis> {
  return { tick, tickLine: false, axisLine: false, width: 'auto', tickMargin: 4, tickFormatter: formatValue };
}

/** A number on a bar. */
export const labelProps = { fill: 'var(--foreground)', fontSize: 11 } as const;

/** The box that follows the pointer or the arrow keys. */
export function tooltipProps(formatValue: (value: number) => string): ComponentProps<typeof Tooltip> {
  return {
    isAnimationActive: false,
    cursor: { fill: 'var(--accent)', fillOpacity: 0.6, stroke: 'var(--input)' },
    formatter: (value) => (typeof value === 'number' ? formatValue(value) : String(value ?? '–')),
    contentStyle: {
      background: 'var(--overlay)',
      border: '1px solid var(--border)',
      borderRadius: 6,
      fontSize: 12,
      padding: '6px 10px',
      boxShadow: 'var(--shadow-overlay)',
    },
    itemStyle: { color: 'var(--foreground)', padding: 0 },
    labelStyle: { fontWeight: 600, marginBottom: 2 },
  };
}
