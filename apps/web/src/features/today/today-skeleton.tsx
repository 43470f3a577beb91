import { Card } from '@threshold/ui/card';
import { Skeleton } from '@threshold/ui/skeleton';

export function TodaySkeleton() {
  return (
    <div role="status" aria-label="Loading the day" className="grid gap-5">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] gap-3">
        {Array.from({ length: 6 }, (_, tile) => (
          <Card key={tile} className="grid h-24 content-start gap-3 p-3.5">
            <Skeleton className="h-3 w-24" />
            <Skeleton className="h-6 w-16" />
          </Card>
        ))}
      </div>
      <div className="grid gap-5 min-[1280px]:grid-cols-[minmax(0,1fr)_22rem]">
        {[6, 3].map((lines) => (
          <Card key={lines}>
            {Array.from({ length: lines }, (_, line) => (
              <div key={line} className="flex h-12 items-center gap-4 border-b border-border px-4 last:border-b-0">
                <Skeleton className="w-28" />
                <Skeleton className="w-48" />
              </div>
            ))}
          </Card>
        ))}
      </div>
    </div>
  );
}
