'use client';

import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import { useTheme } from 'next-themes';
import type { ReactNode } from 'react';
import { toast as sonner, Toaster as Sonner } from 'sonner';

/** How long an action can be undone, in milliseconds. */
export const UNDO_MS = 10_000;

type Undoable = { id: string | number; undo: () => void };

const undoable: Undoable[] = [];

function forget(id: string | number) {
  const index = undoable.findIndex((each) => each.id === id);
  if (index !== -1) undoable.splice(index, 1);
}

/** Undoes the newest action whose toast still stands; false when there is none. Bind it to `z`. */
export function undoLast(): boolean {
  const last = undoable.at(-1);
  if (last === undefined) return false;
  forget(last.id);
  sonner.dismiss(last.id);
  last.undo();
  return true;
}

export type ToastOptions = { description?: ReactNode; undo?: () => void };

function done(message: ReactNode, { description, undo }: ToastOptions = {}) {
  const id = sonner.success(message, {
    description,
    duration: undo === undefined ? 4_000 : UNDO_MS,
    action: undo && { label: 'Undo', onClick: () => undoLastById(id) },
    onAutoClose: ({ id: closed }) => forget(closed),
    onDismiss: ({ id: closed }) => forget(closed),
  });
  if (undo !== undefined) undoable.push({ id, undo });
  return id;
}

function undoLastById(id: string | number) {
  const entry = undoable.find((each) => each.id === id);
  if (entry === undefined) return;
  forget(id);
  entry.undo();
}

/** Says what happened. `done` takes an `undo` and then stands for ten seconds; errors stand until dismissed. */
export const toast = {
  done,
  info: (message: ReactNode, description?: ReactNode) => sonner.info(message, { description }),
  warn: (message: ReactNode, description?: ReactNode) => sonner.warning(message, { description, duration: UNDO_MS }),
  error: (message: ReactNode, description?: ReactNode) => sonner.error(message, { description, duration: Infinity }),
  dismiss: (id?: string | number) => sonner.dismiss(id),
};

const iconClass = 'size-4';

/** Put once in the root layout. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      closeButton
      icons={{
        success: <CircleCheck aria-hidden className={`${iconClass} text-success`} />,
        error: <CircleX aria-hidden className={`${iconClass} text-danger`} />,
        warning: <TriangleAlert aria-hidden className={`${iconClass} text-warning`} />,
        info: <Info aria-hidden className={`${iconClass} text-info`} />,
      }}
      toastOptions={{
        classNames: {
          toast: 'bg-overlay! text-foreground! border-border! shadow-overlay! rounded-lg! font-sans! text-sm! py-3!',
          description: 'text-muted-foreground! text-xs!',
          actionButton: 'bg-primary! text-primary-foreground! h-7! px-2.5! text-xs! font-medium! rounded-md!',
          closeButton: 'bg-overlay! text-foreground! border-border!',
        },
      }}
    />
  );
}
