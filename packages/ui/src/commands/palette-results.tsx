'use client';

import { Command as Cmdk } from 'cmdk';
import { cn } from '../cn';
import type { Command, CommandGroup } from './command';
import { PaletteLine, paletteGroupClass } from './palette-line';
import type { PaletteItem, PaletteSearch } from './use-palette-search';

type PaletteResultsProps = {
  text: string;
  search: PaletteSearch;
  sections: readonly CommandGroup[];
  onCommand: (command: Command) => void;
  onItem: (item: PaletteItem) => void;
};

/** What the palette found: the sources' items first, then the commands by group. */
export function PaletteResults({ text, search, sections, onCommand, onItem }: PaletteResultsProps) {
  return (
    <Cmdk.List label="Results" className="max-h-[52vh] overflow-y-auto p-1 [scroll-padding-block:4px]">
      <Cmdk.Empty
        className={cn('px-3 py-6 text-center text-muted-foreground', search.status === 'searching' && 'hidden')}
      >
        Nothing matches “{text}”.
      </Cmdk.Empty>
      {search.results.map(({ source, items }) => (
        <Cmdk.Group key={source.id} heading={source.title} forceMount className={paletteGroupClass}>
          {items.map((item) => (
            <PaletteLine
              key={item.id}
              {...item}
              value={`${source.id}:${item.id}`}
              forceMount
              onSelect={() => onItem(item)}
            />
          ))}
        </Cmdk.Group>
      ))}
      {sections.map(({ group, commands }) => (
        <Cmdk.Group key={group} heading={group} className={paletteGroupClass}>
          {commands.map((command) => (
            <PaletteLine
              key={command.id}
              value={command.id}
              title={command.title}
              icon={command.icon}
              keys={command.keys}
              keywords={[command.title, command.group, ...(command.keywords ?? [])]}
              onSelect={() => onCommand(command)}
            />
          ))}
        </Cmdk.Group>
      ))}
      {search.status === 'searching' && (
        <p role="status" className="px-3 py-2 text-xs text-muted-foreground">
          Searching…
        </p>
      )}
      {search.status === 'failed' && (
        <p role="alert" className="px-3 py-2 text-xs text-danger">
          The search could not be reached; commands still work.
        </p>
      )}
    </Cmdk.List>
  );
}
