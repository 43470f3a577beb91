import { describe, expect, it } from 'vitest';
import type { ProviderBasedStatus } from '../../directory';
import { toNpi } from '../../directory';
import { sumCents, toPlainDate } from '../../kernel';
import { tablesOn } from '../day-tables';
import { feeScheduleAmount } from '../amounts/fee-schedule';
import { medicareShare } from '../amounts/medicare-share';
import type { CodedLine } from '../encounter.types';
import type { ClaimSide } from '../types';
import localityPayments from './locality_payments_2025.csv?raw';
import { prices } from './priced';
import { centsIn, csvRecords, goldenReference, goldenRow, goldenRows } from './read-golden';

const YEARS = { '2025': '2025-07-01', '2026': '2026-05-01' } as const;
const NATIONAL = { contractor: 'national', number: '00' };

interface Case {
  readonly lines: readonly (string | Partial<CodedLine>)[];
  readonly year: keyof typeof YEARS;
  readonly status?: ProviderBasedStatus;
  readonly side?: ClaimSide;
  readonly locality?: typeof NATIONAL;
}

const amounts = ({ lines, year, status = 'standalone', side = 'professional', locality = NATIONAL }: Case) =>
  prices(lines, { on: YEARS[year], status, side, change: { site: { locality, providerBasedStatus: status } } });

const national = goldenRows.filter(({ area, input }) => area === 'Medicare rate' && input.includes('national GPCI'));

describe('the national amount', () => {
  it.each(national)('row $id: $input is $expected ($source)', ({ input, expected }) => {
    const code = input.slice(0, 5);
    const lines = [code];
    const found = (['2025', '2026'] as const).flatMap((year) => [
      ...amounts({ lines, year }),
      ...amounts({ lines, year, status: 'on-campus' }),
    ]);
    expect(centsIn(expected)).toHaveLength(4);
    expect(found).toEqual(centsIn(expected));
  });

  it.each([
    ['121', { contractor: '13202', number: '01' }],
    ['122', { contractor: '10112', number: '00' }],
    ['123', { contractor: '04412', number: '18' }],
  ])('row %s: 99214 and 97110 in a locality', (id, locality) => {
    const found = ['99214', '97110'].flatMap((code) => amounts({ lines: [code], year: '2025', locality }));
    expect(found).toEqual(centsIn(goldenRow(id).expected));
  });

  it('row 124: 90868 has none, the contractor prices it; the hospital rate exists', () => {
    const lines = ['90868'];
    expect(amounts({ lines, year: '2025' })).toEqual(['contractor-priced']);
    expect(amounts({ lines, year: '2026' })).toEqual(['contractor-priced']);
    expect(amounts({ lines, year: '2025', status: 'on-campus', side: 'facility' })).toEqual(
      centsIn(goldenRow('124').expected),
    );
  });
});

describe('hospital and reduced amounts', () => {
  it('row 125: migraine toxin in a hospital department', () => {
    const hospital = { year: '2025', status: 'on-campus' } as const;
    const [professional, apc, drug] = centsIn(goldenRow('125').expected.replace('$6.406 ', ''));
    expect(amounts({ ...hospital, lines: ['64615'] })).toEqual([professional]);
    const facility = ['64615', 'J0585x200'];
    expect(amounts({ ...hospital, lines: facility, side: 'facility' })).toEqual([apc, drug]);
  });

  it('row 126: the hospital visit on campus, and in a non-excepted department off campus', () => {
    const visit = { lines: ['G0463'], year: '2025', side: 'facility' } as const;
    const [onCampus, offCampus] = centsIn(goldenRow('126').expected);
    expect(amounts({ ...visit, status: 'on-campus' })).toEqual([onCampus]);
    expect(amounts({ ...visit, status: 'off-campus-non-excepted' })).toEqual([offCampus]);
  });

  it('row 127: after the first therapy unit of the day the practice expense is halved', () => {
    const lines = ['97110x2', '97140'];
    const expected = centsIn(goldenRow('127').expected.replace(/([\d.]+) \+ ([\d.]+) \+ ([\d.]+)/, '$$$1 $$$2 $$$3'));
    expect(expected).toEqual([2906, 2221, 2121, 7248]);
    const [exercise, hands] = amounts({ lines, year: '2026' });
    expect([exercise, hands]).toEqual([2906 + 2221, 2121]);
    expect(amounts({ lines: lines.toReversed(), year: '2026' })).toEqual([hands, exercise]);
    const inHospital = amounts({ lines, year: '2026', status: 'on-campus', side: 'facility' });
    expect(sumCents(inHospital.map(Number))).toBe(7248);
  });
});

