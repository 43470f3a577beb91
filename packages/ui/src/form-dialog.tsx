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
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form in a dialog, mounted while it is open: Enter saves, Escape and Discard leave without saving. */
export function FormDialog({
  title,
  description,
  submitLabel,
  isSaving,
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
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" form={formId} variant="primary" loading={isSaving}>
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
          if (!isSaving) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
