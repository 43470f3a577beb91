'use client';

import {
  CartesianGrid,
  Line,
  LineChart as Recharts,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { gridProps, tooltipProps, xAxisProps, yAxisProps } from './chart-axes';
import { chartMatrix, chartRows, seriesColor, type ChartData } from './chart-data';
import { ChartFigure, type ChartFrame } from './chart-figure';
import { ChartLegend } from './chart-legend';
import { ChartTable } from './chart-table';

export type LineChartProps = ChartFrame &
  ChartData & {
    formatValue?: (value: number) => string;
    /** Head of the first column in the table twin, e.g. "Week". */
    labelHeader?: string;
    /** A goal or a limit. */
    reference?: { value: number; label: string };
    /** Start the axis at zero; off for figures whose zero means nothing. */
    fromZero?: boolean;
  };

const plain = (value: number) => value.toLocaleString('en-US');

/** Change over time. A null breaks the line: nothing is drawn where nothing was measured. */
export function LineChart({
  series,
  points,
  formatValue = plain,
  labelHeader = 'Period',
  reference,
  fromZero = true,
  ...frame
}: LineChartProps) {
  const data = { series, points };
  return (
    <ChartFigure
      {...frame}
      isEmpty={points.length === 0}
      legend={<ChartLegend series={series} shape="line" />}
      table={<ChartTable caption={frame.title} matrix={chartMatrix(data, labelHeader)} formatValue={formatValue} />}
    >
      <ResponsiveContainer width="100%" height="100%">
        <Recharts
          data={chartRows(data)}
          margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer
          title={frame.title}
        >
          <CartesianGrid {...gridProps} />
          <XAxis {...xAxisProps} />
          <YAxis {...yAxisProps(formatValue)} domain={fromZero ? [0, 'auto'] : ['auto', 'auto']} />
          <Tooltip {...tooltipProps(formatValue)} />
          {reference && (
            <ReferenceLine
              y={reference.value}
              stroke="var(--muted-foreground)"
              strokeDasharray="2 3"
              ifOverflow="extendDomain"
              label={{
                value: reference.label,
                position: 'insideBottomRight',
                fill: 'var(--muted-foreground)',
                fontSize: 11,
              }}
            />
          )}
          {series.map((each, place) => (
            <Line
              key={each.key}
              dataKey={each.key}
              name={each.label}
              stroke={seriesColor(each, place)}
              strokeWidth={2}
              strokeDasharray={each.dashed ? '5 4' : undefined}
              dot={
                points.length <= 16 && !each.dashed ? { r: 2.5, strokeWidth: 0, fill: seriesColor(each, place) } : false
              }
              isAnimationActive={false}
            />
          ))}
        </Recharts>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
