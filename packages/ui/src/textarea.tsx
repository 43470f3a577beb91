'use client';

import type { ComponentProps, KeyboardEvent } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field';
import { controlClass } from './input';

export type TextareaProps = ComponentProps<'textarea'> & {
  /** Called on ⌘↵ or Ctrl+Enter. */
  onSubmitKey?: () => void;
};

/** A multi-line input that grows with its text. */
export function Textarea({ className, onSubmitKey, onKeyDown, ...props }: TextareaProps) {
  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    onKeyDown?.(event);
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || onSubmitKey === undefined) return;
    event.preventDefault();
    onSubmitKey();
  }
  return (
    <textarea
      data-slot="textarea"
      rows={3}
      onKeyDown={handleKeyDown}
      className={cn(
        controlClass,
        'h-auto read-only:bg-muted field-sizing-content min-h-16 py-1.5 leading-5',
        className,
      )}
      {...useFieldWiring(props)}
    />
  );
}
