import { cn } from './cn';
import { sparklinePath } from './sparkline-path';

export type SparklineProps = {
  /** Oldest first; null where nothing was measured. */
  values: readonly (number | null)[];
  /** The finding in words, e.g. "Up from 74 to 82 over 8 weeks". */
  label: string;
  width?: number;
  height?: number;
  className?: string;
};

/** A trend the size of a word. The numbers themselves stand beside it. */
export function Sparkline({ values, label, width = 64, height = 20, className }: SparklineProps) {
  const { path, end } = sparklinePath(values, { width, height, padding: 2.5 });
  return (
    <svg
      data-slot="sparkline"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={cn('shrink-0 overflow-visible text-chart-1', className)}
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" strokeLinecap="round" />
      {end && <circle cx={end.x} cy={end.y} r={2} fill="currentColor" />}
    </svg>
  );
}
