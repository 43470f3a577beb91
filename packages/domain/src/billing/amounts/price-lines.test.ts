import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNpi } from '../../directory';
import { toPlainDate } from '../../kernel';
import { tablesOn } from '../day-tables';
import { anyLines } from '../golden/any-lines';
import { coded } from '../golden/coded';
import { prices, pricing } from '../golden/priced';
import { goldenReference } from '../golden/read-golden';
import { priceLines } from './price-lines';

const hospital = { status: 'on-campus', side: 'facility', on: '2026-03-02' } as const;

describe('Medicare amounts', () => {
  it('of packaged codes are zero on both sides, which is a price', () => {
    expect(prices(['97010'])).toEqual([0]);
    expect(prices(['76942', '96165'], hospital)).toEqual([0, 0]);
  });

  it('of codes that are not covered, or that have no row, are no price', () => {
    expect(prices(['96170', 'J0585', '90868'], { on: '2026-03-02' })).toEqual([
      'not-payable',
      'no-row',
      'contractor-priced',
    ]);
    expect(prices(['98980', '12345'], hospital)).toEqual(['not-payable', 'no-row']);
  });

  it('use the factor of qualifying participants from 2026 on; before, there is one for all', () => {
    const change = { qualifyingApm: true };
    expect(prices(['99214'], { on: '2026-03-02', change })).toEqual([13628]);
    expect(prices(['99214'], { on: '2025-03-02', change })).toEqual([12518]);
  });

  it('follow the place: the office amount at home, also by telehealth, the facility amount in a hospital or elsewhere', () => {
    const at = (placeOfService: string | null) => prices([{ id: '99214', placeOfService }]);
    expect([...at('11'), ...at('12'), ...at('10')]).toEqual([13561, 13561, 13561]);
    expect([...at('02'), ...at('22'), ...at('19')]).toEqual([8450, 8450, 8450]);
    expect([...at('77'), ...at(null)]).toEqual(['unknown-place', 'unknown-place']);
  });

  it('are nothing where a modifier says that the payer denies without a look, and open where it looks', () => {
    expect(prices(['99214-GY', '99213-GZ', '96158-GA'])).toEqual([0, 0, 7382]);
  });
});

describe('who rendered', () => {
  const by = (
    qualification: 'nurse-practitioner' | 'physician' | 'clinical-social-worker',
    basis: 'own' | 'incident-to',
  ) => prices([{ id: '99214', discipline: 'advanced-practice', rendering: { ...anybody, qualification, basis } }]);
  const anybody = { clinicianId: 'a', npi: toNpi('1234567893') };

  it('is paid a share by qualification, and all of it incident to a physician', () => {
    expect(by('physician', 'own')).toEqual([13561]);
    expect(by('nurse-practitioner', 'own')).toEqual([11527]);
    expect(by('nurse-practitioner', 'incident-to')).toEqual([13561]);
    expect(by('clinical-social-worker', 'own')).toEqual([10171]);
  });

  it('is not asked on the facility side', () => {
    const rendering = { ...anybody, qualification: 'nurse-practitioner', basis: 'own' } as const;
    expect(prices([{ id: '20553', rendering }], hospital)).toEqual([29519]);
  });
});

describe('both sides', () => {
  it('are paid one and a half times where the indicator of the code says so', () => {
    expect(prices(['64405'])).toEqual([7883]);
    expect(prices(['64405-50'])).toEqual([11825]);
    expect(prices(['64615-50', '99214-50'])).toEqual(prices(['64615', '99214']));
  });
});

