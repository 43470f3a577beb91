import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, atSiteTime, toPlainDate } from '../kernel';
import { allInForce, datedSeries, inForce } from './dated';
import { isNpi, toNpi } from './npi';
import { minutesOutside, openRanges } from './opening-hours';
import { isHospitalOutpatient, placeOfServiceOf } from './place-of-service';
import { minuteRate, minutesCostCents } from './staff-cost';
import type { Dated, OpeningHours } from './types';

const day = toPlainDate;
const row = (from: string, to: string | null, source = from): Dated => ({
  from: day(from),
  to: to === null ? null : day(to),
  source,
});

describe('an NPI', () => {
  // Row 177 of the billing table (computed): Luhn over 80840 and the number.
  it.each([
    ['1234567893', true],
    ['1234567890', false],
    ['1245319599', true],
    ['9234567893', false],
    ['123456789', false],
    ['12345678931', false],
  ])('%s is %s', (text, valid) => {
    expect(isNpi(text)).toBe(valid);
  });

  it('with one digit mistyped is refused', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digits = [...'1234567893'];
        digits[position] = String((Number(digits[position]) + shift) % 10);
        expect(isNpi(digits.join(''))).toBe(false);
      }),
    );
    expect(() => toNpi('1234567890')).toThrow('Expected an NPI');
  });
});

describe('dated rows', () => {
  it('hold on their first and their last day', () => {
    const rows = [row('2025-01-01', '2025-12-31'), row('2026-01-01', null)];
    expect(inForce(rows, day('2024-12-31'))).toBeNull();
    expect(inForce(rows, day('2025-12-31'))?.source).toBe('2025-01-01');
    expect(inForce(rows, day('2026-01-01'))?.source).toBe('2026-01-01');
    expect(inForce(rows, day('2031-01-01'))?.source).toBe('2026-01-01');
  });

  it('that overlap are refused with the days they share', () => {
    const early = row('2025-01-01', '2025-06-30');
    const late = row('2025-06-30', null);
    expect(datedSeries([late, early])).toEqual({
      ok: false,
      refusal: { code: 'dated-rows-overlap', earlier: early, later: late, overlapDays: 1 },
    });
    expect(datedSeries([row('2025-01-01', null), late])).toMatchObject({ refusal: { overlapDays: 'open' } });
    expect(() => inForce([early, late], day('2025-06-30'))).toThrow('Two rows hold on 2025-06-30');
    expect(allInForce([early, late], day('2025-06-30'))).toHaveLength(2);
  });

  it('that pass the check answer every day with one row at most', () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 20 })), { maxLength: 5 });
    fc.assert(
      fc.property(spans, fc.nat({ max: 90 }), (given, offset) => {
        const start = day('2026-01-01');
        const rows = given.map(([from, length]) => row(addDays(start, from), addDays(start, from + length)));
        const on = addDays(start, offset);
        if (datedSeries(rows).ok) expect(allInForce(rows, on).length).toBeLessThanOrEqual(1);
        else
          expect(
            rows.some((a, i) => rows.some((b, j) => i < j && a.from <= (b.to ?? on) && b.from <= (a.to ?? on))),
          ).toBe(true);
      }),
    );
  });

  it('that end before they start break an invariant', () => {
    expect(() => datedSeries([row('2026-02-01', '2026-01-01')])).toThrow('ends before it starts');
  });
});

describe('opening hours', () => {
  const zone = 'America/New_York';
  const week: OpeningHours[] = [
    { weekday: 1, opens: '13:00', closes: '17:00' },
    { weekday: 1, opens: '08:00', closes: '12:00' },
    { weekday: 7, opens: '01:00', closes: '04:00' },
  ];
  const at = (time: string, on = '2026-11-16') => atSiteTime(day(on), time, zone);

  it('are the ranges of the weekday in order', () => {
    expect(openRanges(week, day('2026-11-16'), zone)).toEqual([
      { startMs: at('08:00'), endMs: at('12:00') },
      { startMs: at('13:00'), endMs: at('17:00') },
    ]);
    expect(openRanges(week, day('2026-11-17'), zone)).toEqual([]);
  });

  it('say how many minutes of a session lie outside', () => {
    expect(minutesOutside(week, { startMs: at('08:00'), endMs: at('12:00') }, zone)).toBe(0);
    expect(minutesOutside(week, { startMs: at('11:30'), endMs: at('13:30') }, zone)).toBe(60);
    expect(minutesOutside(week, { startMs: at('16:45'), endMs: at('17:10') }, zone)).toBe(10);
    expect(minutesOutside(week, { startMs: at('16:45'), endMs: at('17:00') + 1 }, zone)).toBe(1);
  });

  it('lose an hour on the day when the clock skips one', () => {
    const [range] = openRanges(week, day('2026-03-08'), zone);
    expect(((range?.endMs ?? 0) - (range?.startMs ?? 0)) / 3_600_000).toBe(2);
  });
});

describe('the cost of a minute', () => {
  const cost = { ...row('2026-01-01', null), annualCostCents: 9_500_000, fteHundredths: 50, paidHours: 2080 };

  it('adds up to the yearly cost over all productive minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2080 }), fc.integer({ min: 1, max: 60 }), (productiveHours, fifths) => {
        const rate = minuteRate({ ...cost, productiveHours, fteHundredths: fifths * 5 });
        expect(minutesCostCents(rate, productiveHours * 3 * fifths)).toBe(cost.annualCostCents);
      }),
    );
  });

  it('of a half-time therapist at 95,000 dollars with 1,760 productive hours is 1.80 dollars', () => {
    expect(minutesCostCents(minuteRate({ ...cost, productiveHours: 1760 }), 1)).toBe(180);
    expect(minutesCostCents(minuteRate({ ...cost, productiveHours: 1760 }), 50)).toBe(8996);
  });

  it('does not exist without productive hours, nor with more of them than paid hours', () => {
    expect(() => minuteRate({ ...cost, productiveHours: 0 })).toThrow('above zero');
    expect(() => minuteRate({ ...cost, productiveHours: 2081 })).toThrow('cannot exceed');
  });
});

describe('a place of service', () => {
  it('follows from how the site stands toward a hospital', () => {
    expect(placeOfServiceOf('standalone')).toBe('11');
    expect(placeOfServiceOf('on-campus')).toBe('22');
    expect(placeOfServiceOf('off-campus-excepted')).toBe('19');
    expect(placeOfServiceOf('off-campus-non-excepted')).toBe('19');
    expect(isHospitalOutpatient({ providerBasedStatus: 'standalone' })).toBe(false);
    expect(isHospitalOutpatient({ providerBasedStatus: 'on-campus' })).toBe(true);
  });
});
