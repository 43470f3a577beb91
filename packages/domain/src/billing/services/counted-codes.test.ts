import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuantityService } from '../encounter.types';
import { by, code, core, given, people, problems, said, shorts, unitsByCode } from '../golden/encounter';

const { psychologist, therapist, occupational, practitioner } = people;
const group = (minutes: number) => given('96164', by(psychologist, minutes));

describe('health behavior blocks', () => {
  it('add a group add-on at 38, 53, 68, 83, 98 and 113 minutes and at no minute between', () => {
    const at = (minutes: number) => unitsByCode(code([group(minutes)]))['96165'] ?? 0;
    const steps = Array.from({ length: 120 }, (_, minute) => minute + 1).filter((each) => at(each) > at(each - 1));
    expect(steps).toEqual([38, 53, 68, 83, 98, 113]);
  });

  it('never give an add-on without its first block, nor fewer units for more minutes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), (minutes) => {
        const at = (count: number) => unitsByCode(code([group(count)]));
        if (at(minutes)['96165']) expect(at(minutes)['96164']).toBe(1);
        expect(at(minutes + 1)['96165'] ?? 0).toBeGreaterThanOrEqual(at(minutes)['96165'] ?? 0);
      }),
      { numRuns: 100 },
    );
  });

  it('keep group and one-on-one minutes apart', () => {
    expect(unitsByCode(code([group(30), given('96158', by(psychologist, 23))]))).toEqual({ '96158': 1, '96164': 1 });
  });

  it('below the midpoint make nothing, and say how many minutes are needed', () => {
    expect(code([group(15)])).toMatchObject({
      lines: [],
      unbilled: [
        { code: '96164', minutes: 15, because: { rule: 'midpoint', says: expect.stringContaining('needs 16') } },
      ],
    });
  });
});

describe('sessions, events and quantities', () => {
  it('count a therapy group by session, whatever its minutes', () => {
    expect(unitsByCode(code([given('97150', by(therapist, 50)), given('97150', by(therapist, 5))]))).toEqual({
      '97150': 2,
    });
  });

  it('count an assessment once a day, however often it was met', () => {
    const twice = code([given('96156', by(psychologist, 45)), given('96156', by(psychologist, 40))]);
    expect(twice.lines).toMatchObject([{ code: '96156', units: 1, minutes: 85 }]);
    expect(said(twice.lines[0], 'events')).toContain('once a day');
  });

  it('take quantities as they were counted, and say when there is none', () => {
    const quantity = (number: string, units: number): QuantityService => ({
      ...core(by(practitioner, 10)),
      kind: 'quantity',
      code: number,
      units,
      side: null,
    });
    expect(unitsByCode(code([quantity('J0585', 100), quantity('J0585', 55)]))).toEqual({ J0585: 155 });
    expect(code([quantity('J0585', 0), given('J0585', by(practitioner, 1))])).toMatchObject({
      lines: [],
      unbilled: [
        { because: { rule: 'quantities' } },
        { because: { says: expect.stringContaining('the record has none') } },
      ],
    });
  });
});

describe('the side of the body', () => {
  const block = (number: string, side: QuantityService['side']): QuantityService => ({
    ...core(by(practitioner, 10)),
    kind: 'quantity',
    code: number,
    units: 1,
    side,
  });

  it('is LT, RT or 50 on a code of one side, and left and right are two lines', () => {
    expect(shorts(code([block('64405', 'left'), block('64405', 'right')]))).toEqual(['64405-LTx1', '64405-RTx1']);
    expect(shorts(code([block('64405', 'both')]))).toEqual(['64405-50x1']);
    expect(shorts(code([block('64405', null)]))).toEqual(['64405x1']);
  });

  it('is not told on a code that is for both sides already', () => {
    expect(shorts(code([block('64615', 'both')]))).toEqual(['64615x1']);
  });
});

describe('evaluations', () => {
  it.each([
    ['97161', therapist, 10, 11],
    ['97165', occupational, 15, 16],
  ] as const)(
    '%s keep the chosen level; a note tells that the midpoint of the usual time was not passed',
    (number, who, short, enough) => {
      const coded = code([given(number, by(who, short))]);
      expect(unitsByCode(coded)).toEqual({ [number]: 1 });
      expect(coded.findings).toMatchObject([
        {
          rule: 'record',
          severity: 'warning',
          lineIds: [coded.lines[0]?.id],
          facts: { problem: 'short-evaluation', minutes: short, shortMinutes: 1 },
        },
      ]);
      expect(code([given(number, by(who, enough))]).findings).toEqual([]);
    },
  );
});

describe('a record that cannot be', () => {
  it('a code that the discipline does not bill makes no line and one finding', () => {
    const coded = code([given('97110', by(psychologist, 30))]);
    expect(coded).toMatchObject({ lines: [], unbilled: [{ code: '97110', minutes: 30 }] });
    expect(coded.findings).toMatchObject([{ severity: 'error', facts: { discipline: 'psychology' } }]);
  });

  it('minutes of somebody unknown are not counted, and the finding says how many', () => {
    const stranger = { clinicianId: 'stranger', minutes: 20, range: null };
    const coded = code([given('97110', by(therapist, 8), stranger)]);
    expect(shorts(coded)).toEqual(['97110-GPx1']);
    expect(coded.findings).toMatchObject([{ facts: { problem: 'unknown-clinician', lostMinutes: 20 } }]);
    const alone = code([given('97110', stranger)]);
    expect(alone).toMatchObject({ lines: [], unbilled: [{ minutes: 20 }] });
    expect(problems(alone).sort()).toEqual(['no-clinician', 'unknown-clinician']);
  });

  it('more minutes than there are between beginning and end are told', () => {
    const portion = { ...by(therapist, 30, '09:00'), minutes: 33 };
    expect(code([given('97110', portion)]).findings).toMatchObject([
      { facts: { problem: 'minutes-beyond-range', overMinutes: 3 } },
    ]);
  });
});
