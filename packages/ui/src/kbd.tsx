'use client';

import { useSyncExternalStore } from 'react';
import { cn } from './cn';
import { keyCaps } from './key-caps';

const neverChanges = () => () => {};
const readIsMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** True on Apple keyboards; false on the server and in the first client render, so that both agree. */
export function useIsMac(): boolean {
  return useSyncExternalStore(neverChanges, readIsMac, () => false);
}

/** Shows a shortcut as key caps, e.g. `mod+k`, `g s`, `?`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const chords = keyCaps(keys, useIsMac());
  return (
    <span data-slot="kbd" className="inline-flex items-center gap-1">
      {chords.map((chord, index) => (
        <kbd
          key={`${index}-${chord}`}
          className={cn(
            'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-border bg-muted px-1 font-sans text-2xs leading-none text-muted-foreground',
            className,
          )}
        >
          {chord}
        </kbd>
      ))}
    </span>
  );
}
