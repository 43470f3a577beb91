'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { cn } from './cn';

export type CheckboxProps = {
  /** The visible label; give `aria-label` instead where a table's head already says it. */
  label?: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  indeterminate?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
  tabIndex?: number;
  'aria-label'?: string;
  className?: string;
};

/** A box to tick, with its label as part of the target. */
export function Checkbox({ label, hint, indeterminate, className, onCheckedChange, ...props }: CheckboxProps) {
  const id = useId();
  const box = (
    <Base.Root
      data-slot="checkbox"
      aria-labelledby={label ? `${id}-label` : undefined}
      aria-describedby={hint ? `${id}-hint` : undefined}
      indeterminate={indeterminate}
      onCheckedChange={(checked) => onCheckedChange?.(checked)}
      className={cn(
        'relative grid size-4 shrink-0 place-items-center rounded-sm border border-input bg-surface text-primary-foreground after:absolute after:-inset-1',
        'data-checked:border-primary data-checked:bg-primary data-indeterminate:border-primary data-indeterminate:bg-primary',
        'data-disabled:border-border data-disabled:bg-muted data-disabled:text-muted-foreground',
        !label && className,
      )}
      {...props}
    >
      <Base.Indicator
        render={
          indeterminate ? (
            <Minus aria-hidden className="size-3" strokeWidth={3} />
          ) : (
            <Check aria-hidden className="size-3" strokeWidth={3} />
          )
        }
      />
    </Base.Root>
  );
  if (!label) return box;
  return (
    <label
      className={cn('flex min-h-6 items-start gap-2 py-0.5', props.disabled && 'text-muted-foreground', className)}
    >
      <span className="flex h-5 items-center">{box}</span>
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="block text-xs text-muted-foreground">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
