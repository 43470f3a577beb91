'use client';

import type { ReactElement } from 'react';
import { Menu, MenuGroup, MenuItem } from '../menu';
import { groupCommands } from './command';
import { useCommands } from './commands-provider';

export type CommandMenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  /** Which commands, by id, in any order; ids that are not in force are left out. */
  ids: readonly string[];
  align?: 'start' | 'center' | 'end';
};

/** A menu made of registered commands: same words and keys as in the palette. */
export function CommandMenu({ trigger, ids, align }: CommandMenuProps) {
  const { list, run } = useCommands();
  const groups = groupCommands(list().filter((command) => ids.includes(command.id)));
  return (
    <Menu trigger={trigger} align={align}>
      {groups.map(({ group, commands }) => (
        <MenuGroup key={group} label={group}>
          {commands.map((command) => (
            <MenuItem key={command.id} icon={command.icon} keys={command.keys} onSelect={() => run(command)}>
              {command.title}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
    </Menu>
  );
}
