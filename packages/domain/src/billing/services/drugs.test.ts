import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrugService } from '../encounter.types';
import {
  by,
  code,
  commercialRules,
  core,
  department,
  encounter,
  people,
  problems,
  shorts,
  tablesOf,
} from '../golden/encounter';
import { DAY } from '../golden/day';
import { codeServices } from './code-services';
import { isMore, sumDecimals, timesInto } from './exact-decimals';

const { physician } = people;
const drug = (given: string, ...containers: DrugService['containers']): DrugService => ({
  ...core(by(physician, 0)),
  kind: 'drug',
  code: 'J0585',
  given,
  containers,
});
const single = (size: string) => ({ size, dose: 'single' }) as const;
const multiple = (size: string) => ({ size, dose: 'multiple' }) as const;

describe('units of a drug', () => {
  it.each([
    ['155', ['J0585x155', 'J0585-JWx45']],
    ['155.1', ['J0585x156', 'J0585-JWx44']],
    ['199.5', ['J0585-JZx200']],
    ['200', ['J0585-JZx200']],
    ['0.1', ['J0585x1', 'J0585-JWx199']],
  ])('%s of 200 given: a part of a unit is a whole one, and is not discarded again', (given, lines) => {
    expect(shorts(code([drug(given, single('200'))]))).toEqual(lines);
  });

  it('sum over containers', () => {
    expect(shorts(code([drug('255', single('200'), single('100'))]))).toEqual(['J0585x255', 'J0585-JWx45']);
  });

  it('by a unit that is not one are counted by that size, without a floating point number', () => {
    const tables = tablesOf(DAY);
    const unit = { ...tables.services.drugUnits[0], code: 'J0585', counting: 'by-size', unitSize: '0.1' } as const;
    const source = { from: DAY, to: null, source: 'test' };
    const services = { ...tables.services, drugUnits: [{ ...unit, ...source }] };
    // As floating point numbers, 0.3 / 0.1 is less than 3 and 0.7 / 0.1 less than 7.
    const units = (given: string) =>
      codeServices(encounter([drug(given, single('0.7'))]), { ...tables, services }).lines.map(
        ({ units: each }) => each,
      );
    expect(units('0.3')).toEqual([3, 4]);
    expect(units('0.7')).toEqual([7]);
  });

  it('of a code that names no amount are one', () => {
    const other = { ...drug('45.5', single('50')), code: 'J3490' };
    expect(shorts(code([other]))).toEqual(['J3490x1']);
  });
});

describe('what was discarded', () => {
  it('of a container for several doses is never waste and needs no modifier', () => {
    expect(shorts(code([drug('155', multiple('200'))]))).toEqual(['J0585x155']);
  });

  it('is not told to payers without the rule', () => {
    expect(shorts(code([drug('155', single('200'))], { rules: commercialRules }))).toEqual(['J0585x155']);
  });

  it('is a line of its own with an id of its own, on the hospital’s claim in a department', () => {
    const { lines } = code([drug('155', single('200'))], { site: department });
    expect(lines.map(({ side, id }) => `${side} ${id}`)).toEqual([
      'facility encounter:facility:J0585:medicine',
      'facility encounter:facility:J0585:medicine:JW',
    ]);
  });
});

describe('a drug that the record gets wrong', () => {
  it('more given than the containers held', () => {
    expect(code([drug('201', single('200'))]).findings).toMatchObject([
      { severity: 'error', facts: { problem: 'more-given-than-opened', given: '201', opened: '200' } },
    ]);
  });

  it('a code without a unit of the day', () => {
    const services = [{ ...drug('20'), code: 'J0013' }];
    expect(shorts(code(services))).toEqual(['J0013x20']);
    const tables = tablesOf(DAY);
    const without = codeServices(encounter(services), { ...tables, services: { ...tables.services, drugUnits: [] } });
    expect(without.lines).toEqual([]);
    expect(problems(without)).toEqual(['drug-without-unit']);
  });

  it('an amount that is no decimal throws', () => {
    expect(() => code([drug('about 155')])).toThrow('decimal');
    expect(() => code([drug('-1')])).toThrow('decimal');
  });
});

describe('exact decimals', () => {
  const amount = fc.tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 999 }));
  const text = ([whole, thousandths]: readonly [number, number]) => `${whole}.${String(thousandths).padStart(3, '0')}`;
  const thousandths = ([whole, rest]: readonly [number, number]) => whole * 1_000 + rest;

  it('divide, add and compare as integers of the smallest place do', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(sumDecimals([text(a), text(b)])).toBe(
          text([Math.floor((thousandths(a) + thousandths(b)) / 1_000), (thousandths(a) + thousandths(b)) % 1_000]),
        );
        expect(isMore(text(a), text(b))).toBe(thousandths(a) > thousandths(b));
        if (thousandths(b) > 0)
          expect(timesInto(text(a), text(b))).toEqual({
            whole: Math.floor(thousandths(a) / thousandths(b)),
            rest: thousandths(a) % thousandths(b) !== 0,
          });
      }),
    );
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals([])).toBe('0');
    expect(() => timesInto('1', '0.0')).toThrow('above zero');
  });
});
