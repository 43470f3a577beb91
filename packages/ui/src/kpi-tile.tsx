'use client';

import { Info, Minus, TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';
import { Popover } from './popover';
import { Skeleton } from './skeleton';
import { Sparkline } from './sparkline';

export type KpiDelta = {
  direction: 'up' | 'down' | 'flat';
  /** In words, with the base of comparison: "3 (4 %) more than the 4 weeks before". */
  text: string;
  /** Whether this direction is welcome; direction alone does not say so. */
  meaning?: 'good' | 'bad' | 'neutral';
};

export type KpiTileProps = {
  label: string;
  /** Already formatted; null while it is loading. */
  value: string | null;
  unit?: string;
  delta?: KpiDelta;
  trend?: { values: readonly (number | null)[]; label: string };
  /** Formula, inputs, as-of time, owner: shown behind the "i". */
  explain?: ReactNode;
  /** The rows behind the number; makes the value a link. */
  href?: string;
  onOpen?: () => void;
  className?: string;
};

const ARROWS = { up: TrendingUp, down: TrendingDown, flat: Minus };
const MEANINGS = { good: 'text-success', bad: 'text-danger', neutral: 'text-muted-foreground' };

function Value({
  value,
  unit,
  href,
  onOpen,
  label,
}: Pick<KpiTileProps, 'value' | 'unit' | 'href' | 'onOpen' | 'label'>) {
  if (value === null) return <Skeleton className="my-1.5 h-5 w-20" />;
  const content = (
    <>
      {value}
      {unit && <span className="ml-1 text-sm font-normal tracking-normal text-muted-foreground">{unit}</span>}
    </>
  );
  // A figure is never cut off: a long one is set smaller instead.
  const size = value.length > 11 ? 'text-lg leading-8' : 'text-2xl';
  const className = cn('rounded-sm font-semibold tracking-tight tabular-nums', size);
  const linked = cn(className, 'text-left decoration-input decoration-1 underline-offset-4 hover:underline');
  if (href !== undefined) {
    return (
      <Link href={href} aria-label={`${label}: ${value} ${unit ?? ''}. Open the rows behind it`} className={linked}>
        {content}
      </Link>
    );
  }
  if (onOpen === undefined) return <p className={className}>{content}</p>;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={`${label}: ${value} ${unit ?? ''}. Open the rows behind it`}
      className={linked}
    >
      {content}
    </button>
  );
}

/** One figure that can explain itself: label, value, change in words, trend, and the rows behind it. */
export function KpiTile({ label, delta, trend, explain, className, ...value }: KpiTileProps) {
  const Arrow = delta && ARROWS[delta.direction];
  return (
    <div
      data-slot="kpi-tile"
      className={cn(
        'flex min-h-24 min-w-0 flex-col rounded-lg border border-border bg-surface px-3.5 py-2.5',
        className,
      )}
    >
      <div className="flex h-6 items-center gap-1">
        <p className="min-w-0 truncate text-xs font-medium text-muted-foreground">{label}</p>
        {explain && (
          <Popover
            title={label}
            trigger={
              <button
                type="button"
                data-print="hide"
                aria-label={`How ${label} is computed`}
                className="grid size-6 shrink-0 place-items-center rounded-sm text-muted-foreground hover:bg-accent hover:text-foreground"
              >
                <Info aria-hidden className="size-3.5" />
              </button>
            }
          >
            {explain}
          </Popover>
        )}
      </div>
      <div className="flex items-end justify-between gap-3">
        <Value label={label} {...value} />
        {trend && value.value !== null && <Sparkline {...trend} className="mb-2" />}
      </div>
      {delta && Arrow && value.value !== null && (
        <p className="mt-0.5 flex items-start gap-1 text-xs text-muted-foreground">
          <Arrow aria-hidden className={cn('mt-0.5 size-3 shrink-0', MEANINGS[delta.meaning ?? 'neutral'])} />
          <span>{delta.text}</span>
        </p>
      )}
    </div>
  );
}
