import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../kernel';
import { filingModeOn } from './filing-mode';
import type { FilingModeRow } from './filing-mode';

const day = toPlainDate;
const accepted: FilingModeRow = {
  from: day('2026-12-01'),
  to: day('2027-01-31'),
  mode: 'production',
  source: 'Letter of the payer, 2026-11-20',
};
const REAL = { isDemo: false };

describe('a file to a payer', () => {
  it('is a test until a row says from which day on it is meant', () => {
    expect(filingModeOn([], day('2026-12-01'), REAL)).toBe('test');
    expect(filingModeOn([accepted], day('2026-11-30'), REAL)).toBe('test');
    expect(filingModeOn([accepted], day('2026-12-01'), REAL)).toBe('production');
  });

  it('is a test again after the last day, and where a later row says so', () => {
    expect(filingModeOn([accepted], day('2027-02-01'), REAL)).toBe('test');
    const paused: FilingModeRow = { ...accepted, from: day('2027-02-01'), to: null, mode: 'test' };
    expect(filingModeOn([accepted, paused], day('2027-03-01'), REAL)).toBe('test');
  });

  it('of a demo is a test whatever the rows say', () => {
    expect(filingModeOn([accepted], day('2026-12-01'), { isDemo: true })).toBe('test');
  });
});
