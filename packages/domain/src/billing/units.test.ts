import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from './golden/day';
import type { CodeMinutes } from './types';
import { countUnits } from './units';

const CODES = ['97110', '97112', '97116', '97140', '97530'] as const;
const timedDay = fc.uniqueArray(
  fc.record({ code: fc.constantFrom(...CODES), minutes: fc.nat({ max: 50 }), sessions: fc.constant(1) }),
  { selector: ({ code }) => code, minLength: 1, maxLength: 5 },
);
const anyDay = fc.array(
  fc.record({
    code: fc.constantFrom(...CODES, '96164', '96158', '96156', '97150'),
    minutes: fc.nat({ max: 90 }),
    sessions: fc.constant(1),
  }),
  { maxLength: 8 },
);
const unitsOf = (services: readonly CodeMinutes[], timedUnitRule: 'total-time' | 'substantial-portion') =>
  new Map(countUnits(services, { timedUnitRule, tables }).map(({ code, units }) => [code, units]));

/** The table of CMS's manual, written out: the least minutes of 1, 2, 3 … units. */
const LEAST_MINUTES = [8, 23, 38, 53, 68, 83, 98, 113, 128, 143, 158, 173, 188, 203, 218, 233, 248];

/** Every way to hand out `units` so that each code has its full blocks and at most one more. */
function ways(services: readonly CodeMinutes[], units: number): number[][] {
  const [first, ...rest] = services;
  if (!first) return units === 0 ? [[]] : [];
  const blocks = Math.floor(first.minutes / 15);
  return [blocks, blocks + 1].flatMap((own) => ways(rest, units - own).map((others) => [own, ...others]));
}

describe('total time', () => {
  it('gives as many units as the manual says for the sum of minutes', () => {
    fc.assert(
      fc.property(timedDay, (services) => {
        const minutes = services.reduce((sum, service) => sum + service.minutes, 0);
        const given = [...unitsOf(services, 'total-time').values()].reduce((sum, units) => sum + units, 0);
        expect(given).toBe(LEAST_MINUTES.filter((least) => least <= minutes).length);
      }),
    );
  });

  it('hands the units left over to the largest remainders: no other way serves more leftover minutes', () => {
    fc.assert(
      fc.property(timedDay, (services) => {
        const given = unitsOf(services, 'total-time');
        const total = [...given.values()].reduce((sum, units) => sum + units, 0);
        const served = (way: readonly number[]) =>
          services.reduce((sum, { minutes }, index) => {
            const extra = (way[index] ?? 0) - Math.floor(minutes / 15);
            return sum + extra * (minutes % 15);
          }, 0);
        const best = Math.max(...ways(services, total).map(served));
        expect(served(services.map(({ code }) => given.get(code) ?? 0))).toBe(best);
      }),
    );
  });

  it.each([
    ['97112 and 97140 with equal leftovers', { '97112': 20, '97140': 35 }, { '97112': 1, '97140': 3 }],
    ['three times seven minutes', { '97110': 7, '97112': 7, '97140': 7 }, { '97110': 0, '97112': 0, '97140': 1 }],
    ['10 + 8 + 8 minutes', { '97110': 10, '97112': 8, '97140': 8 }, { '97110': 1, '97112': 0, '97140': 1 }],
  ])('%s', (_, minutes, expected) => {
    const services = Object.entries(minutes).map(([code, each]) => ({ code, minutes: each, sessions: 1 }));
    expect(Object.fromEntries(unitsOf(services, 'total-time'))).toEqual(expected);
  });
});

describe('all counting', () => {
  it.each(['total-time', 'substantial-portion'] as const)(
    'by %s is the same in any order and however a code is split into sessions of the day',
    (rule) => {
      fc.assert(
        fc.property(
          anyDay.chain((day) => fc.tuple(fc.constant(day), fc.shuffledSubarray(day, { minLength: day.length }))),
          ([day, shuffled]) => {
            expect(unitsOf(shuffled, rule)).toEqual(unitsOf(day, rule));
            const split = day.flatMap(({ code, minutes, sessions }) => [
              { code, minutes: Math.floor(minutes / 2), sessions },
              { code, minutes: Math.ceil(minutes / 2), sessions: 0 },
            ]);
            expect(unitsOf(split, rule)).toEqual(unitsOf(day, rule));
          },
        ),
      );
    },
  );

  it('never gives an add-on without its primary, nor fewer units for more minutes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), (minutes) => {
        const at = (count: number) => unitsOf([{ code: '96164', minutes: count, sessions: 1 }], 'total-time');
        if (at(minutes).has('96165')) expect(at(minutes).get('96164')).toBe(1);
        expect(at(minutes + 1).get('96165') ?? 0).toBeGreaterThanOrEqual(at(minutes).get('96165') ?? 0);
      }),
    );
  });

  it('adds a group add-on at 38, 53, 68, 83, 98 and 113 minutes and at no minute between', () => {
    const at = (minutes: number) => unitsOf([{ code: '96164', minutes, sessions: 1 }], 'total-time').get('96165') ?? 0;
    const steps = Array.from({ length: 120 }, (_, minute) => minute + 1).filter((each) => at(each) > at(each - 1));
    expect(steps).toEqual([38, 53, 68, 83, 98, 113]);
  });

  it('counts therapy groups by session and drugs by quantity', () => {
    const units = unitsOf(
      [
        { code: '97150', minutes: 50, sessions: 1 },
        { code: '97150', minutes: 45, sessions: 1 },
        { code: 'J0585', minutes: 0, sessions: 1, units: 155 },
      ],
      'total-time',
    );
    expect(Object.fromEntries(units)).toEqual({ '97150': 2, J0585: 155 });
  });

  it('refuses broken minutes', () => {
    expect(() => unitsOf([{ code: '97110', minutes: -1, sessions: 1 }], 'total-time')).toThrow(
      'whole and not negative',
    );
    expect(() => unitsOf([{ code: '97110', minutes: 7.5, sessions: 1 }], 'total-time')).toThrow('whole');
  });
});
