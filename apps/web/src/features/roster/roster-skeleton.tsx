import { Card } from '@threshold/ui/card';
import { Skeleton } from '@threshold/ui/skeleton';

export function RosterSkeleton() {
  return (
    <div role="status" aria-label="Loading the roster" className="grid gap-4 p-6">
      <div className="grid gap-2">
        <Skeleton className="h-4 w-72" />
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-4 w-96" />
      </div>
      <Card className="overflow-hidden">
        {Array.from({ length: 10 }, (_, line) => (
          <div key={line} className="flex h-11 items-center gap-4 border-b border-border px-4">
            <Skeleton className="w-40" />
            <Skeleton className="h-7 w-80" />
            <Skeleton className="h-7 w-24" />
            <Skeleton className="h-7 w-24" />
          </div>
        ))}
      </Card>
    </div>
  );
}
