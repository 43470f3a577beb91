import { expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import { goldenReference } from '../golden/read-golden';
import { serviceRowsOn } from './rows-on-day';

it('only rows in force hold on a day, the first and the last day included', () => {
  const codes = (day: string) =>
    serviceRowsOn(goldenReference, toPlainDate(day))
      .observedDrugCodes.filter(({ pays }) => pays === 'per-milligram')
      .map(({ code }) => code);
  expect([codes('2025-12-31'), codes('2026-01-01')]).toEqual([['S0013'], ['J0013']]);
});

it('two rows for one thing on one day are a broken table and throw', () => {
  const [row] = goldenReference.drugUnits;
  if (!row) throw new Error('a drug unit');
  const doubled = { ...goldenReference, drugUnits: [row, { ...row, unitSize: '5' }] };
  expect(() => serviceRowsOn(doubled, toPlainDate('2026-03-02'))).toThrow(
    `Two rows hold for ${row.code} on 2026-03-02`,
  );
});
