import { seriesColor, type ChartSeries } from './chart-data';

/** Names beside their line or fill; with a single series the title already says it. */
export function ChartLegend({ series, shape }: { series: readonly ChartSeries[]; shape: 'line' | 'bar' }) {
  if (series.length < 2) return null;
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {series.map((each, place) => (
        <li key={each.key} className="flex items-center gap-1.5">
          <svg aria-hidden width="16" height="10">
            {shape === 'line' ? (
              <line
                x1="0"
                x2="16"
                y1="5"
                y2="5"
                stroke={seriesColor(each, place)}
                strokeWidth="2"
                strokeDasharray={each.dashed ? '4 3' : undefined}
              />
            ) : (
              <rect x="3" width="10" height="10" rx="2" fill={seriesColor(each, place)} />
            )}
          </svg>
          {each.label}
        </li>
      ))}
    </ul>
  );
}
