import type { LucideIcon } from 'lucide-react';

type CommandBase = {
  /** Stable and unique, e.g. `schedule.create`. */
  id: string;
  /** What it does, in the user's words: "Create a session". */
  title: string;
  /** Heading in the palette and on the shortcut sheet. */
  group: string;
  /** `mod+k`, `c`, `?`, or a sequence `g s`. `mod` is ⌘ on Apple keyboards, Ctrl elsewhere. */
  keys?: string;
  icon?: LucideIcon;
  /** More words to find it by. */
  keywords?: readonly string[];
  /** Asked anew each time; a command that does not apply is not shown and its keys do nothing. */
  when?: () => boolean;
  /** Has keys and a line on the sheet, but makes no sense in the palette (next row, previous day). */
  keysOnly?: boolean;
};

/** Something a user can do from anywhere: it either runs or goes somewhere. */
export type Command = CommandBase & ({ run: () => void; href?: never } | { href: string; run?: never });

/** Declares a command; the types check that it either runs or goes somewhere. */
export function defineCommand(command: Command): Command {
  return command;
}

export type CommandGroup = { group: string; commands: readonly Command[] };

/**
 * The commands in force. Scopes are listed from the outermost (app) to the innermost (the open dialog): an inner command
 * replaces an outer one with the same id, and takes over its keys. Throws when one scope names an id twice.
 */
export function resolveCommands(scopes: readonly (readonly Command[])[]): Command[] {
  const byId = new Map<string, Command>();
  for (const scope of scopes) {
    const seen = new Set<string>();
    for (const command of scope) {
      if (seen.has(command.id)) throw new Error(`Command "${command.id}" is defined twice in one scope`);
      seen.add(command.id);
      if (command.when?.() === false) continue;
      // Deleting first moves the inner command to the end, so that it also wins the key below.
      byId.delete(command.id);
      byId.set(command.id, command);
    }
  }
  const ownerOfKeys = new Map<string, string>();
  for (const command of byId.values()) if (command.keys !== undefined) ownerOfKeys.set(command.keys, command.id);
  return [...byId.values()].map((command) =>
    command.keys === undefined || ownerOfKeys.get(command.keys) === command.id
      ? command
      : { ...command, keys: undefined },
  );
}

/** Commands under their headings, in order of first appearance. */
export function groupCommands(commands: readonly Command[]): CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups].map(([group, members]) => ({ group, commands: members }));
}
