import { expect, it } from 'vitest';
import { keyCaps } from './key-caps';

it('spells a chord as the keyboard at hand is labeled', () => {
  expect(keyCaps('mod+k', true)).toEqual(['⌘K']);
  expect(keyCaps('mod+k', false)).toEqual(['Ctrl K']);
  expect(keyCaps('mod+shift+enter', true)).toEqual(['⌘⇧↵']);
});

it('spells a sequence as one cap per key', () => {
  expect(keyCaps('g s', false)).toEqual(['G', 'S']);
});
