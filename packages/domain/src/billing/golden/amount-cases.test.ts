import { describe, expect, it } from 'vitest';
import { sumCents, toPlainDate } from '../../kernel';
import { priceLines } from '../amounts/price-lines';
import { codeEncounter } from '../code-encounter';
import type { QuantityService } from '../encounter.types';
import { coded } from './coded';
import { by, core, department, encounter, given, office, people, tablesOf } from './encounter';
import { prices, pricing } from './priced';

const hospital = { status: 'on-campus', side: 'facility', on: '2026-03-02' } as const;
const inHospital = { status: 'on-campus', on: '2026-03-02' } as const;

/** Codes, modifiers and cents of an encounter's lines on one side, as on paper: `76942-26 3140`. */
function priced(services: Parameters<typeof encounter>[0], site: typeof department | typeof office) {
  const whole = encounter(services, { site, diagnoses: ['M545'], day: toPlainDate('2026-03-02') });
  const { lines, amounts, findings } = codeEncounter(whole, {
    tables: tablesOf(whole.day),
    payer: 'medicare',
    qualifyingApm: false,
  });
  const text = (side: 'professional' | 'facility') =>
    lines
      .filter((line) => line.side === side)
      .map(({ id, code, modifiers }) => {
        const amount = amounts.get(id);
        return `${[code, ...modifiers].join('-')} ${amount?.ok ? amount.value.amountCents : amount?.refusal.reason}`;
      });
  return { professional: text('professional'), facility: text('facility'), findings };
}

const counted = (code: string, side: QuantityService['side'] = null): QuantityService => ({
  ...core(by(people.physician, 10)),
  kind: 'quantity',
  code,
  units: 1,
  side,
});

// Source: CMS relative value file of July 2026, PC/TC indicator 1 of 76942; Medicare Claims Processing Manual 100-04,
// chapter 13, 20, in the copy of radiologybillingcoding.com 2010/08, read 2026-11-28: no technical part of hospital
// patients.
describe('ultrasound guidance beside an injection, since 2026-01-01', () => {
  const services = [counted('20552'), counted('76942')];

  it('in a hospital goes out with 26 and is paid (0.65 + 0.26 + 0.03) x 33.4009: the machine is the hospital’s', () => {
    const { professional, facility, findings } = priced(services, department);
    expect(professional).toContain('76942-26 3140');
    expect(facility).toContain('76942 0');
    expect(findings.filter(({ rule }) => rule === 'component-modifier')).toEqual([]);
  });

  it('in an office is one whole service, (0.65 + 1.23 + 0.04) x 33.4009', () => {
    expect(priced(services, office).professional).toContain('76942 6413');
  });

  it('is paid the row of its modifier wherever that stands, and never the whole service in a hospital', () => {
    expect(prices(['76942-26'], inHospital)).toEqual([3140]);
    expect(prices(['76942'], inHospital)).toEqual([3140]);
    expect(prices(['76942-26'], { on: '2026-03-02' })).toEqual([3140]);
    expect(prices(['76942-TC'], { on: '2026-03-02' })).toEqual([3273]);
  });
});

// Source: CMS Integrated Outpatient Code Editor, discounting formula of a bilateral procedure of status T:
// one and a half times the rate of the highest, half of that further down.
describe('64405 on both sides on a hospital claim, since 2024-01-01', () => {
  it('alone is paid one and a half times 295.19', () => {
    expect(prices(['64405-50'], hospital)).toEqual([44279]);
  });

  it('beside a higher procedure is paid half of one and a half', () => {
    expect(prices(['64493', '64405-50'], hospital)).toEqual([89029, 22139]);
  });

  it('on two lines, left and right, comes to the same', () => {
    expect(sumCents(prices(['64405-LT', '64405-RT'], hospital).map(Number))).toBe(44279);
  });

  it('of a code that both sides are paid no more for is paid once', () => {
    expect(prices(['20553-50'], hospital)).toEqual(prices(['20553'], hospital));
  });
});

