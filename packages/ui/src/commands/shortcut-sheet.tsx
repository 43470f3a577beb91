'use client';

import { Kbd } from '../kbd';
import { Sheet } from '../sheet';
import { Switch } from '../switch';
import { groupCommands } from './command';
import { useCommands } from './commands-provider';

/** Every shortcut in force on this page, and the switch that turns single keys off. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { list, singleKeys } = useCommands();
  const groups = open ? groupCommands(list().filter((command) => command.keys !== undefined)) : [];
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      title="Keyboard shortcuts"
      description="What works on this page. Single keys rest while you type."
    >
      <Switch label="Single-key shortcuts" checked={singleKeys.enabled} onCheckedChange={singleKeys.setEnabled} />
      {groups.map(({ group, commands }) => (
        <section key={group} className="mt-4">
          <h3 className="mb-1 text-xs font-medium text-muted-foreground">{group}</h3>
          <ul>
            {commands.map((command) => (
              <li key={command.id} className="flex min-h-7 items-center justify-between gap-4">
                {command.title}
                {command.keys && <Kbd keys={command.keys} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}
