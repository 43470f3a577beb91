import { Skeleton } from '../skeleton';

/** Stands in for a chart while its code loads: same height, so that nothing jumps. */
export function ChartSkeleton({ height = 240 }: { height?: number }) {
  return (
    <div aria-hidden className="min-w-0">
      <Skeleton className="mb-3 h-5 w-56" />
      <div style={{ height }} className="flex items-end gap-2">
        {[55, 70, 62, 85, 78, 92, 66, 74].map((percent) => (
          <span key={percent} style={{ height: `${percent}%` }} className="flex-1 *:h-full">
            <Skeleton className="h-full w-full" />
          </span>
        ))}
      </div>
      <Skeleton className="mt-3 h-3 w-72" />
    </div>
  );
}
