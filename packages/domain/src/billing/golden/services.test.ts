import { describe, expect, it } from 'vitest';
import { MINUTE_MS, sumCents } from '../../kernel';
import { priceLines } from '../amounts/price-lines';
import type { CodedServices, RemoteMonitoringService, ServiceGiven } from '../encounter.types';
import {
  by,
  code,
  commercialRules,
  core,
  department,
  given,
  medicareRules,
  people,
  problems,
  shorts,
  toxin,
  visit,
} from './encounter';
import { pricing } from './priced';
import { centsIn, goldenRow, goldenRows } from './read-golden';

const { physician, practitioner, therapist, assistant } = people;

/** `99215 + G2212x1`, `98985x1 + 98979x1`, `J0585-JWx45`: what a golden text asks for, as code-modifiers and units. */
const asked = (text: string): string[] =>
  [...text.matchAll(/\b([A-Z]?\d{4,5}(?:-[A-Z]{2})*)(?:x(\d+))?/g)]
    .map(([, name = '', units = '1']) => `${name}x${units}`)
    .sort();
/** Plan modifiers are not written in the table. */
const made = (coded: CodedServices): string[] =>
  shorts(coded)
    .map((each) => each.replace(/-G[PO]/, ''))
    .sort();
const minutesIn = (input: string): number => Number(/(\d+) min/.exec(input)?.[1]);
const rowsOf = (area: string) => goldenRows.filter((row) => row.area === area);

describe('visits by time', () => {
  it.each(rowsOf('E/M time'))('row $id: $input is $expected ($source)', ({ input, expected }) => {
    const status = input.includes('new') ? 'new' : 'established';
    expect(made(code([visit(status, by(physician, minutesIn(input)))]))).toEqual(asked(expected));
  });
});

describe('infusions', () => {
  it.each(rowsOf('infusion'))('row $id: $input is $expected ($source)', ({ input, expected }) => {
    const startMs = 1_772_460_000_000;
    const drip: ServiceGiven = {
      ...core(by(physician, 0)),
      kind: 'infusion',
      startMs,
      stopMs: startMs + minutesIn(input) * MINUTE_MS,
    };
    const drug: ServiceGiven = { ...core(by(physician, 0)), kind: 'drug', code: 'J3490', given: '45', containers: [] };
    expect(made(code([drip, drug]))).toEqual(asked(expected));
  });
});

describe('drugs', () => {
  it.each(['91', '92', '93'].map(goldenRow))('row $id: $input is $expected ($source)', ({ input, expected }) => {
    const amount = /(\d+) U from/.exec(input)?.[1] ?? '';
    expect(made(code([toxin(amount, '200')]))).toEqual(asked(expected));
  });

  it('row 94: 155 U given and 45 U discarded are priced by the engine at the limit of the quarter', () => {
    const { lines } = code([toxin('155', '200')]);
    expect(lines.map(({ modifiers, units }) => [modifiers, units])).toEqual([
      [[], 155],
      [['JW'], 45],
    ]);
    const amounts = priceLines(lines, pricing({ on: '2026-07-01' }));
    const cents = lines.map(({ id }) => {
      const amount = amounts.get(id);
      return amount?.ok ? amount.value.amountCents : 0;
    });
    expect([...cents, sumCents(cents)]).toEqual(centsIn(goldenRow('94').expected));
  });
});

describe('observed esketamine', () => {
  const dose = (milligrams: number): ServiceGiven => ({
    ...core(by(physician, 20)),
    kind: 'observed-drug',
    drug: 'esketamine',
    milligrams,
    programEnrolled: true,
    observedMinutes: 120,
  });

  it.each(['95', '96', '97'].map(goldenRow))('row $id: $input is $expected ($source)', ({ input, expected }) => {
    const milligrams = Number(/(\d+) mg/.exec(input)?.[1]);
    const rules = input.includes('Medicare') ? medicareRules : commercialRules;
    expect(made(code([dose(milligrams)], { rules }))).toEqual(asked(expected));
  });

  it('row 95: a visit of the day makes no line beside the bundle', () => {
    expect(goldenRow('95').expected).toContain('no separate E/M');
    const coded = code([dose(56), visit('established', by(physician, 30))]);
    expect(made(coded)).toEqual(['G2082-KXx1']);
    expect(problems(coded)).toEqual(['included-in-bundle']);
  });
});

describe('remote monitoring', () => {
  it.each(['101', '102', '103', '104'].map(goldenRow))(
    'row $id: $input is $expected ($source)',
    ({ input, expected }) => {
      const month: RemoteMonitoringService = {
        ...core(by(physician, 0)),
        kind: 'remote-monitoring',
        what: input.includes('RTM') ? 'musculoskeletal' : 'physiologic',
        setUp: false,
        dataDays: Number(/(\d+) data day/.exec(input)?.[1]),
        managementMinutes: minutesIn(input),
        liveContacts: 1,
      };
      const coded = code([month]);
      expect(made(coded)).toEqual(asked(expected));
      expect(coded.unbilled.length > 0).toBe(expected === 'nothing');
    },
  );
});

describe('people', () => {
  it('row 134: a visit in a hospital department is never incident-to, so its giver bills it', () => {
    const asIncident = (site: typeof department | undefined) => {
      const one = {
        ...visit('established', by(practitioner, 30)),
        incidentTo: {
          physicianId: physician.id,
          newProblem: false,
          planEstablished: true,
          supervision: 'direct',
        } as const,
      };
      return code([one], site ? { site } : {}).lines.find(({ side }) => side === 'professional');
    };
    expect(goldenRow('134')).toMatchObject({ expected: 'not allowed: bill APP directly' });
    expect(asIncident(department)).toMatchObject({
      code: '99214',
      rendering: { clinicianId: 'practitioner', basis: 'own' },
    });
    expect(asIncident(undefined)).toMatchObject({ rendering: { clinicianId: 'physician', basis: 'incident-to' } });
  });

  it('row 137: an assistant gives a block, the therapist reaches the last unit', () => {
    const coded = code([given('97110', by(assistant, 23), by(therapist, 13)), given('97140', by(therapist, 30))]);
    expect(made(coded)).toEqual(asked(goldenRow('137').expected));
  });
});

it('every row of services in the table is asserted', () => {
  const ids = (area: string) => rowsOf(area).map(({ id }) => id);
  expect(ids('E/M time')).toEqual(['74', '75', '76', '77', '81', '82', '83']);
  expect(ids('infusion')).toEqual(['84', '85', '86', '87']);
  expect(ids('drugs and remote')).toEqual(['91', '92', '93', '94', '95', '96', '97', '101', '102', '103', '104']);
  expect(ids('who bills')).toEqual(['134', '137']);
});
