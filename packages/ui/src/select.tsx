'use client';

import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field';
import { floatingClass, floatingItemClass } from './floating';
import { controlClass } from './input';

export type SelectOption<Value extends string = string> = {
  value: Value;
  label: string;
  hint?: string;
  disabled?: boolean;
};

export type SelectProps<Value extends string> = {
  options: readonly SelectOption<Value>[];
  value?: Value | null;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  placeholder?: string;
  name?: string;
  disabled?: boolean;
  /** Needed only outside a Field. */
  'aria-label'?: string;
  /** Shown before the value in the trigger, e.g. "Payer:". */
  prefix?: ReactNode;
  className?: string;
};

/** One of a short list. For more than about fifteen options, or a search, use Combobox. */
export function Select<Value extends string>({
  options,
  onValueChange,
  placeholder = 'Choose…',
  prefix,
  className,
  'aria-label': ariaLabel,
  ...root
}: SelectProps<Value>) {
  const { required: _required, ...wiring } = useFieldWiring({ 'aria-label': ariaLabel, required: undefined });
  return (
    <Base.Root items={options} onValueChange={(value) => value !== null && onValueChange?.(value)} {...root}>
      <Base.Trigger
        data-slot="select"
        className={cn(controlClass, 'flex items-center gap-1.5 text-left data-popup-open:border-ring', className)}
        {...wiring}
      >
        {prefix && <span className="text-muted-foreground">{prefix}</span>}
        <Base.Value
          placeholder={placeholder}
          className="min-w-0 flex-1 truncate data-placeholder:text-muted-foreground"
        />
        <Base.Icon render={<ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup
            className={cn(floatingClass, 'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1')}
          >
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={floatingItemClass}
                >
                  <span className="grid size-4 place-items-center">
                    <Base.ItemIndicator render={<Check aria-hidden />} />
                  </span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.hint && <span className="ml-auto pl-4 text-xs text-muted-foreground">{option.hint}</span>}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
