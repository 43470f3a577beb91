import { Card } from '@threshold/ui/card';
import { Skeleton } from '@threshold/ui/skeleton';

export function DirectorySkeleton() {
  return (
    <Card role="status" aria-label="Loading" className="overflow-hidden">
      {Array.from({ length: 8 }, (_, line) => (
        <div key={line} className="flex h-9 items-center gap-6 border-b border-border px-4 last:border-b-0">
          <Skeleton className="w-48" />
          <Skeleton className="w-32" />
          <Skeleton className="w-24" />
        </div>
      ))}
    </Card>
  );
}
