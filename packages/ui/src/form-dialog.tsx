'use client';

import { useId, type ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export type FormDialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The verb of the consequence: "Add coverage". */
  submitLabel: string;
  isSaving: boolean;
  /** True while there is nothing to save. */
  isUnchanged?: boolean;
  /** `danger` for what takes something away. */
  tone?: 'primary' | 'danger';
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form in a dialog, mounted while it is open: Enter saves, Escape and Cancel leave without saving. */
export function FormDialog({
  title,
  description,
  submitLabel,
  isSaving,
  isUnchanged = false,
  tone = 'primary',
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const formId = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant={tone} loading={isSaving} disabled={isUnchanged}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSaving && !isUnchanged) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
