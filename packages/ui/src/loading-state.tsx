import { LoaderCircle } from 'lucide-react';
import { cn } from './cn';

/** A wait whose shape is not known. Where the shape is known, use Skeleton. One per surface. */
export function LoadingState({ label = 'Loading…', className }: { label?: string; className?: string }) {
  return (
    <div role="status" data-slot="loading-state" className={cn('flex justify-center px-6 py-10', className)}>
      <span data-delayed className="flex items-center gap-2 text-muted-foreground">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {label}
      </span>
    </div>
  );
}
