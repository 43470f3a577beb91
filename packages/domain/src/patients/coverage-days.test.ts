import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toPlainDate } from '../kernel';
import { coverageOn, coverageStretches } from './index';

const day = toPlainDate;
const coverage = (id: string, from: string, to: string | null) => ({
  id,
  from: day(from),
  to: to === null ? null : day(to),
});
const prairie = coverage('prairie', '2026-01-01', null);
const prairieEnded = coverage('prairie', '2026-01-01', '2026-11-22');
const lakes = coverage('lakes', '2026-11-09', null);
const on = (coverages: (typeof prairie)[], text: string, enrolledWith: string | null) =>
  coverageOn(coverages, { day: day(text), enrolledWith })?.id ?? null;

describe('the coverage that bills a day', () => {
  it("is the enrollment's while that holds, its last day included", () => {
    expect(on([lakes, prairieEnded], '2026-11-22', 'prairie')).toBe('prairie');
    expect(on([lakes, prairieEnded], '2026-11-23', 'prairie')).toBe('lakes');
  });

  it('is else the one that began last of those that hold, in whatever order they are given', () => {
    expect(on([prairie, lakes], '2026-11-10', null)).toBe('lakes');
    expect(on([lakes, prairie], '2026-11-10', null)).toBe('lakes');
    expect(on([lakes, prairie], '2026-11-08', null)).toBe('prairie');
  });

  it('is told apart by id where two began on one day, so that charging and chart say the same', () => {
    const twin = coverage('aside', '2026-11-09', null);
    expect([on([lakes, twin], '2026-11-10', null), on([twin, lakes], '2026-11-10', null)]).toEqual(['aside', 'aside']);
  });

  it('is none before the first day and behind the last one', () => {
    expect(on([prairieEnded], '2025-12-31', 'prairie')).toBeNull();
    expect(on([prairieEnded], '2026-11-23', 'prairie')).toBeNull();
  });
});

describe('what bills from a day on', () => {
  const from = day('2026-11-18');
  const told = (coverages: (typeof prairie)[], to: string | null = null) =>
    coverageStretches(coverages, { from, to: to === null ? null : day(to), enrolledWith: 'prairie' }).map((one) => [
      one.coverage?.id ?? null,
      one.from,
      one.to,
    ]);

  it('is one run while nothing ends, and a second plan beside it changes nothing', () => {
    expect(told([prairie, lakes])).toEqual([['prairie', '2026-11-18', null]]);
  });

  it('goes over to the other plan on the day after the last one', () => {
    expect(told([prairieEnded, lakes])).toEqual([
      ['prairie', '2026-11-18', '2026-11-22'],
      ['lakes', '2026-11-23', null],
    ]);
  });

  it('shows the days without any, and those behind the asked ones not at all', () => {
    expect(told([prairieEnded], '2026-12-04')).toEqual([
      ['prairie', '2026-11-18', '2026-11-22'],
      [null, '2026-11-23', '2026-12-04'],
    ]);
    expect(told([prairieEnded], '2026-11-22')).toEqual([['prairie', '2026-11-18', '2026-11-22']]);
  });

  it('says of every day what the rule of that day says', () => {
    const offset = fc.integer({ min: -5, max: 25 });
    const one = fc.record({ start: offset, length: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), (drawn) => {
        const coverages = drawn.map(({ start, length }, index) => ({
          id: index === 0 ? 'prairie' : `other ${index}`,
          from: addDays(from, start),
          to: length === null ? null : addDays(from, start + length),
        }));
        const stretches = coverageStretches(coverages, { from, to: addDays(from, 20), enrolledWith: 'prairie' });
        for (let ahead = 0; ahead <= 20; ahead += 1) {
          const asked = addDays(from, ahead);
          const holding = stretches.filter((each) => each.from <= asked && (each.to === null || asked <= each.to));
          expect(holding).toHaveLength(1);
          expect(holding[0]?.coverage ?? null).toEqual(coverageOn(coverages, { day: asked, enrolledWith: 'prairie' }));
        }
      }),
    );
  });
});
