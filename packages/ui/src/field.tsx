'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, useContext, useId, type ReactNode } from 'react';
import { cn } from './cn';

type FieldWiring = {
  controlId: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

const FieldContext = createContext<FieldWiring | null>(null);

type Wirable = { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: unknown; required?: boolean };

/** Gives a control its id and aria attributes from the Field around it; what the caller sets wins. */
export function useFieldWiring<Props extends Wirable>(props: Props) {
  const field = useContext(FieldContext);
  if (field === null) return props;
  return {
    ...props,
    id: props.id ?? field.controlId,
    'aria-describedby': [props['aria-describedby'], field.describedBy].filter(Boolean).join(' ') || undefined,
    'aria-invalid': props['aria-invalid'] === undefined ? field.invalid || undefined : props['aria-invalid'] === true,
    'aria-required': field.required || undefined,
  };
}

/** The id of the label in the Field around, for controls that are labelled by reference. */
export function useFieldLabelId(): string | undefined {
  return useContext(FieldContext)?.labelId;
}

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what is wrong and how to mend it. */
  error?: ReactNode;
  required?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  layout?: 'stacked' | 'inline';
  /** The control's id, where something outside must link to it; the label then follows it. */
  controlId?: string;
  className?: string;
  children: ReactNode;
};

/** Label, control, hint and error, wired together. Put exactly one control inside. */
export function Field({
  label,
  hint,
  error,
  required = false,
  labelHidden = false,
  layout = 'stacked',
  controlId,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
  const wiring = { controlId: controlId ?? id, labelId: `${id}-label`, describedBy, invalid: Boolean(error), required };
  return (
    <FieldContext value={wiring}>
      <div
        data-slot="field"
        data-invalid={wiring.invalid || undefined}
        className={cn(
          'grid min-w-0 content-start gap-1',
          layout === 'inline' && 'grid-cols-[minmax(7rem,1fr)_2fr] items-center gap-x-3',
          className,
        )}
      >
        <label
          id={wiring.labelId}
          htmlFor={wiring.controlId}
          className={cn('text-xs font-medium', labelHidden && 'sr-only')}
        >
          {label}
          {required && <span className="font-normal text-muted-foreground"> (required)</span>}
        </label>
        {children}
        {error && (
          <p id={errorId} className="flex items-start gap-1 text-xs text-danger">
            <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
            <span>{error}</span>
          </p>
        )}
        {hint && (
          <p id={hintId} className="text-xs text-muted-foreground">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  );
}
