import { describe, expect, it } from 'vitest';
import { defineCommand, groupCommands, resolveCommands } from './command';

const noop = () => {};
const create = defineCommand({ id: 'create', title: 'Create', group: 'Actions', keys: 'c', run: noop });
const today = defineCommand({ id: 'today', title: 'Today', group: 'Go to', keys: 'g t', href: '/today' });
const copy = defineCommand({ id: 'copy', title: 'Copy', group: 'Actions', keys: 'c', run: noop });

describe('which commands are in force', () => {
  it('keeps the order in which they were defined', () => {
    expect(resolveCommands([[create, today]])).toEqual([create, today]);
  });

  it('lets an inner scope replace an outer command of the same id', () => {
    const inner = { ...create, title: 'Create here' };
    expect(resolveCommands([[create, today], [inner]])).toEqual([today, inner]);
  });

  it('gives keys wanted twice to the inner scope, and keeps the other command without keys', () => {
    expect(resolveCommands([[create], [copy]])).toEqual([{ ...create, keys: undefined }, copy]);
  });

  it('leaves out what does not apply, and frees its keys', () => {
    const never = { ...copy, when: () => false };
    expect(resolveCommands([[create], [never]])).toEqual([create]);
  });

  it('asks anew each time whether a command applies', () => {
    let isOpen = false;
    const close = defineCommand({ id: 'close', title: 'Close', group: 'Actions', run: noop, when: () => isOpen });
    expect(resolveCommands([[close]])).toEqual([]);
    isOpen = true;
    expect(resolveCommands([[close]])).toEqual([close]);
  });

  it('throws when one scope names an id twice', () => {
    expect(() => resolveCommands([[create, create]])).toThrow('"create" is defined twice');
  });

  it('groups by heading in order of first appearance', () => {
    expect(groupCommands([create, today, copy])).toEqual([
      { group: 'Actions', commands: [create, copy] },
      { group: 'Go to', commands: [today] },
    ]);
  });
});
