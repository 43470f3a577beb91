import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarChart } from './bar-chart';
import { chartMatrix, chartRows } from './chart-data';
import { LineChart } from './line-chart';
import { WaterfallChart } from './waterfall-chart';

const DATA = {
  series: [
    { key: 'now', label: 'This year' },
    { key: 'before', label: 'Last year', dashed: true },
  ],
  points: [
    { label: 'W1', values: { now: 12, before: 9.5 } },
    { label: 'W2', values: { now: null, before: 10 } },
    { label: 'W3', values: { now: 1204, unused: 3 } },
  ],
};

/** The texts of a table's cells, row by row, as they were rendered. */
function cellsOf(markup: string): string[][] {
  const rows = markup.match(/<tr>.*?<\/tr>/g) ?? [];
  return rows.map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => cell[1] ?? ''));
}

describe('a chart and its table twin', () => {
  it('draw and list the same numbers, point by point', () => {
    const drawn = chartRows(DATA).map((row) => [row.label, row.now, row.before]);
    expect(chartMatrix(DATA, 'Week').slice(1)).toEqual(drawn);
  });

  it('keep a missing value missing instead of making it zero', () => {
    expect(chartRows(DATA)[1]).toEqual({ label: 'W2', now: null, before: 10 });
    expect(chartRows(DATA)[2]).toEqual({ label: 'W3', now: 1204, before: null });
  });

  const EXPECTED = [
    ['Week', 'This year', 'Last year'],
    ['W1', '12', '9.5'],
    ['W2', '–', '10'],
    ['W3', '1,204', '–'],
  ];

  it.each([
    ['line', LineChart],
    ['bar', BarChart],
  ])('the %s chart renders every number in its table view', (_name, Chart) => {
    const markup = renderToStaticMarkup(
      <Chart {...DATA} title="Up" caption="Weekly" labelHeader="Week" defaultView="table" />,
    );
    expect(cellsOf(markup)).toEqual(EXPECTED);
    expect(markup).toContain('<figcaption');
  });

  it('the waterfall chart lists each step and the level reached', () => {
    const steps = [{ label: 'Paid', value: 500 }, { label: 'Cost', value: -620 }, { label: 'Margin' }];
    const markup = renderToStaticMarkup(
      <WaterfallChart steps={steps} title="Loss" caption="Week" defaultView="table" />,
    );
    expect(cellsOf(markup)).toEqual([
      ['Step', 'Amount'],
      ['Paid', '500'],
      ['Cost', '-620'],
      ['Margin', '-120'],
    ]);
  });

  it('say that there is no data instead of drawing an empty frame', () => {
    const markup = renderToStaticMarkup(<LineChart series={DATA.series} points={[]} title="None" caption="Weekly" />);
    expect(markup).toContain('No data in this period');
  });
});
