import { describe, expect, it } from 'vitest';
import { modeOn, readPercent, sayBasis, sayDistinct, sayFilingNow, sayFte, sayPercent } from './words';

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

describe('what holds for the files to a payer', () => {
  const row = { id: 'row', from: '2026-11-01', to: null, mode: 'production', source: 'Letter' } as const;

  it('is the row of the day, and tests without one', () => {
    expect(modeOn({ filingModes: [row] }, '2026-11-01')).toBe('production');
    expect(modeOn({ filingModes: [row] }, '2026-10-31')).toBe('test');
  });

  it('is said with what a new first day does to it', () => {
    expect(sayFilingNow({ filingModes: [row] }, '2026-11-18')).toBe(
      'Now: production. The new mode starts on the first day below; the present one ends the day before.',
    );
    expect(sayFilingNow({ filingModes: [] }, '2026-11-18')).toBe(
      'Now: tests. The new mode starts on the first day below; until then files are tests.',
    );
  });
});

it('the modifiers of a separate service are named, not told as one letter', () => {
  expect(['59', 'X'].map(sayDistinct)).toEqual(['Modifier 59', 'Modifier XE, XS, XP or XU']);
});
