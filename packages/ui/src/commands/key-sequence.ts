import type { Command } from './command';

export type Keystroke = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

export type Pressed = { chords: readonly string[]; lastAtMs: number };

export type Match = { kind: 'run'; command: Command } | { kind: 'pending'; pressed: Pressed } | { kind: 'none' };

/** How long the second key of a sequence may take. */
export const SEQUENCE_MS = 1_000;

export const NOTHING_PRESSED: Pressed = { chords: [], lastAtMs: 0 };

/**
 * Names a keystroke as commands do: `c`, `?`, `mod+k`, `shift+enter`, `shift+x`. For a sign typed alone Shift is part of
 * the sign (`?`, not `shift+/`), so that shortcuts follow the user's keyboard layout. Null for a modifier alone.
 */
export function chordOf(stroke: Keystroke): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift', 'CapsLock', 'Dead'].includes(stroke.key)) return null;
  const hasModifier = stroke.ctrlKey || stroke.metaKey || stroke.altKey;
  const isSign = stroke.key.length === 1 && !/[a-z ]/i.test(stroke.key) && !hasModifier;
  const key = stroke.key === ' ' ? 'space' : stroke.key.toLowerCase();
  const parts = [
    stroke.ctrlKey || stroke.metaKey ? 'mod' : '',
    stroke.altKey ? 'alt' : '',
    stroke.shiftKey && !isSign ? 'shift' : '',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** A shortcut without ⌘, Ctrl or Alt: such keys can be switched off (WCAG 2.1.4) and rest while one types. */
export function isSingleKey(keys: string): boolean {
  return !/(^|[ +])(mod|alt)\+/.test(keys);
}

/** What a chord means after what was pressed before: a command, the start of a longer sequence, or nothing. Pure. */
export function matchChord(
  commands: readonly Command[],
  pressed: Pressed,
  stroke: { chord: string; atMs: number },
): Match {
  const isFresh = stroke.atMs - pressed.lastAtMs <= SEQUENCE_MS;
  const attempts =
    isFresh && pressed.chords.length > 0 ? [[...pressed.chords, stroke.chord], [stroke.chord]] : [[stroke.chord]];
  for (const chords of attempts) {
    const typed = chords.join(' ');
    const command = commands.find((each) => each.keys === typed);
    if (command !== undefined) return { kind: 'run', command };
    if (commands.some((each) => each.keys?.startsWith(`${typed} `))) {
      return { kind: 'pending', pressed: { chords, lastAtMs: stroke.atMs } };
    }
  }
  return { kind: 'none' };
}

/** True where a keystroke is text: single keys must not fire there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return ['textbox', 'combobox', 'searchbox', 'listbox', 'option', 'menuitem', 'menu'].includes(
    target.getAttribute('role') ?? '',
  );
}
