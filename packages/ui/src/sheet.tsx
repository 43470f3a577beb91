'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { cn } from './cn';
import { backdropClass, OverlayFrame, type OverlayProps } from './dialog';

export type SheetProps = OverlayProps & {
  side?: 'right' | 'left';
  /** Without `modal` the page behind stays usable, e.g. a board beside its details. */
  modal?: boolean;
  size?: 'sm' | 'md' | 'lg';
};

const WIDTHS = { sm: 'w-[min(22.5rem,100vw)]', md: 'w-[min(30rem,100vw)]', lg: 'w-[min(48rem,100vw)]' };
const SIDES = {
  right: 'right-0 border-l data-ending-style:translate-x-full data-starting-style:translate-x-full',
  left: 'left-0 border-r data-ending-style:-translate-x-full data-starting-style:-translate-x-full',
};

/** A pane at the side of the window: the rows behind a number, the details of what is selected. */
export function Sheet({
  open,
  onOpenChange,
  trigger,
  side = 'right',
  modal = true,
  size = 'md',
  className,
  ...frame
}: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)} modal={modal} disablePointerDismissal={!modal}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        {modal && <Base.Backdrop className={backdropClass} />}
        <Base.Popup
          data-slot="sheet"
          className={cn(
            'fixed inset-y-0 z-50 flex flex-col border-border bg-overlay shadow-overlay transition-transform duration-200 ease-out outline-none',
            WIDTHS[size],
            SIDES[side],
            className,
          )}
        >
          <OverlayFrame {...frame} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
