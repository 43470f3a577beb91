import { useRef } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { Command } from './command';
import { chordOf, isSingleKey, isTyping, matchChord, NOTHING_PRESSED, type Pressed } from './key-sequence';

type KeysOptions = { list: () => Command[]; run: (command: Command) => void; singleKeysEnabled: boolean };

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

/** Listens to the keyboard for every command at once, so that sequences and inner scopes need one rule only. */
export function useCommandKeys({ list, run, singleKeysEnabled }: KeysOptions): void {
  const pressed = useRef<Pressed>(NOTHING_PRESSED);

  function handle(event: KeyboardEvent) {
    const chord = chordOf(event);
    if (chord === null || event.defaultPrevented || event.isComposing || event.repeat) return;
    const singleKeysRest = !singleKeysEnabled || isTyping(event.target) || isInOverlay(event.target);
    const commands = list().filter(
      (command) => command.keys !== undefined && !(singleKeysRest && isSingleKey(command.keys)),
    );
    const match = matchChord(commands, pressed.current, { chord, atMs: event.timeStamp });
    pressed.current = match.kind === 'pending' ? match.pressed : NOTHING_PRESSED;
    if (match.kind === 'none') return;
    event.preventDefault();
    if (match.kind === 'run') run(match.command);
  }

  useHotkeys('*', handle, { enableOnFormTags: true, enableOnContentEditable: true }, [list, run, singleKeysEnabled]);
}
