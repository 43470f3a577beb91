import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../kernel';
import type { InfusionService } from '../encounter.types';
import { by, code, core, department, people, problems, said, unitsByCode } from '../golden/encounter';

const { physician, practitioner, nurse } = people;
const START = 1_772_460_000_000;
const drip = (minutes: number | null, who = physician, startMs = START): InfusionService => ({
  ...core(by(who, 0)),
  kind: 'infusion',
  startMs,
  stopMs: minutes === null ? null : startMs + minutes * MINUTE_MS,
});

describe('an infusion by start and stop', () => {
  it.each([
    [1, { '96374': 1 }],
    [15, { '96374': 1 }],
    [16, { '96365': 1 }],
    [90, { '96365': 1 }],
    [91, { '96365': 1, '96366': 1 }],
    [150, { '96365': 1, '96366': 1 }],
    [151, { '96365': 1, '96366': 2 }],
    [210, { '96365': 1, '96366': 2 }],
    [211, { '96365': 1, '96366': 3 }],
  ])('of %i minutes', (minutes, units) => {
    expect(unitsByCode(code([drip(minutes)]))).toEqual(units);
  });

  it('counts whole minutes: 15 minutes and 59 seconds are a push', () => {
    const almost = { ...drip(16), stopMs: START + 16 * MINUTE_MS - 1_000 };
    expect(unitsByCode(code([almost]))).toEqual({ '96374': 1 });
  });

  it('without a stop time is a push, with a finding', () => {
    const coded = code([drip(null)]);
    expect(unitsByCode(coded)).toEqual({ '96374': 1 });
    expect(problems(coded)).toEqual(['no-stop-time']);
    expect(said(coded.lines[0], 'infusion time')).toContain('Without a stop time');
  });

  it('with a stop before its start is a push, with how much that is off', () => {
    const coded = code([drip(-5)]);
    expect(unitsByCode(coded)).toEqual({ '96374': 1 });
    expect(coded.findings).toMatchObject([
      { severity: 'error', facts: { problem: 'stop-before-start', earlyMinutes: 5 } },
    ]);
  });

  it('after the first of the day stays unbilled until a person chooses its code, in any order of the record', () => {
    // Made first, so that its id is the lower one and only its start tells that it came later.
    const later = drip(60, physician, START + 3_600_000 * 3);
    const first = drip(60);
    for (const services of [
      [first, later],
      [later, first],
    ]) {
      const coded = code(services);
      expect(unitsByCode(coded)).toEqual({ '96365': 1 });
      expect(coded.unbilled).toMatchObject([{ serviceId: later.id }]);
      expect(problems(coded)).toEqual(['further-infusion']);
    }
  });
});

describe('on whose claim an infusion goes', () => {
  it('the hospital’s alone in a department: no professional side', () => {
    const { lines } = code([drip(60)], { site: department });
    expect(lines.map(({ side, code: number }) => `${side} ${number}`)).toEqual(['facility 96365']);
    expect(said(lines[0], 'facility side')).toContain('facility only');
  });

  it('run by a nurse is rendered by the one person of the encounter who may', () => {
    const one = code([drip(60, nurse)], { clinicians: [nurse, physician] });
    expect(one.lines).toMatchObject([{ code: '96365', rendering: { clinicianId: 'physician' } }]);
    const two = code([drip(60, nurse)], { clinicians: [nurse, physician, practitioner] });
    expect(two.lines).toEqual([]);
    expect(problems(two)).toEqual(['code-not-billed']);
  });
});
