import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapMs } from '../kernel';
import { codeEncounter } from './code-encounter';
import type { CodedEncounter, CodeEncounter, ServiceGiven } from './encounter.types';
import { anyDay, clinicians } from './golden/any-encounter';
import { by, department, encounter, given, medicareRules, people, tablesOf } from './golden/encounter';

function coded(services: readonly ServiceGiven[], change: Partial<CodeEncounter> = {}): CodedEncounter {
  const whole = encounter(services, change);
  return codeEncounter(whole, { tables: tablesOf(whole.day), payer: null, qualifyingApm: false });
}

const lineOf = ({ lines }: CodedEncounter, code: string) => lines.filter((line) => line.code === code);

describe('a group and a one-on-one session of one therapist', () => {
  const group = given('97150', by(people.therapist, 60, '09:00'));
  const apart = given('97110', by(people.therapist, 23, '10:30'));
  const inside = given('97110', by(people.therapist, 23, '09:30'));

  it('apart in time are both billed, the one-on-one with the modifier that says so in front, and why', () => {
    const answer = coded([group, apart], {
      site: department,
      rules: { ...medicareRules, separateServiceModifier: 'X' },
    });
    const [line] = lineOf(answer, '97110');
    expect(line?.modifiers).toEqual(['XE', 'GP']);
    expect(line?.because.find(({ modifier }) => modifier === 'XE')?.says).toContain('at another time than 97150');
    expect(answer.findings.filter(({ rule }) => rule === 'procedure-pair')).toEqual([]);
  });

  it('at one time keep the error of the pair, and get no modifier that the record does not bear out', () => {
    const answer = coded([group, inside], { site: department });
    expect(lineOf(answer, '97110').map(({ modifiers }) => modifiers)).toEqual([['GP']]);
    expect(answer.findings).toContainEqual(expect.objectContaining({ rule: 'procedure-pair', code: '97110' }));
  });
});

it('a line of an assistant carries CQ, and the plan modifier behind it', () => {
  const answer = coded([given('97110', by(people.assistant, 30, '09:00'))], { site: department });
  const [line] = lineOf(answer, '97110');
  expect(line?.modifiers).toEqual(['CQ', 'GP']);
});

it('any day gives every line an amount, or a finding that says why there is none', () => {
  fc.assert(
    fc.property(anyDay, ({ services, change }) => {
      const { lines, amounts, findings } = coded(services, change);
      expect([...amounts.keys()].sort()).toEqual(lines.map(({ id }) => id).sort());
      for (const { id } of lines) {
        const amount = amounts.get(id);
        const told = findings.some(({ rule, lineIds }) => rule === 'no-rate' && lineIds.includes(id));
        expect(told, id).toBe(amount?.ok !== true);
        if (amount?.ok) expect(amount.value.amountCents, id).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
});

it('any day separates by modifier only what shares no minute with the other of its pair', () => {
  fc.assert(
    fc.property(anyDay, ({ services, change }) => {
      const { lines } = coded(services, change);
      for (const line of lines)
        for (const { rule, says } of line.because) {
          if (rule !== 'separate services') continue;
          const other = /than (\w{5})/.exec(says)?.[1];
          const others = lines.filter(({ code, side }) => code === other && side === line.side);
          expect(others.length, line.id).toBeGreaterThan(0);
          const shared = others.map(({ ranges }) =>
            ranges.reduce((sum, one) => sum + line.ranges.reduce((inner, mine) => inner + overlapMs(one, mine), 0), 0),
          );
          expect(Math.min(...shared), line.id).toBe(0);
        }
    }),
    { numRuns: 300 },
  );
});

it('any day is the same in any order of its services and people, amounts and findings too', () => {
  fc.assert(
    fc.property(
      anyDay.chain((day) =>
        fc.tuple(fc.constant(day), fc.shuffledSubarray(day.services, { minLength: day.services.length })),
      ),
      ([{ services, change }, shuffled]) => {
        const turned = { ...change, clinicians: clinicians.toReversed() };
        expect(coded(shuffled, turned)).toEqual(coded(services, change));
      },
    ),
    { numRuns: 200 },
  );
});
