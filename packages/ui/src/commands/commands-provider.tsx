'use client';

import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from '../link';
import { resolveCommands, type Command } from './command';
import { useCommandKeys } from './use-command-keys';
import { useSingleKeys } from './use-single-keys';

type Scopes = ReadonlyMap<string, readonly Command[]>;

type Registry = {
  /** The commands in force now; `when` is asked at each call. */
  list: () => Command[];
  run: (command: Command) => void;
  register: (scope: string, commands: readonly Command[]) => () => void;
  singleKeys: { enabled: boolean; setEnabled: (enabled: boolean) => void };
};

const CommandsContext = createContext<Registry | null>(null);

/** Reads the registry: list, run, and the switch for single-key shortcuts. */
export function useCommands(): Registry {
  const registry = useContext(CommandsContext);
  if (registry === null) throw new Error('useCommands needs a CommandsProvider above it');
  return registry;
}

/**
 * Adds commands for as long as the calling component is mounted; later ones replace earlier ones with the same id or
 * keys. Keep the array stable (module scope or useMemo).
 */
export function useRegisterCommands(commands: readonly Command[]): void {
  const { register } = useCommands();
  const scope = useId();
  useEffect(() => register(scope, commands), [register, scope, commands]);
}

/** Holds the one registry that feeds the palette, the hotkeys, the menus and the shortcut sheet. */
export function CommandsProvider({ commands, children }: { commands: readonly Command[]; children: ReactNode }) {
  const navigate = useNavigate();
  const singleKeys = useSingleKeys();
  const [scopes, setScopes] = useState<Scopes>(new Map());

  const register = useCallback((scope: string, added: readonly Command[]) => {
    setScopes((current) => new Map(current).set(scope, added));
    return () =>
      setScopes((current) => {
        const next = new Map(current);
        next.delete(scope);
        return next;
      });
  }, []);
  const list = useCallback(() => resolveCommands([commands, ...scopes.values()]), [commands, scopes]);
  const run = useCallback(
    (command: Command) => {
      if (command.href === undefined) command.run();
      else navigate(command.href);
    },
    [navigate],
  );
  useCommandKeys({ list, run, singleKeysEnabled: singleKeys.enabled });

  const registry = useMemo(() => ({ list, run, register, singleKeys }), [list, run, register, singleKeys]);
  return <CommandsContext value={registry}>{children}</CommandsContext>;
}
