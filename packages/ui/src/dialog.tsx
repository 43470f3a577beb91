'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';

export const backdropClass =
  'fixed inset-0 z-40 bg-black/25 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-black/55';

export type OverlayProps = {
  /** Leave out `open` to let the trigger own it. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement<Record<string, unknown>>;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** Title, close button, scrolling body and foot: what a dialog and a sheet have in common. */
export function OverlayFrame({
  title,
  description,
  footer,
  children,
}: Pick<OverlayProps, 'title' | 'description' | 'footer' | 'children'>) {
  return (
    <>
      <header className="pt-3 pr-12 pb-2.5 pl-4">
        <Base.Title className="text-base font-semibold">{title}</Base.Title>
        {description && <Base.Description className="text-xs text-muted-foreground">{description}</Base.Description>}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-border p-4">{children}</div>
      {footer && (
        <footer className="flex items-center justify-end gap-2 border-t border-border px-4 py-2.5">{footer}</footer>
      )}
      {/* Last in the order of focus, so that a dialog opens on its first field and not on its way out. */}
      <Base.Close
        aria-label="Close"
        className="absolute top-2 right-2 grid size-7 place-items-center rounded-md text-muted-foreground hover:bg-accent hover:text-foreground"
      >
        <X aria-hidden className="size-4" />
      </Base.Close>
    </>
  );
}

/** A modal question or short form. The verb of the consequence belongs on the primary button ("Sign 9 notes"). */
export function Dialog({ open, onOpenChange, trigger, className, ...frame }: OverlayProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          data-slot="dialog"
          className={cn(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 flex-col rounded-lg bg-overlay shadow-overlay outline-none',
            'transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
            className,
          )}
        >
          <OverlayFrame {...frame} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Put around a button in a dialog's foot: it closes the dialog. */
export function DialogClose({ children }: { children: ReactElement<Record<string, unknown>> }) {
  return <Base.Close render={children} />;
}