// Source: CMS relative value file of July 2026: 97010 has status B. What the physician schedule bundles, it bundles
// for hospital therapy too, which it pays (outpatient status A).
describe('a hot pack in a hospital, since 2024-01-01', () => {
  it('is bundled into the therapy that it comes with and pays nothing, and the finding says so', () => {
    expect(prices(['97010'], hospital)).toEqual([0]);
    const { facility, findings } = priced([given('97010', by(people.therapist, 10))], department);
    expect(facility).toEqual(['97010-GP 0']);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'code-status',
        severity: 'warning',
        facts: expect.objectContaining({ status: 'B', payment: 'packaged' }),
      }),
    );
  });

  it('of a code that Medicare names otherwise has no price there either', () => {
    expect(prices(['97014'], hospital)).toEqual(['not-payable']);
  });
});

// Source: Social Security Act 1834(k)(1)(B), 42 USC 1395m, after 1998: hospital outpatient therapy is paid the lesser
// of charge and fee. Read 2026-11-28.
describe('97110 charged 20.00 in a hospital, since 1999-01-01', () => {
  const line = coded('97110-GP', { side: 'facility', discipline: 'physical-therapy', chargeCents: 20_00 });
  const amount = priceLines([line], pricing(hospital)).get(line.id);

  it('is allowed 20.00 and not the fee of 29.06, by the Act and not by a contract', () => {
    expect(amount).toMatchObject({ value: { amountCents: 20_00, scheduleCents: 29_06 } });
    expect(amount?.ok && amount.value.steps.at(-1)).toMatchObject({
      label: 'Lesser of fee and charge',
      source: expect.stringContaining('Social Security Act 1834(k)(1)(B)'),
      effective: '1999-01-01',
    });
  });

  it('of a hospital rate stays what the rate is, because no charge limits it', () => {
    expect(prices([{ id: '90868', chargeCents: 100_00 }], hospital)).toEqual([31140]);
  });

  it('is limited by the contract where the payer is not Medicare', () => {
    const { rules } = pricing(hospital);
    const change = { rules: { ...rules, basis: { kind: 'percent-of-medicare', percentHundredths: 10_000 } } } as const;
    const other = priceLines([line], pricing({ ...hospital, change })).get(line.id);
    expect(other?.ok && other.value.steps.at(-1)).toMatchObject({ source: 'test contract' });
  });
});

// Source: CMS document of the relative value file 2025, bilateral surgery indicator 1: both sides are paid 150 percent
// first, then ranked, whether they stand on one line with 50 or on two with LT and RT. Read 2026-11-28.
describe('20611 left and right beside 62323 in an office, since 2024-01-01', () => {
  const cents = (...lines: string[]) => prices(lines).map(Number);

  it('on two lines is paid what one line with 50 is: one procedure of one and a half fees at its rank', () => {
    const [first, ...sides] = cents('62323', '20611-LT', '20611-RT');
    const [same, both] = cents('62323', '20611-50');
    expect(first).toBe(same);
    expect(sumCents(sides)).toBe(both);
    expect(both).toBe(7816);
  });

  it('alone is paid one and a half fees, as with 50', () => {
    expect(sumCents(cents('20611-LT', '20611-RT'))).toBe(cents('20611-50')[0]);
  });

  it('pairs one left with one right of one practitioner, and not two lefts', () => {
    expect(cents('20611-LT', '64405-RT')).toEqual(cents('20611', '64405'));
    const others = prices([{ id: '20611-LT' }, { id: '20611-RT', discipline: 'advanced-practice' }]).map(Number);
    expect(others[0]).toBe(cents('20611')[0]);
  });
});

// Source: payment limit of the third quarter of 2026, a row of drug_rates.csv.
it('what is given and discarded of a drug on 2026-07-01 is priced by the row of the quarter, line by line', () => {
  expect(prices(['J0585x155', 'J0585-JWx45'], { on: '2026-07-01' })).toEqual([100843, 29277]);
});
