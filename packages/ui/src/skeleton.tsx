import { cn } from './cn';

/** A gray block in the shape of what will come. Shows itself only after 300 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span data-delayed className="block">
      <span data-slot="skeleton" data-pulse aria-hidden className={cn('block h-4 rounded-sm bg-accent', className)} />
    </span>
  );
}

/** Lines of text that will come; the last one is shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div className="grid gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={line === lines - 1 ? 'w-2/3' : 'w-full'} />
      ))}
    </div>
  );
}
