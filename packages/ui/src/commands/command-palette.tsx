'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Command as Cmdk } from 'cmdk';
import { useEffect, useMemo, useState } from 'react';
import { backdropClass } from '../dialog';
import { Kbd } from '../kbd';
import { useNavigate } from '../link';
import { groupCommands, type Command } from './command';
import { useCommands } from './commands-provider';
import { PaletteResults } from './palette-results';
import { readRecent, rememberRecent } from './recent-commands';
import { paletteScore } from './palette-score';
import { usePaletteSearch, type PaletteSource } from './use-palette-search';

const NO_SOURCES: readonly PaletteSource[] = [];

export type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Keep it stable (module scope or useMemo). */
  sources?: readonly PaletteSource[];
  placeholder?: string;
};

function useSections(open: boolean) {
  const { list } = useCommands();
  return useMemo(() => {
    const commands = open ? list().filter((command) => command.keysOnly !== true) : [];
    const recent = open ? readRecent().flatMap((id) => commands.find((command) => command.id === id) ?? []) : [];
    const rest = commands.filter((command) => !recent.includes(command));
    return [...(recent.length > 0 ? [{ group: 'Recent', commands: recent }] : []), ...groupCommands(rest)];
  }, [open, list]);
}

function PaletteFoot() {
  return (
    <div className="flex items-center gap-4 border-t border-border px-3 py-2 text-xs text-muted-foreground">
      <span className="flex items-center gap-1.5">
        <Kbd keys="arrowup arrowdown" /> move
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd keys="enter" /> open
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd keys="escape" /> close
      </span>
    </div>
  );
}

/** Goes anywhere and does anything: commands by name, and whatever the app's sources find. */
export function CommandPalette({
  open,
  onOpenChange,
  sources = NO_SOURCES,
  placeholder = 'Type a command or search…',
}: CommandPaletteProps) {
  const [text, setText] = useState('');
  const [highlighted, setHighlighted] = useState('');
  const { run } = useCommands();
  const navigate = useNavigate();
  const sections = useSections(open);
  const search = usePaletteSearch(sources, open ? text : '');
  useEffect(() => {
    if (!open) setText('');
  }, [open]);
  useEffect(() => {
    // What was searched for comes before a command that happens to match.
    const [first] = search.results;
    const [item] = first?.items ?? [];
    if (first !== undefined && item !== undefined) setHighlighted(`${first.source.id}:${item.id}`);
  }, [search.results]);

  function choose(action: () => void) {
    onOpenChange(false);
    // After the dialog has given the focus back, so that the command decides where it goes.
    requestAnimationFrame(action);
  }
  function chooseCommand(command: Command) {
    rememberRecent(command.id);
    choose(() => run(command));
  }

  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          data-slot="command-palette"
          className="fixed top-[14vh] left-1/2 z-50 w-[min(38rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg bg-overlay shadow-overlay outline-none"
        >
          <Base.Title className="sr-only">Command palette</Base.Title>
          <Cmdk loop label="Command palette" filter={paletteScore} value={highlighted} onValueChange={setHighlighted}>
            <Cmdk.Input
              value={text}
              onValueChange={setText}
              placeholder={placeholder}
              className="h-11 w-full border-b border-border bg-transparent px-4 text-base outline-none placeholder:text-muted-foreground"
            />
            <PaletteResults
              text={text}
              search={search}
              sections={sections}
              onCommand={chooseCommand}
              onItem={(item) => choose(() => navigate(item.href))}
            />
          </Cmdk>
          <PaletteFoot />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
