'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { cn } from './cn';
import { useFieldLabelId, useFieldWiring } from './field';

export type RadioOption<Value extends string> = { value: Value; label: string; hint?: string; disabled?: boolean };

export type RadioGroupProps<Value extends string> = {
  options: readonly RadioOption<Value>[];
  value?: Value | null;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  name?: string;
  disabled?: boolean;
  /** Keeps the choice legible and fixed, as in a signed record; `disabled` is for what does not apply. */
  readOnly?: boolean;
  /** `segmented` is for two to five short words in a dense row. */
  variant?: 'list' | 'inline' | 'segmented';
  'aria-label'?: string;
  className?: string;
};

const GROUP = {
  list: 'grid gap-1',
  inline: 'flex flex-wrap gap-x-4 gap-y-1',
  segmented: 'inline-flex w-fit rounded-md border border-input bg-muted p-0.5',
};

function Segment<Value extends string>({ option }: { option: RadioOption<Value> }) {
  return (
    <Radio.Root
      value={option.value}
      disabled={option.disabled}
      nativeButton
      render={<button type="button" />}
      className="h-[calc(var(--control)-6px)] min-w-6 rounded-sm px-2.5 text-xs font-medium text-muted-foreground hover:text-foreground data-checked:bg-surface data-checked:text-foreground data-checked:shadow-[0_0_0_1px_var(--input)] data-disabled:opacity-50 data-readonly:hover:text-muted-foreground data-readonly:data-checked:hover:text-foreground"
    >
      {option.label}
    </Radio.Root>
  );
}

function Line<Value extends string>({ option }: { option: RadioOption<Value> }) {
  const id = useId();
  return (
    <label className={cn('flex min-h-6 items-start gap-2 py-0.5', option.disabled && 'text-muted-foreground')}>
      <span className="flex h-5 items-center">
        <Radio.Root
          value={option.value}
          disabled={option.disabled}
          aria-labelledby={id}
          className="grid size-4 place-items-center rounded-full border border-input bg-surface data-checked:border-primary data-checked:bg-primary data-disabled:border-border data-disabled:bg-muted"
        >
          <Radio.Indicator className="size-1.5 rounded-full bg-primary-foreground" />
        </Radio.Root>
      </span>
      <span>
        <span id={id}>{option.label}</span>
        {option.hint && <span className="block text-xs text-muted-foreground">{option.hint}</span>}
      </span>
    </label>
  );
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>({
  options,
  onValueChange,
  variant = 'list',
  className,
  ...props
}: RadioGroupProps<Value>) {
  const labelId = useFieldLabelId();
  const { required: _required, ...wiring } = useFieldWiring({ ...props, required: undefined });
  const Item = variant === 'segmented' ? Segment : Line;
  return (
    <Base<Value | null>
      data-slot="radio-group"
      aria-labelledby={props['aria-label'] ? undefined : labelId}
      onValueChange={(value) => value !== null && onValueChange?.(value)}
      className={cn(GROUP[variant], className)}
      {...wiring}
    >
      {options.map((option) => (
        <Item key={option.value} option={option} />
      ))}
    </Base>
  );
}
