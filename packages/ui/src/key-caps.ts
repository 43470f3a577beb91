const APPLE: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧', ctrl: '⌃' };
const OTHER: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', ctrl: 'Ctrl' };
const NAMED: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
  backspace: '⌫',
};

function capOf(key: string, modifiers: Record<string, string>): string {
  return modifiers[key] ?? NAMED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Spells a shortcut for people: one string per chord (`g s` -> ['G', 'S']; `mod+k` -> ['⌘K'] or ['Ctrl K']). */
export function keyCaps(keys: string, isMac: boolean): string[] {
  const modifiers = isMac ? APPLE : OTHER;
  return keys.split(' ').map((chord) =>
    chord
      .split('+')
      .map((key) => capOf(key, modifiers))
      .join(isMac ? '' : ' '),
  );
}
