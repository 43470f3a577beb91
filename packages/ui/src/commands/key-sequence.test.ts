import { describe, expect, it } from 'vitest';
import { defineCommand } from './command';
import { chordOf, isSingleKey, matchChord, NOTHING_PRESSED, SEQUENCE_MS } from './key-sequence';

const command = (keys: string) => defineCommand({ id: keys, title: keys, group: 'Test', keys, run: () => {} });
const COMMANDS = ['c', 'g s', 'g n', 'x', 'mod+k', '?'].map(command);
const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the name of a keystroke', () => {
  it.each([
    [stroke('c'), 'c'],
    [stroke('?', { shiftKey: true }), '?'],
    [stroke('X', { shiftKey: true }), 'shift+x'],
    [stroke('k', { metaKey: true }), 'mod+k'],
    [stroke('k', { ctrlKey: true }), 'mod+k'],
    [stroke('P', { ctrlKey: true, shiftKey: true }), 'mod+shift+p'],
    [stroke('Enter', { shiftKey: true }), 'shift+enter'],
    [stroke(' '), 'space'],
    [stroke('['), '['],
    [stroke('Shift', { shiftKey: true }), null],
  ])('%o is %s', (event, name) => {
    expect(chordOf(event)).toBe(name);
  });
});

describe('what a keystroke means', () => {
  it('runs a single-key command at once', () => {
    expect(matchChord(COMMANDS, NOTHING_PRESSED, { chord: 'c', atMs: 10 })).toMatchObject({
      kind: 'run',
      command: { id: 'c' },
    });
  });

  it('waits after the first key of a sequence and runs at the second', () => {
    const first = matchChord(COMMANDS, NOTHING_PRESSED, { chord: 'g', atMs: 10 });
    expect(first).toEqual({ kind: 'pending', pressed: { chords: ['g'], lastAtMs: 10 } });
    const pressed = { chords: ['g'], lastAtMs: 10 };
    expect(matchChord(COMMANDS, pressed, { chord: 'n', atMs: 10 + SEQUENCE_MS })).toMatchObject({
      kind: 'run',
      command: { id: 'g n' },
    });
  });

  it('forgets the first key when the second takes too long', () => {
    const pressed = { chords: ['g'], lastAtMs: 10 };
    expect(matchChord(COMMANDS, pressed, { chord: 'n', atMs: 11 + SEQUENCE_MS })).toEqual({ kind: 'none' });
  });

  it('takes a key that does not go on with the sequence as a fresh one', () => {
    const pressed = { chords: ['g'], lastAtMs: 10 };
    expect(matchChord(COMMANDS, pressed, { chord: 'x', atMs: 20 })).toMatchObject({
      kind: 'run',
      command: { id: 'x' },
    });
    expect(matchChord(COMMANDS, pressed, { chord: 'g', atMs: 20 })).toMatchObject({ kind: 'pending' });
  });

  it('means nothing when no command has it', () => {
    expect(matchChord(COMMANDS, NOTHING_PRESSED, { chord: 'q', atMs: 10 })).toEqual({ kind: 'none' });
  });
});

it('tells keys that can be switched off from those with a modifier', () => {
  expect(['c', 'g s', '?', 'shift+x'].map(isSingleKey)).toEqual([true, true, true, true]);
  expect(['mod+k', 'alt+n', 'mod+shift+p'].map(isSingleKey)).toEqual([false, false, false]);
});
