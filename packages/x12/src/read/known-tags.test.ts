import { expect, it } from 'vitest';
import * as known from './known-tags';
import { tagOf } from './tag';

it('names that are written out as numbers are those names', () => {
  expect(Object.keys(known)).toContain('CLP');
  for (const [name, tag] of Object.entries(known)) expect(tag).toBe(tagOf(name));
});
