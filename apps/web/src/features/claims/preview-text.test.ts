import { expect, it } from 'vitest';
import { dayBeforeUnsigned, sayMakeClaims, sayWithoutNumber } from './preview-text';

it('ends the batch on the day before the first unsigned one, and never before it begins', () => {
  expect(dayBeforeUnsigned('2026-11-20', '2026-11-09')).toBe('2026-11-19');
  expect(dayBeforeUnsigned('2026-11-10', '2026-11-09')).toBe('2026-11-09');
  expect(dayBeforeUnsigned('2026-11-09', '2026-11-09')).toBeNull();
  expect(dayBeforeUnsigned(null, '2026-11-09')).toBeNull();
});

it('says how many charges stay behind and why', () => {
  expect(sayWithoutNumber({ charges: 12, patients: 2 })).toBe(
    '12 of them stay behind: 2 patients without a member number.',
  );
  expect(sayWithoutNumber({ charges: 1, patients: 1 })).toBe(
    '1 of them stays behind: 1 patient without a member number.',
  );
});

it('puts the number on the button once it is known', () => {
  expect([undefined, 0, 1, 1921].map(sayMakeClaims)).toEqual([
    'Make claims',
    'Make claims',
    'Make claims of 1 charge',
    'Make claims of 1,921 charges',
  ]);
});
