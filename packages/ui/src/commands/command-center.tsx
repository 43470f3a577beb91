'use client';

import { Keyboard, Search, Undo2 } from 'lucide-react';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { undoLast } from '../toast';
import { CommandPalette } from './command-palette';
import { CommandsProvider } from './commands-provider';
import { defineCommand, type Command } from './command';
import { ShortcutSheet } from './shortcut-sheet';
import type { PaletteSource } from './use-palette-search';

const OpenPaletteContext = createContext<() => void>(() => {});

/** Opens the palette, for a search button. */
export function useOpenPalette(): () => void {
  return useContext(OpenPaletteContext);
}

export type CommandCenterProps = {
  /** The app's own commands; keep the array stable. */
  commands: readonly Command[];
  sources?: readonly PaletteSource[];
  placeholder?: string;
  children: ReactNode;
};

/** Registry, palette (⌘K), shortcut sheet (?) and undo (z) in one: put it around the app's shell. */
export function CommandCenter({ commands, sources, placeholder, children }: CommandCenterProps) {
  const [open, setOpen] = useState<'palette' | 'sheet' | null>(null);
  const all = useMemo(
    () => [
      ...commands,
      defineCommand({
        id: 'ui.palette',
        title: 'Search and commands',
        group: 'Everywhere',
        keys: 'mod+k',
        icon: Search,
        keysOnly: true,
        run: () => setOpen('palette'),
      }),
      defineCommand({
        id: 'ui.shortcuts',
        title: 'Keyboard shortcuts',
        group: 'Everywhere',
        keys: '?',
        icon: Keyboard,
        run: () => setOpen('sheet'),
      }),
      defineCommand({
        id: 'ui.undo',
        title: 'Undo the last action',
        group: 'Everywhere',
        keys: 'z',
        icon: Undo2,
        run: () => void undoLast(),
      }),
    ],
    [commands],
  );
  return (
    <CommandsProvider commands={all}>
      <OpenPaletteContext value={() => setOpen('palette')}>{children}</OpenPaletteContext>
      <CommandPalette
        open={open === 'palette'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'palette' : null)}
        sources={sources}
        placeholder={placeholder}
      />
      <ShortcutSheet open={open === 'sheet'} onOpenChange={(isOpen) => setOpen(isOpen ? 'sheet' : null)} />
    </CommandsProvider>
  );
}
