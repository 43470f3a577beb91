'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';
import { floatingClass } from './floating';

export type PopoverProps = {
  trigger: ReactElement<Record<string, unknown>>;
  title?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  className?: string;
  /** Name for screen readers when there is no title. */
  'aria-label'?: string;
  children: ReactNode;
};

/** A small surface beside its trigger; focus moves in, Esc and a press outside close it. */
export function Popover({
  trigger,
  title,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  className,
  children,
  ...props
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            data-slot="popover"
            aria-label={props['aria-label']}
            className={cn(floatingClass, 'w-72 max-w-(--available-width) p-3', className)}
          >
            {title && <Base.Title className="mb-1 font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
