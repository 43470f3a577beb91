'use client';

import { useId, useState, type ComponentProps } from 'react';
import { cn } from './cn';
import { Input } from './input';

type Reading<Value> = { value: Value } | { problem: string };

export type TextEntryProps<Value> = Omit<
  ComponentProps<typeof Input>,
  'value' | 'defaultValue' | 'onChange' | 'suffix'
> & {
  value: Value | null;
  onValueChange: (value: Value | null) => void;
  read: (text: string) => Reading<Value>;
  show: (value: Value) => string;
};

/**
 * A text box that understands several spellings: it says while one types what it understood, and on leaving writes
 * that out. Text it cannot read stays as typed, so nothing is lost.
 */
export function TextEntry<Value>({
  value,
  onValueChange,
  read,
  show,
  className,
  onBlur,
  onKeyDown,
  ...props
}: TextEntryProps<Value>) {
  const [draft, setDraft] = useState<string | null>(null);
  const noteId = useId();
  const reading = draft === null || draft.trim() === '' ? null : read(draft);
  const problem = reading !== null && 'problem' in reading ? reading.problem : null;
  const understood = reading !== null && 'value' in reading ? show(reading.value) : null;

  function commit() {
    if (draft === null || problem !== null) return;
    const next = reading !== null && 'value' in reading ? reading.value : null;
    if (next !== value) onValueChange(next);
    setDraft(null);
  }

  return (
    <div className="relative min-w-0">
      <Input
        autoComplete="off"
        spellCheck={false}
        {...props}
        value={draft ?? (value === null ? '' : show(value))}
        aria-invalid={problem !== null || props['aria-invalid'] || undefined}
        aria-describedby={draft === null ? undefined : noteId}
        className={cn('tabular-nums', className)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => {
          commit();
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && draft !== null) setDraft(null);
          onKeyDown?.(event);
        }}
      />
      {draft !== null && (problem ?? understood) !== null && (
        <span
          id={noteId}
          role="status"
          className={cn(
            'pointer-events-none absolute top-full left-0 z-10 mt-1 rounded-sm bg-overlay px-1.5 py-0.5 text-xs whitespace-nowrap shadow-overlay',
            problem === null ? 'text-muted-foreground' : 'text-danger',
          )}
        >
          {problem ?? `= ${understood}`}
        </span>
      )}
    </div>
  );
}
