import { Skeleton } from '@threshold/ui/skeleton';
import { pxOf } from './board-layout';

const CARDS = [
  { column: 1, from: 60, minutes: 30 },
  { column: 0, from: 90, minutes: 30 },
  { column: 0, from: 120, minutes: 60 },
  { column: 1, from: 240, minutes: 60 },
  { column: 0, from: 360, minutes: 60 },
  { column: 0, from: 420, minutes: 60 },
  { column: 2, from: 480, minutes: 60 },
];

/** The board while it loads, in the shape that it will have. */
export function BoardSkeleton() {
  return (
    <div role="status" aria-label="Loading the board" className="min-h-0 flex-1 overflow-hidden border-t border-border">
      <div className="grid grid-cols-[3.5rem_repeat(4,minmax(10rem,1fr))]">
        <div className="h-11 border-b border-border bg-surface" />
        {[0, 1, 2, 3].map((column) => (
          <div key={column} className="grid h-11 content-center gap-1 border-b border-l border-border bg-surface px-2">
            <Skeleton className="h-3 w-28" />
            <Skeleton className="h-2 w-16" />
          </div>
        ))}
        <div className="bg-surface" style={{ height: pxOf(660) }} />
        {[0, 1, 2, 3].map((column) => (
          <div key={column} className="relative border-l border-border">
            {CARDS.filter((card) => card.column === column).map((card) => (
              <div
                key={card.from}
                className="absolute inset-x-1 overflow-hidden rounded-sm"
                style={{ top: pxOf(card.from) + 1, height: pxOf(card.minutes) - 2 }}
              >
                <Skeleton className="h-20" />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
