'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../icon-button';

/** How many rows are selected and what can be done with them. */
export function SelectionBar({
  count,
  onClear,
  children,
}: {
  count: number;
  onClear: () => void;
  children?: ReactNode;
}) {
  return (
    <div
      role="region"
      aria-label="Selected rows"
      data-slot="toolbar"
      className="flex min-h-10 items-center gap-2 border-b border-border bg-selected px-3 py-1"
    >
      <p role="status" className="font-medium tabular-nums">
        {count} selected
      </p>
      <div className="flex flex-wrap items-center gap-1.5">{children}</div>
      <IconButton label="Clear selection" size="sm" onClick={onClear} className="ml-auto">
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
