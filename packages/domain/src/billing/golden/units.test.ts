import { describe, expect, it } from 'vitest';
import type { Clinician } from '../encounter.types';
import { by, code, given, medicareRules, people, unitsByCode } from './encounter';
import { goldenRows } from './read-golden';

/** `97112x2, 97110x1` as counts; `none` as no counts. */
const counts = (text: string) =>
  Object.fromEntries([...text.matchAll(/(\w{5})x(\d+)/g)].map(([, code = '', units]) => [code, Number(units)]));

function counted(
  services: { code: string; minutes: number }[],
  timedUnits: 'total-time' | 'substantial-portion',
  who: Clinician = people.therapist,
) {
  const all = services.map((service) => given(service.code, by(who, service.minutes)));
  return unitsByCode(code(all, { rules: { ...medicareRules, timedUnits } }));
}

const timed = goldenRows.filter(({ area }) => area === 'timed therapy');

describe.each(timed)('row $id, timed therapy: $input ($source)', ({ input, expected }) => {
  const services = [...input.matchAll(/(\d{5}) (\d+) min/g)].map(([, code = '', minutes]) => ({
    code,
    minutes: Number(minutes),
  }));
  const [totalTime = '', portion = ''] = expected.split('; AMA');

  it(`by total time: ${totalTime}`, () => {
    expect(services.length).toBeGreaterThan(0);
    expect(counted(services, 'total-time')).toEqual(counts(totalTime));
    expect(counted(services.toReversed(), 'total-time')).toEqual(counts(totalTime));
  });

  it(`by substantial portion: ${portion}`, () => {
    expect(counted(services, 'substantial-portion')).toEqual(counts(portion));
  });
});

const behavior = goldenRows.filter(({ area }) => area.startsWith('HBAI'));

describe('health behavior codes', () => {
  it.each(behavior)('row $id: $input is $expected ($source)', ({ input, expected }) => {
    const [, code = '', minutes] = /^(\d{5}).*?(\d+) min/.exec(input) ?? [];
    expect(Number(minutes)).toBeGreaterThan(0);
    expect(counted([{ code, minutes: Number(minutes) }], 'total-time', people.psychologist)).toEqual(counts(expected));
  });
});

it('every timed and health behavior row of the table is asserted', () => {
  expect(timed.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '11', '12']);
  expect(behavior.map(({ id }) => id)).toEqual(['13', '14', '15', '16', '17', '21', '22', '23', '24']);
});
