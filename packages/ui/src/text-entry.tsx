'use client';

import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useId, useState, type ComponentProps } from 'react';
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
  /** What else can be typed; shown under the box while the pointer rests on it and nothing was typed yet. */
  hint?: string;
};

/**
 * A text box that understands several spellings: it says while one types what it understood, and on leaving writes
 * that out. Text it cannot read stays as typed, so nothing is lost, and holds its form back until it is mended: the value
 * is still the one before, which nobody sees any more.
 */
export function TextEntry<Value>({
  value,
  onValueChange,
  read,
  show,
  hint,
  className,
  onFocus,
  onBlur,
  onKeyDown,
  ...props
}: TextEntryProps<Value>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [hovered, setHovered] = useState(false);
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const noteId = useId();
  const hintId = useId();
  const reading = draft === null || draft.trim() === '' ? null : read(draft);
  const problem = reading !== null && 'problem' in reading ? reading.problem : null;
  const understood = reading !== null && 'value' in reading ? show(reading.value) : null;

  useEffect(() => {
    const input = box?.querySelector('input');
    const form = input?.form;
    if (problem === null || !form) return;
    const holdBack = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      input.focus();
    };
    form.addEventListener('submit', holdBack);
    return () => form.removeEventListener('submit', holdBack);
  }, [box, problem]);

  function commit() {
    if (draft === null || problem !== null) return;
    const next = reading !== null && 'value' in reading ? reading.value : null;
    if (next !== value) onValueChange(next);
    setDraft(null);
  }

  return (
    <div
      ref={setBox}
      className="relative min-w-0"
      onPointerEnter={(event) => setHovered(event.pointerType === 'mouse')}
      onPointerLeave={() => setHovered(false)}
    >
      <Input
        autoComplete="off"
        spellCheck={false}
        {...props}
        value={draft ?? (value === null ? '' : show(value))}
        aria-invalid={problem !== null || props['aria-invalid'] || undefined}
        aria-describedby={
          [props['aria-describedby'], hint && hintId, draft !== null && noteId].filter(Boolean).join(' ') || undefined
        }
        className={cn('tabular-nums', className)}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => {
          event.target.select();
          onFocus?.(event);
        }}
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
      {hint && (
        // The description is always there; what floats is only for the eye, and outside of anything that could cut it.
        <span id={hintId} hidden>
          {hint}
        </span>
      )}
      {hint && <FloatingHint text={hint} anchor={box} open={hovered && draft === null} />}
      {draft !== null && (problem ?? understood) !== null && (
        <span
          id={noteId}
          role="status"
          className={cn(
            'text-xs',
            // What was understood passes by; what was not stays, and takes its place.
            problem === null
              ? 'pointer-events-none absolute top-full left-0 z-10 mt-1 rounded-sm bg-overlay px-1.5 py-0.5 whitespace-nowrap text-muted-foreground shadow-overlay'
              : 'mt-1 block text-danger',
          )}
        >
          {problem ?? `= ${understood}`}
        </span>
      )}
    </div>
  );
}

function FloatingHint({ text, anchor, open }: { text: string; anchor: Element | null; open: boolean }) {
  return (
    <Tooltip.Root open={open}>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={4}
          className="pointer-events-none z-60"
        >
          <Tooltip.Popup
            aria-hidden
            className="max-w-72 rounded-sm bg-overlay px-1.5 py-0.5 text-xs text-muted-foreground shadow-overlay"
          >
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
