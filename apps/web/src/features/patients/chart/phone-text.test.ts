import { expect, it } from 'vitest';
import { phoneText } from './phone-text';

it('shows ten digits as a number of the North American plan, and leaves everything else alone', () => {
  expect(['5555551032', '555-555-1032', '+1 (555) 555-1032'].map(phoneText)).toEqual(Array(3).fill('(555) 555-1032'));
  expect(['+44 20 7946 0018', '555-1032', 'ask the sister'].map(phoneText)).toEqual([
    '+44 20 7946 0018',
    '555-1032',
    'ask the sister',
  ]);
});
