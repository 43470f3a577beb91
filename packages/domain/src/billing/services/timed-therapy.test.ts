import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { by, code, commercialRules, given, people, unitsByCode } from '../golden/encounter';
import { tables } from '../golden/day';
import { must } from '../../kernel';
import { substantialPortion, totalTime } from '../timed-units';

const CODES = ['97110', '97112', '97140'] as const;
const rule = must(tables.counting('timed-15'), 'a counting rule');
const { therapist, occupational } = people;

/** The table of the manual, written out: the least minutes of 1, 2, 3 … units. */
const LEAST_MINUTES = [8, 23, 38, 53, 68, 83, 98, 113, 128];

/** Every way to give each code any number of units, however strange. */
function ways(minutes: readonly number[], most: number): number[][] {
  const [first, ...rest] = minutes;
  if (first === undefined) return [[]];
  const others = ways(rest, most);
  return Array.from({ length: most + 1 }, (_, own) => others.map((other) => [own, ...other])).flat();
}

/** The words of the manual about one way to hand out units, none of them computed as the engine does. */
function satisfiesManual(minutes: readonly number[], units: readonly number[]): boolean {
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const all = units.reduce((sum, each) => sum + each, 0);
  if (all !== LEAST_MINUTES.filter((least) => least <= total).length) return false;
  const beyond = units.map((each, index) => 15 * each - (minutes[index] ?? 0));
  // A full 15 minutes of a code is always a unit of it, and no code gets more than the block that it began.
  if (beyond.some((each) => each <= -15 || each >= 15)) return false;
  // No unit goes to a code with fewer leftover minutes than a code that went without one for its own.
  const leftover = minutes.map((each) => each % 15);
  const served = leftover.filter((_, index) => (beyond[index] ?? 0) > 0);
  const unserved = leftover.filter((_, index) => (beyond[index] ?? 0) <= 0);
  return served.every((one) => unserved.every((other) => one >= other));
}

describe('total time', () => {
  it('hands out units as the words of the manual allow, for all three codes of 0 to 24 minutes', () => {
    const allWays = ways([0, 0, 0], 3);
    const broken: string[] = [];
    for (let a = 0; a <= 24; a += 1)
      for (let b = 0; b <= 24; b += 1)
        for (let c = 0; c <= 24; c += 1) {
          const minutes = [a, b, c];
          const counted = totalTime(
            CODES.map((each, index) => ({ code: each, minutes: minutes[index] ?? 0 })),
            rule,
          );
          const units = CODES.map((each) => counted.find((one) => one.code === each)?.units ?? 0);
          const allowed = allWays.filter((way) => satisfiesManual(minutes, way));
          if (!allowed.some((way) => way.join() === units.join()))
            broken.push(`${minutes.join()} gave ${units.join()}`);
        }
    expect(broken).toEqual([]);
  });

  it('pools the minutes of one plan of care: another discipline keeps its own', () => {
    const seven = [by(therapist, 7)] as const;
    expect(unitsByCode(code([given('97110', ...seven), given('97140', ...seven)]))).toEqual({ '97140': 1 });
    const apart = code([given('97110', ...seven), given('97140', by(occupational, 7))]);
    expect(apart.lines).toEqual([]);
    expect(apart.unbilled).toMatchObject([
      { code: '97110', minutes: 7, because: { rule: 'total time', effective: '2000-01-01' } },
      { code: '97140', minutes: 7 },
    ]);
  });

  it('keeps minutes of a group out of the pool of one-on-one minutes', () => {
    const together = code([given('97150', by(therapist, 50)), given('97110', by(therapist, 7))]);
    expect(unitsByCode(together)).toEqual({ '97150': 1 });
    expect(together.unbilled).toMatchObject([{ code: '97110', minutes: 7 }]);
  });

  it('gives the same units in whatever order and sessions the minutes come', () => {
    const services = fc.array(fc.record({ code: fc.constantFrom(...CODES), minutes: fc.nat({ max: 40 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        services.chain((day) => fc.tuple(fc.constant(day), fc.shuffledSubarray(day, { minLength: day.length }))),
        ([day, shuffled]) => {
          const units = (list: typeof day) =>
            unitsByCode(code(list.map((each) => given(each.code, by(therapist, each.minutes)))));
          const halves = day.flatMap((each) => [
            { code: each.code, minutes: Math.floor(each.minutes / 2) },
            { code: each.code, minutes: Math.ceil(each.minutes / 2) },
          ]);
          expect(units(shuffled)).toEqual(units(day));
          expect(units(halves)).toEqual(units(day));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** Walks the minutes of one code: a unit is there once its block is more than half done. */
function walked(minutes: number): number {
  let units = 0;
  let inBlock = 0;
  for (let minute = 1; minute <= minutes; minute += 1) {
    inBlock += 1;
    if (inBlock * 2 > 15 && (inBlock - 1) * 2 <= 15) units += 1;
    if (inBlock === 15) inBlock = 0;
  }
  return units;
}

describe('substantial portion', () => {
  it('counts each code as a walk over its minutes does, for every length up to four hours', () => {
    for (let minutes = 0; minutes <= 240; minutes += 1)
      expect(substantialPortion([{ code: '97110', minutes }], rule)[0]?.units, `${minutes} minutes`).toBe(
        walked(minutes),
      );
  });

  it('is what the rule of the payer asks for, code by code', () => {
    const services = [given('97112', by(therapist, 24)), given('97110', by(therapist, 23))];
    expect(unitsByCode(code(services))).toEqual({ '97112': 2, '97110': 1 });
    expect(unitsByCode(code(services, { rules: commercialRules }))).toEqual({ '97112': 2, '97110': 2 });
  });
});

it('minutes that are not whole or below zero are a broken record and throw', () => {
  expect(() => code([given('97110', by(therapist, 7.5))])).toThrow('whole');
  expect(() => code([given('97110', by(therapist, -1))])).toThrow('whole and not negative');
});
