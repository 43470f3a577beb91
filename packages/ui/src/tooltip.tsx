'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

export type TooltipProps = {
  content: ReactNode;
  keys?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** Suppresses the tooltip without changing the tree. */
  disabled?: boolean;
  children: ReactElement<Record<string, unknown>>;
};

/** Wrap the app once: tooltips that follow each other quickly open without a delay. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider delay={400} closeDelay={0}>
      {children}
    </Base.Provider>
  );
}

/** A short hint on hover or focus. It only repeats what the control's own label says, or adds its shortcut. */
export function Tooltip({ content, keys, side = 'top', disabled = false, children }: TooltipProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup
            data-slot="tooltip"
            className="flex max-w-72 items-center gap-2 rounded-md bg-foreground px-2 py-1 text-xs text-background transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {content}
            {keys && <Kbd keys={keys} className="border-background/30 bg-transparent text-background" />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
