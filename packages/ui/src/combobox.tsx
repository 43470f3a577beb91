'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown, X } from 'lucide-react';
import { cn } from './cn';
import { useFieldWiring } from './field';
import { floatingClass, floatingItemClass } from './floating';
import { controlClass } from './input';

export type ComboboxOption = { value: string; label: string; hint?: string; disabled?: boolean };

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  /** The chosen option's `value`. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  emptyText?: string;
  disabled?: boolean;
  /** For options that come from a server: called with the typed text; filtering is then the server's. */
  onSearch?: (text: string) => void;
  loading?: boolean;
  'aria-label'?: string;
  className?: string;
};

/** One of a long or remote list, found by typing. */
export function Combobox({
  options,
  value,
  onValueChange,
  placeholder,
  emptyText = 'Nothing matches.',
  disabled,
  onSearch,
  loading = false,
  className,
  ...props
}: ComboboxProps) {
  const { required: _required, ...wiring } = useFieldWiring({ ...props, required: undefined });
  return (
    <Base.Root
      items={options}
      value={options.find((option) => option.value === value) ?? null}
      onValueChange={(option: ComboboxOption | null) => onValueChange(option?.value ?? null)}
      onInputValueChange={(text, details) => details.reason === 'input-change' && onSearch?.(text)}
      filter={onSearch === undefined ? undefined : null}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      autoHighlight
      disabled={disabled}
    >
      <div className="relative min-w-0">
        <Base.Input
          data-slot="combobox"
          placeholder={placeholder}
          className={cn(controlClass, 'pr-14', className)}
          {...wiring}
        />
        <div className="absolute inset-y-0 right-1 flex items-center text-muted-foreground">
          <Base.Clear
            aria-label="Clear"
            className="grid size-6 place-items-center rounded-sm hover:bg-accent data-disabled:hidden"
          >
            <X aria-hidden className="size-3.5" />
          </Base.Clear>
          <Base.Trigger
            aria-label="Show options"
            className="grid size-6 place-items-center rounded-sm hover:bg-accent disabled:opacity-50"
          >
            <ChevronsUpDown aria-hidden className="size-3.5" />
          </Base.Trigger>
        </div>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className={cn(floatingClass, 'max-h-72 w-(--anchor-width) min-w-56 overflow-y-auto p-1')}>
            <Base.Empty className="px-2 py-3 text-xs text-muted-foreground empty:hidden">
              {loading ? 'Searching…' : emptyText}
            </Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item key={option.value} value={option} disabled={option.disabled} className={floatingItemClass}>
                  <span className="grid size-4 place-items-center">
                    <Base.ItemIndicator render={<Check aria-hidden />} />
                  </span>
                  <span className="min-w-0 truncate">{option.label}</span>
                  {option.hint && <span className="ml-auto pl-4 text-xs text-muted-foreground">{option.hint}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
