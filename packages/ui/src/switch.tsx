'use client';

import { Switch as Base } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';
import { cn } from './cn';

export type SwitchProps = {
  label: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
  className?: string;
};

/** A setting that takes effect at once. In a form that is submitted, use Checkbox. */
export function Switch({ label, className, onCheckedChange, ...props }: SwitchProps) {
  const id = useId();
  return (
    <label className={cn('flex min-h-6 items-center gap-2', props.disabled && 'text-muted-foreground', className)}>
      <Base.Root
        data-slot="switch"
        aria-labelledby={id}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        className="flex h-4.5 w-8 shrink-0 items-center rounded-full border border-input bg-muted p-0.5 transition-colors data-checked:border-primary data-checked:bg-primary data-disabled:opacity-50"
        {...props}
      >
        <Base.Thumb className="size-3 rounded-full bg-input transition-transform data-checked:translate-x-3.5 data-checked:bg-primary-foreground" />
      </Base.Root>
      <span id={id}>{label}</span>
    </label>
  );
}
