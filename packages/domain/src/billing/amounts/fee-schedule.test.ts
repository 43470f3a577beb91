import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, sumCents } from '../../kernel';
import { roundHalfUp } from '../decimal';
import { feeScheduleAmount } from './fee-schedule';
import { DAY, tables } from '../golden/day';
import { medicarePayments, medicareShare } from './medicare-share';
import { fullOutpatientUnits, outpatientAmount } from './outpatient-rate';
import { fullTherapyUnits } from './therapy-reduction';

const dated = { from: DAY, to: null, source: 'test' };
const rvu = fc.nat({ max: 500_000 });
const gpci = fc.integer({ min: 200, max: 2_500 });
const value = fc
  .record({ work: rvu, office: rvu, facility: rvu, malpractice: rvu })
  .map(({ work, office, facility, malpractice }) => ({
    ...dated,
    code: '00000',
    modifier: null,
    status: 'A',
    multipleProcedure: '5',
    bilateral: '0',
    components: '0',
    workTenThousandths: work,
    officeExpenseTenThousandths: office,
    facilityExpenseTenThousandths: facility,
    malpracticeTenThousandths: malpractice,
  }));
const index = fc.tuple(gpci, gpci, gpci).map(([workThousandths, expenseThousandths, malpracticeThousandths]) => ({
  ...dated,
  contractor: '1',
  locality: '1',
  name: 'somewhere',
  workThousandths,
  expenseThousandths,
  malpracticeThousandths,
}));
const factor = fc
  .integer({ min: 250_000, max: 450_000 })
  .map((dollarsTenThousandths) => ({ ...dated, dollarsTenThousandths, qualifyingApm: false }));
const place = fc.constantFrom('office' as const, 'facility' as const);
const half = {
  ...dated,
  rule: 'therapy-practice-expense',
  subject: 'multiple-procedure-5',
  numerator: 50,
  denominator: 100,
} as const;

/** A shown decimal as a fraction of integers. */
function fraction(text = ''): [bigint, bigint] {
  const [whole = '0', digits = ''] = text.split('.');
  return [BigInt(whole + digits), 10n ** BigInt(digits.length)];
}