describe('hospital rates', () => {
  it('with status T are halved after the highest', () => {
    // 890.29 in full; 692.52 and 295.19 at half, rounded half a cent up.
    expect(prices(['64493', '62323', '20553'], hospital)).toEqual([89029, 34626, 14760]);
  });

  const statuses = (...rows: [code: string, status: string, cents: number][]) => {
    const tables = tablesOn(goldenReference, toPlainDate('2026-03-02'));
    const rates = new Map(
      rows.map(([code, status, cents]) => [
        code,
        { code, status, apc: null, dollarsTenThousandths: cents * 100, from: tables.day, to: null, source: 'test' },
      ]),
    );
    const change = { tables: { ...tables, outpatientRate: (code: string) => rates.get(code) ?? null } };
    return prices(
      rows.map(([code]) => code),
      { ...hospital, change },
    );
  };

  it.each(['S', 'T', 'V'])('of a conditional service are packaged beside status %s, and paid alone', (status) => {
    expect(statuses(['99212', 'Q1', 5000], ['99213', status, 9000])).toEqual([0, 9000]);
    expect(statuses(['99212', 'Q1', 5000])).toEqual([5000]);
  });

  it('of Q2 are packaged beside T only, of Q3 beside neither', () => {
    expect(statuses(['99212', 'Q2', 5000], ['99213', 'T', 9000])).toEqual([0, 9000]);
    expect(statuses(['99212', 'Q2', 5000], ['99213', 'S', 9000])).toEqual([5000, 9000]);
    expect(statuses(['99212', 'Q3', 5000], ['99213', 'S', 9000])).toEqual([5000, 9000]);
  });

  // A drug paid by unit (K) is part of what a comprehensive rate pays, and a new drug (G) is not.
  // Source: CMS OPPS Addenda D1 and J of 2025, status J1 and policy exclusions; read 2026-11-28.
  it('of a comprehensive service pay for everything else on the claim, the highest of several', () => {
    expect(statuses(['99212', 'J1', 5000], ['99213', 'J1', 9000], ['99214', 'T', 2000])).toEqual([0, 9000, 0]);
    expect(statuses(['99212', 'J1', 5000], ['99214', 'K', 100], ['99215', 'G', 100])).toEqual([5000, 0, 100]);
    expect(statuses(['99212', 'T', 5000], ['99214', 'K', 100])).toEqual([5000, 100]);
  });

  it('of B, E1 and M are not payable here', () => {
    expect(statuses(['99212', 'B', 100], ['99213', 'E1', 100], ['99214', 'M', 100])).toEqual([
      'not-payable',
      'not-payable',
      'not-payable',
    ]);
  });

  it('are cut for departments off campus: all of a non-excepted one but drugs, the visit of an excepted one', () => {
    const off = (status: 'off-campus-excepted' | 'off-campus-non-excepted') =>
      prices(['G0463', '20553', 'J0585x10'], { on: '2025-07-01', side: 'facility', status });
    expect(off('off-campus-non-excepted')).toEqual([5155, 11808, 6406]);
    expect(off('off-campus-excepted')).toEqual([5155, 29519, 6406]);
  });
});

describe('drugs', () => {
  it('take the limit of the quarter on both sides, and none where the quarter has no row', () => {
    expect(prices(['J0585x155'], { on: '2026-09-30' })).toEqual([100843]);
    expect(prices(['J0585x155'], { ...hospital, on: '2026-09-30' })).toEqual([100843]);
    expect(prices(['J0585x155'], { on: '2026-10-01' })).toEqual(['no-row']);
  });
});

describe('expected amounts', () => {
  const percent = (kind: 'percent-of-medicare' | 'percent-of-charge', percentHundredths: number) => {
    const { rules } = pricing();
    return { rules: { ...rules, basis: { kind, percentHundredths } } };
  };

  it('of a hospital rate may exceed the charge; a fee may not, and says what it would have been', () => {
    const line = { id: '90868', chargeCents: 100_00 };
    expect(prices([line], hospital)).toEqual([31140]);
    const visit = coded('99214', { chargeCents: 100_00 });
    expect(priceLines([visit], pricing()).get('99214')).toMatchObject({
      value: { amountCents: 100_00, scheduleCents: 135_61 },
    });
  });

  it('of a percentage payer are a share of Medicare, or of the charge whatever the code', () => {
    expect(prices(['99214'], { change: percent('percent-of-medicare', 12_000) })).toEqual([16273]);
    expect(prices([{ id: '12345', chargeCents: 200_00 }], { change: percent('percent-of-charge', 6_550) })).toEqual([
      131_00,
    ]);
  });

  it('explain themselves: each step has a formula, its inputs, a result and a source', () => {
    const line = coded('99214', { discipline: 'advanced-practice' });
    const result = priceLines([line], pricing({ change: percent('percent-of-medicare', 12_000) })).get('99214');
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
  });

  it('are the same whatever the order of the lines, end in their last step, and name a source for each', () => {
    fc.assert(
      fc.property(
        anyLines.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          ),
        ),
        ([lines, shuffled]) => {
          const found = priceLines(lines, pricing());
          expect(new Map(priceLines(shuffled, pricing()))).toEqual(found);
          for (const result of found.values()) {
            if (!result.ok) {
              expect(result.refusal.wording).not.toBe('');
              expect(result.refusal.source).not.toBe('');
              continue;
            }
            const { amountCents, steps } = result.value;
            const cents = Number(steps.at(-1)?.result.replaceAll(/[$.,]/g, ''));
            expect(cents).toBe(amountCents);
            for (const step of steps) expect(step.source).not.toBe('');
          }
        },
      ),
    );
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