describe('who pays and who renders', () => {
  const tables = tablesOn(goldenReference, toPlainDate(YEARS['2026']));

  const share = (allowedCents: number, deductibleLeftCents = 0, modifiers: readonly string[] = []) =>
    medicareShare(allowedCents, { deductibleLeftCents, modifiers }, tables);

  it('row 131: half of the approved amount goes to the deductible', () => {
    const { paidCents, deductibleCents, coinsuranceCents, sequestrationCents } = share(100_00, 50_00);
    const [paid, patient, sequestration] = centsIn(goldenRow('131').expected);
    expect([paidCents, deductibleCents + coinsuranceCents, sequestrationCents]).toEqual([paid, patient, sequestration]);
  });

  it('row 132: the deductible is met', () => {
    const { paidCents, coinsuranceCents, sequestrationCents } = share(135_61);
    const found = [paidCents + sequestrationCents, coinsuranceCents, sequestrationCents, paidCents];
    expect(found).toEqual(centsIn(goldenRow('132').expected));
  });

  it.each([
    ['133', '99214', ['nurse-practitioner', 'physician-assistant', 'clinical-nurse-specialist']],
    ['135', '96158', ['clinical-social-worker', 'marriage-family-therapist', 'mental-health-counselor']],
  ] as const)('row %s: %s by %j is paid a share', (id, code, qualifications) => {
    for (const qualification of qualifications) {
      const rendering = { clinicianId: 'a', npi: toNpi('1234567893'), basis: 'own', qualification } as const;
      expect(amounts({ lines: [{ id: code, rendering }], year: '2026' })).toEqual(centsIn(goldenRow(id).expected));
    }
    const disciplines = id === '133' ? (['advanced-practice'] as const) : (['social-work', 'counseling'] as const);
    for (const discipline of disciplines)
      expect(amounts({ lines: [{ id: code, discipline }], year: '2026' })).toEqual(centsIn(goldenRow(id).expected));
  });

  it('row 136: an assistant changes the payment and not what is allowed', () => {
    expect(amounts({ lines: ['97110-CQ-GP'], year: '2026' })).toEqual([29_06]);
    const { paidCents, sequestrationCents, coinsuranceCents } = share(29_06, 0, ['CQ', 'GP']);
    expect([paidCents + sequestrationCents]).toEqual(centsIn(goldenRow('136').expected));
    expect(coinsuranceCents).toBe(share(29_06).coinsuranceCents);
  });
});

it('row 171: an hour of the Texas pain program, in full where it is accredited and 80 percent where not', () => {
  const hours = (text: string) => Number(prices([text], { change: { payer: 'texas-workers-compensation' } })[0]);
  const { input, expected } = goldenRow('171');
  expect(input).toContain('CARF accredited');
  const [full, part] = [...expected.matchAll(/(97799(?:-\w\w)+).*?(\d+)%/g)].map(
    ([, line = '', percent]) => [line, Number(percent)] as const,
  );
  if (!full || !part) throw new Error('two lines with their shares');
  expect([full[1], part[1]]).toEqual([100, 80]);
  expect(hours(`${part[0]}x3`) * full[1]).toBe(hours(`${full[0]}x3`) * part[1]);
  expect(hours(`${full[0]}x3`)).toBe(3 * 125_00);
  expect(prices([full[0]])).toEqual(['no-row']);
});

it('row 94: what is given and what is discarded of a drug are paid at one limit', () => {
  const [given, discarded] = prices(['J0585x155', 'J0585-JWx45'], { on: '2026-07-01' }).map(Number);
  expect([given, discarded, Number(given) + Number(discarded)]).toEqual(centsIn(goldenRow('94').expected));
});

const rows = csvRecords(localityPayments);

// The table's rows speak of all 1,526 payments that the formula was tried on. A third of them ships with the project.
describe('the 509 rows of the CMS locality payments of 2025 that ship', () => {
  const scaled = (text = '', places: number) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return Number(whole + fraction.padEnd(places, '0'));
  };
  const dated = { from: toPlainDate('2025-01-01'), to: null, source: 'CMS PFREV 2025' };

  it.each(['cms_nonfac_amount', 'cms_fac_amount'] as const)('is reproduced to the cent in every row: %s', (column) => {
    // A row lost on the way would make the test weaker.
    expect(rows).toHaveLength(509);
    const wrong = rows.filter((row) => {
      const amount = feeScheduleAmount({
        value: {
          ...dated,
          code: row['hcpcs'] ?? '',
          modifier: null,
          status: 'A',
          multipleProcedure: '0',
          bilateral: '0',
          components: '0',
          workTenThousandths: scaled(row['work_rvu'], 4),
          officeExpenseTenThousandths: scaled(row['pe_nonfac'], 4),
          facilityExpenseTenThousandths: scaled(row['pe_fac'], 4),
          malpracticeTenThousandths: scaled(row['mp_rvu'], 4),
        },
        index: {
          ...dated,
          contractor: row['mac'] ?? '',
          locality: row['locality'] ?? '',
          name: '',
          workThousandths: scaled(row['gpci_work'], 3),
          expenseThousandths: scaled(row['gpci_pe'], 3),
          malpracticeThousandths: scaled(row['gpci_mp'], 3),
        },
        factor: { ...dated, dollarsTenThousandths: scaled(row['conv_factor'], 4), qualifyingApm: false },
        place: column === 'cms_nonfac_amount' ? 'office' : 'facility',
      });
      return amount.amountCents !== scaled(row[column], 2);
    });
    expect(wrong).toEqual([]);
  });
});

it('every amount row of the table is asserted', () => {
  const area = (name: string) => goldenRows.filter((row) => row.area === name).map(({ id }) => id);
  expect(national.map(({ id }) => id)).toEqual(['105', '106', '107', '111', '112', '113', '114', '115', '116', '117']);
  expect(area('Medicare rate')).toEqual([...national.map(({ id }) => id), '121', '122', '123', '124']);
  expect([...area('facility'), ...area('MPPR')]).toEqual(['125', '126', '127']);
  // Who bills (134) and how units part (137) are asserted where services become lines.
  expect(area('payment rules')).toEqual(['131', '132', '133', '135', '136']);
});
