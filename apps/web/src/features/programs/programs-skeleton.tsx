import { Card } from '@threshold/ui/card';
import { SkeletonText } from '@threshold/ui/skeleton';

export function ProgramsSkeleton() {
  return (
    <div role="status" aria-label="Loading the programs" className="grid gap-5">
      {[0, 1].map((card) => (
        <Card key={card} className="h-96 p-4">
          <SkeletonText lines={6} />
        </Card>
      ))}
    </div>
  );
}
