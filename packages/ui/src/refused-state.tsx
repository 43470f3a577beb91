import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type Refusal = {
  /** What could not be done: "Can't place Group A in Room 2 at 10:30". */
  what: ReactNode;
  /** The rules that say no, each with the fact that makes it so. */
  why: readonly { rule: string; fact: ReactNode }[];
  /** The nearest things that work, as buttons or links. */
  instead?: ReactNode;
  /** The way round, for those who may: "Override with reason…". */
  override?: ReactNode;
};

export type RefusedStateProps = Refusal & { variant?: 'page' | 'inline'; className?: string };

/** An action was refused: what, why, and the nearest thing that works. Never just "unavailable". */
export function RefusedState({ what, why, instead, override, variant = 'inline', className }: RefusedStateProps) {
  return (
    <div
      role="alert"
      data-slot="refused-state"
      className={cn(
        'flex gap-2.5 rounded-md border border-warning-border bg-warning-surface p-3 text-foreground',
        variant === 'page' && 'mx-auto my-6 w-[calc(100%-2rem)] max-w-lg p-4',
        className,
      )}
    >
      <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{what}</p>
        <ul className="mt-1 grid gap-0.5">
          {why.map(({ rule, fact }) => (
            <li key={rule}>
              <span className="font-medium text-warning">{rule}:</span> {fact}
            </li>
          ))}
        </ul>
        {instead && (
          <div className="mt-2.5 flex flex-wrap items-center gap-2">
            <span className="text-xs text-muted-foreground">Works instead</span>
            {instead}
          </div>
        )}
        {override && <div className="mt-2 flex flex-wrap gap-2">{override}</div>}
      </div>
    </div>
  );
}
