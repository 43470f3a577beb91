import { CircleX } from 'lucide-react';
import type { Ref } from 'react';

export type ErrorSummaryProps = {
  title: string;
  /** `fieldId` is the id of the control to jump to. */
  errors: readonly { fieldId: string; message: string }[];
  /** Focus it after a failed submit, so that screen readers hear the list. */
  ref?: Ref<HTMLDivElement>;
};

/** The list of a form's errors at its head, each a link to its field. Renders nothing without errors. */
export function ErrorSummary({ title, errors, ref }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      data-slot="error-summary"
      className="flex gap-2 rounded-md border border-danger-border bg-danger-surface p-3 text-danger"
    >
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p className="font-medium">{title}</p>
        <ul className="mt-0.5 list-disc pl-4">
          {errors.map((error) => (
            <li key={error.fieldId}>
              <a href={`#${error.fieldId}`} className="inline-block min-h-6 py-0.5 underline underline-offset-2">
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