describe('the physician fee', () => {
  it('follows from the inputs that its derivation shows: who recomputes them gets the same cents', () => {
    fc.assert(
      fc.property(fc.record({ value, index, factor, place }), (request) => {
        const { amountCents, steps } = feeScheduleAmount(request);
        const inputs = steps[0]?.inputs ?? {};
        const product = (...names: string[]) =>
          names
            .map((name) => fraction(inputs[name]))
            .reduce(([a, b], [c, d]) => [a * c, b * d], [1n, 1n] as [bigint, bigint]);
        const terms = [
          product('work', 'work index', 'conversion factor'),
          product('practice expense', 'practice expense index', 'conversion factor'),
          product('malpractice', 'malpractice index', 'conversion factor'),
        ];
        const [numerator, denominator] = terms.reduce(([a, b], [c, d]) => [a * d + c * b, b * d]);
        expect(amountCents).toBe(roundHalfUp(numerator * 100n, denominator));
      }),
    );
  });

  it('with reduced practice expense lies between work plus malpractice alone and the full fee', () => {
    fc.assert(
      fc.property(fc.record({ value, index, factor, place }), (request) => {
        const full = feeScheduleAmount(request).amountCents;
        const reduced = feeScheduleAmount({ ...request, expenseRule: half }).amountCents;
        const bare = feeScheduleAmount({
          ...request,
          value: { ...request.value, officeExpenseTenThousandths: 0, facilityExpenseTenThousandths: 0 },
        }).amountCents;
        expect(reduced).toBeLessThanOrEqual(full);
        expect(reduced).toBeGreaterThanOrEqual(bare);
        // The exact amount lies in the middle; each of the three is rounded by half a cent at most.
        expect(Math.abs(2 * reduced - full - bare)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('takes the practice expense of its place', () => {
    const ninety = tables.relativeValue('99214');
    const national = tables.geographicIndex('national', '00');
    const dollars = tables.conversionFactor(false);
    if (!ninety || !national || !dollars) throw new Error('rows of the day');
    const at = (where: 'office' | 'facility') =>
      feeScheduleAmount({ value: ninety, index: national, factor: dollars, place: where }).amountCents;
    expect([at('office'), at('facility')]).toEqual([13_561, 8450]);
  });
});

describe('the therapy reduction', () => {
  const lines = fc
    .array(fc.record({ value, units: fc.integer({ min: 1, max: 6 }), always: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) =>
      all.map(({ value: row, units, always }, position) => ({
        lineId: String(position),
        units,
        value: { ...row, code: `code-${position}`, multipleProcedure: always ? '5' : '0' },
      })),
    );

  it('leaves one therapy unit of the day whole, of the line with the most practice expense, and other codes alone', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const full = fullTherapyUnits(all, tables);
        const therapy = all.filter(({ value: row }) => row.multipleProcedure === '5');
        const most = Math.max(...therapy.map(({ value: row }) => row.officeExpenseTenThousandths));
        const whole = therapy.filter(({ lineId }) => full.get(lineId) === 1);
        expect(whole.map(({ value: row }) => row.officeExpenseTenThousandths)).toEqual(
          therapy.length > 0 ? [most] : [],
        );
        for (const line of all.filter((each) => !therapy.includes(each)))
          expect(full.get(line.lineId)).toBe(line.units);
        expect([...fullTherapyUnits(all.toReversed(), tables)].toSorted()).toEqual([...full].toSorted());
      }),
    );
  });
});

describe('the hospital rate', () => {
  const rate = (code: string, dollars: number, status = 'T') => ({
    ...dated,
    code,
    status,
    apc: '1',
    dollarsTenThousandths: dollars * 10_000,
  });

  it('of a drug multiplies before it rounds: 155 units at 6.406 dollars are 992.93', () => {
    const drug = { ...rate('J0585', 0, 'K'), dollarsTenThousandths: 64_060 };
    const amount = outpatientAmount({
      rate: drug,
      units: 155,
      fullUnits: 155,
      multipleRule: null,
      siteRule: null,
      bothSidesRule: null,
    });
    expect(amount.amountCents).toBe(99_293);
  });

  it('leaves one T unit of the day whole, of the highest rate', () => {
    const lines = [
      { lineId: 'low', units: 2, rate: rate('a', 100) },
      { lineId: 'high', units: 2, rate: rate('b', 300) },
      { lineId: 'other', units: 3, rate: rate('c', 900, 'S') },
    ];
    const full = fullOutpatientUnits(lines, tables);
    expect(Object.fromEntries(full)).toEqual({ low: 0, high: 1, other: 3 });
  });
});

describe("Medicare's share", () => {
  it('and the parts of the patient, of an assistant and of the law add up to the allowed amount', () => {
    const marked = fc.constantFrom([], ['CQ'], ['GO', 'CO']);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(300_00), marked, (allowed, deductibleLeftCents, modifiers) => {
        const { steps, ...parts } = medicareShare(allowed, { deductibleLeftCents, modifiers }, tables);
        expect(sumCents(Object.values(parts))).toBe(allowed);
        for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
        expect(parts.deductibleCents).toBe(Math.min(allowed, deductibleLeftCents));
        expect(steps).toHaveLength(modifiers.length > 0 ? 3 : 2);
      }),
    );
  });

  it('leaves what the patient pays where it was when an assistant gave the service', () => {
    const of = (modifiers: string[]) => medicareShare(29_06, { deductibleLeftCents: 0, modifiers }, tables);
    expect(of(['CQ']).coinsuranceCents).toBe(of([]).coinsuranceCents);
    expect(of(['CQ']).paidCents).toBeLessThan(of([]).paidCents);
  });

  it('spends the deductible once over the lines of a day, the same in any order', () => {
    const lines = ['a', 'b', 'c'].map((id) => ({ id, modifiers: [] }));
    const amounts = new Map(lines.map(({ id }) => [id, ok({ amountCents: 40_00, steps: [] })]));
    const payments = (some: typeof lines) => medicarePayments(some, amounts, { deductibleLeftCents: 50_00, tables });
    const deductibles = [...payments(lines).values()].map(({ deductibleCents }) => deductibleCents);
    expect(deductibles).toEqual([40_00, 10_00, 0]);
    expect(payments(lines.toReversed())).toEqual(payments(lines));
  });
});
