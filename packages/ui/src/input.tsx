'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field';

/** The look that every text-like control shares. */
export const controlClass =
  'h-(--control) w-full min-w-0 rounded-md border border-input bg-surface px-2.5 text-sm text-foreground placeholder:text-muted-foreground ' +
  'focus-visible:outline-2 focus-visible:-outline-offset-1 ' +
  'disabled:cursor-not-allowed disabled:border-border disabled:bg-muted disabled:text-muted-foreground ' +
  'aria-invalid:border-danger aria-invalid:bg-danger-surface/40';

export type InputProps = Omit<ComponentProps<'input'>, 'prefix'> & { prefix?: ReactNode; suffix?: ReactNode };

/** A text input; `prefix` and `suffix` are decorations inside the box (an icon, a unit). */
export function Input({ prefix, suffix, className, ...props }: InputProps) {
  const input = (
    <input
      type="text"
      data-slot="input"
      className={cn(controlClass, 'read-only:bg-muted', prefix && 'pl-8', suffix && 'pr-12', className)}
      {...useFieldWiring(props)}
    />
  );
  if (!prefix && !suffix) return input;
  return (
    <div className="relative min-w-0 [&_svg]:size-4">
      {prefix && (
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted-foreground">
          {prefix}
        </span>
      )}
      {input}
      {suffix && (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-xs text-muted-foreground">
          {suffix}
        </span>
      )}
    </div>
  );
}
