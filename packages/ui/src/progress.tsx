'use client';

import { Progress as Base } from '@base-ui/react/progress';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type ProgressProps = {
  label: ReactNode;
  /** Units done; null while the total is unknown. */
  value: number | null;
  max?: number;
  /** Text beside the label, e.g. `7 of 12`. */
  valueText?: string;
  className?: string;
};

/** A job that takes seconds to minutes. */
export function Progress({ label, value, max = 100, valueText, className }: ProgressProps) {
  return (
    <Base.Root
      data-slot="progress"
      value={value}
      max={max}
      getAriaValueText={valueText === undefined ? undefined : () => valueText}
      className={cn('grid gap-1', className)}
    >
      <div className="flex justify-between gap-4 text-xs">
        <Base.Label className="font-medium">{label}</Base.Label>
        <span className="text-muted-foreground tabular-nums">
          {valueText ?? (value === null ? '' : `${Math.round((value / max) * 100)} %`)}
        </span>
      </div>
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-accent">
        <Base.Indicator className="h-full rounded-full bg-primary transition-[width] duration-300 data-indeterminate:w-1/3 data-indeterminate:animate-pulse" />
      </Base.Track>
    </Base.Root>
  );
}
