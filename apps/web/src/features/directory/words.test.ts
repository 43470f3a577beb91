import { describe, expect, it } from 'vitest';
import { readPercent, sayBasis, sayDistinct, sayFte, sayPercent } from './words';

describe('percentages', () => {
  it('are whole where they are whole', () => {
    expect([13500, 4225, 4250, 10005].map(sayPercent)).toEqual(['135 %', '42.25 %', '42.5 %', '100.05 %']);
  });

  it('are read as people type them, exactly to the hundredth', () => {
    expect(['135', '135.5', '42,25', ' 42.05 % '].map(readPercent)).toEqual([13500, 13550, 4225, 4205]);
    expect(['', 'x', '1.234', '-5', '12345'].map(readPercent)).toEqual([null, null, null, null, null]);
  });

  it('say what they are of', () => {
    expect(sayBasis('percent-of-charge', 4200)).toBe('42 % of charge');
    expect(sayBasis('medicare', 10000)).toBe('Medicare amounts');
  });

  it('of a full-time equivalent keep two digits', () => {
    expect([100, 80, 5].map(sayFte)).toEqual(['1.00', '0.80', '0.05']);
  });
});

it('the modifiers of a separate service are named, not told as one letter', () => {
  expect(['59', 'X'].map(sayDistinct)).toEqual(['Modifier 59', 'Modifier XE, XS, XP or XU']);
});
