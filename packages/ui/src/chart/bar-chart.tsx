'use client';

import {
  Bar,
  BarChart as Recharts,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { gridProps, labelProps, tooltipProps, xAxisProps, yAxisProps } from './chart-axes';
import { chartMatrix, chartRows, seriesColor, type ChartData } from './chart-data';
import { ChartFigure, type ChartFrame } from './chart-figure';
import { ChartLegend } from './chart-legend';
import { ChartTable } from './chart-table';

export type BarChartProps = ChartFrame &
  ChartData & {
    formatValue?: (value: number) => string;
    labelHeader?: string;
    stacked?: boolean;
    /** Called with the index of the point whose bar was pressed, to open the rows behind it. */
    onOpenPoint?: (index: number) => void;
  };

const plain = (value: number) => value.toLocaleString('en-US');

/** Amounts side by side. A single series carries its numbers on the bars. */
export function BarChart({
  series,
  points,
  formatValue = plain,
  labelHeader = 'Category',
  stacked = false,
  onOpenPoint,
  ...frame
}: BarChartProps) {
  const data = { series, points };
  // Numbers on the bars replace the grid, which would strike them through.
  const isLabeled = series.length === 1 && points.length <= 16;
  return (
    <ChartFigure
      {...frame}
      isEmpty={points.length === 0}
      legend={<ChartLegend series={series} shape="bar" />}
      table={<ChartTable caption={frame.title} matrix={chartMatrix(data, labelHeader)} formatValue={formatValue} />}
    >
      <ResponsiveContainer width="100%" height="100%">
        <Recharts
          data={chartRows(data)}
          margin={{ top: 18, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer
          title={frame.title}
          barCategoryGap="24%"
          barGap={2}
        >
          {!isLabeled && <CartesianGrid {...gridProps} />}
          <XAxis {...xAxisProps} interval={points.length <= 8 ? 0 : 'preserveStartEnd'} />
          <YAxis {...yAxisProps(formatValue)} />
          <Tooltip {...tooltipProps(formatValue)} />
          {series.map((each, place) => (
            <Bar
              key={each.key}
              dataKey={each.key}
              name={each.label}
              fill={seriesColor(each, place)}
              stackId={stacked ? 'stack' : undefined}
              radius={stacked ? 0 : [3, 3, 0, 0]}
              stroke={stacked ? 'var(--surface)' : undefined}
              maxBarSize={44}
              isAnimationActive={false}
              onClick={onOpenPoint === undefined ? undefined : (_bar, index) => onOpenPoint(index)}
            >
              {isLabeled && (
                <LabelList
                  dataKey={each.key}
                  position="top"

                  {...labelProps}
                  formatter={(value) => (typeof value === 'number' ? formatValue(value) : '')}
                />
              )}
            </Bar>
          ))}
        </Recharts>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
