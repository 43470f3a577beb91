import { describe, expect, it } from 'vitest';
import { expectedAmounts } from './expected-amounts';
import { hospital, medicare, tables } from './golden/day';
import { medicareAmounts } from './medicare-amounts';
import { tablesOn } from './day-tables';
import { goldenReference } from './golden/read-golden';
import { toPlainDate } from '../kernel';

const price = (code: string, units = 1, chargeCents = 500_00) => ({
  id: code,
  code,
  discipline: 'medicine' as const,
  units,
  chargeCents,
});
const facility = { side: 'facility', site: hospital, tables, qualifyingApm: false } as const;
const professional = {
  ...facility,
  side: 'professional',
  site: { ...hospital, providerBasedStatus: 'standalone' },
} as const;
const centsOf = (results: ReturnType<typeof medicareAmounts>) =>
  Object.fromEntries(
    [...results].map(([id, result]) => [id, result.ok ? result.value.amountCents : result.refusal.reason]),
  );

describe('Medicare amounts', () => {
  it('of packaged codes are zero on both sides, which is a price', () => {
    expect(centsOf(medicareAmounts([price('97010')], professional))).toEqual({ '97010': 0 });
    expect(centsOf(medicareAmounts([price('76942'), price('96165')], facility))).toEqual({ '76942': 0, '96165': 0 });
  });

  it('of codes that are not covered, or that have no row, are no price', () => {
    expect(centsOf(medicareAmounts([price('96170'), price('J0585'), price('90868')], professional))).toEqual({
      '96170': 'not-payable',
      J0585: 'no-row',
      '90868': 'contractor-priced',
    });
    expect(centsOf(medicareAmounts([price('98980')], facility))).toEqual({ '98980': 'not-payable' });
  });

  it('of hospital procedures with status T are halved after the highest', () => {
    const found = centsOf(medicareAmounts([price('20553'), price('64493'), price('62323')], facility));
    // 890.29 in full; 692.52 and 295.19 at half, rounded half a cent up.
    expect(found).toEqual({ '64493': 89029, '62323': 34626, '20553': 14760 });
  });

  it('use the factor of qualifying participants from 2026 on; before, there is one for all', () => {
    const at = (day: string) => ({
      ...professional,
      tables: tablesOn(goldenReference, toPlainDate(day)),
      qualifyingApm: true,
    });
    expect(centsOf(medicareAmounts([price('99214')], at('2026-03-02')))).toEqual({ '99214': 13628 });
    expect(centsOf(medicareAmounts([price('99214')], at('2025-03-02')))).toEqual({ '99214': 12518 });
  });
});

describe('expected amounts', () => {
  it('of a hospital rate may exceed the charge; a fee may not', () => {
    const lines = [price('90868', 1, 100_00)];
    const rate = expectedAmounts(lines, medicare, facility).get('90868');
    expect(rate).toMatchObject({ ok: true, value: { amountCents: 31140 } });
    const fee = expectedAmounts([price('99214', 1, 100_00)], medicare, professional).get('99214');
    expect(fee).toMatchObject({ ok: true, value: { amountCents: 10000 } });
  });

  it('explain themselves: each step has a formula, its inputs, a result and a source', () => {
    const setting = { ...medicare, basis: { kind: 'percent-of-medicare', percentHundredths: 12_000 } } as const;
    const result = expectedAmounts([{ ...price('99214'), discipline: 'advanced-practice' }], setting, professional).get(
      '99214',
    );
    if (!result?.ok) throw new Error('a price');
    expect(result.value.steps.map(({ label, result: amount }) => [label, amount])).toEqual([
      ['Physician fee schedule, office, National, all indices 1.000', '$135.61'],
      ['Share of advanced-practice', '$115.27'],
      ['Percentage of Medicare', '$138.32'],
    ]);
    expect(result.value.steps[0]?.inputs).toEqual({
      work: '1.92',
      'work index': '1.00',
      'practice expense': '2.00',
      'practice expense index': '1.00',
      malpractice: '0.14',
      'malpractice index': '1.00',
      'conversion factor': '33.4009',
    });
    for (const step of result.value.steps) expect(step.source).not.toBe('');
  });
});

describe('one day of the tables', () => {
  it('refuses two rows for one thing', () => {
    const twice = {
      ...goldenReference,
      outpatientRates: goldenReference.outpatientRates.concat(goldenReference.outpatientRates),
    };
    expect(() => tablesOn(twice, toPlainDate('2026-03-02'))).toThrow('Two rows hold');
  });

  it('takes the whole service, not its technical or professional part', () => {
    const [first] = goldenReference.relativeValues;
    if (!first) throw new Error('a row');
    const parts = { ...goldenReference, relativeValues: [first, { ...first, modifier: '26' }] };
    expect(tablesOn(parts, first.from).relativeValue(first.code)?.modifier).toBeNull();
  });
});
