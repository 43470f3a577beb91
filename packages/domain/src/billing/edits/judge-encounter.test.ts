import { expect, it } from 'vitest';
import { ok } from '../../kernel';
import type { CodeEncounter } from '../encounter.types';
import { coded, judged } from '../golden/coded';
import { tables } from '../golden/day';
import { judgeEncounter } from './judge-encounter';
import { judgeLines } from './judge-lines';

const line = coded('97110-GP', { discipline: 'physical-therapy', diagnoses: ['M5450'], placeOfService: '22' });
const dated = { from: tables.day, to: null, source: 'test' };
const encounter: CodeEncounter = {
  id: 'encounter',
  day: tables.day,
  patient: { birthDate: null, sex: null },
  site: {
    id: 'clinic',
    placeOfService: '11',
    providerBasedStatus: 'standalone',
    locality: { contractor: 'national', number: '00' },
  },
  rules: {
    ...dated,
    ...judged().rules,
    timedUnits: 'total-time',
    separateServiceModifier: 'X',
    basis: { kind: 'medicare' },
    assistants: 'medicare',
    prolonged: 'medicare',
    observedDrug: 'medicare-bundle',
    incidentTo: 'medicare',
    splitShared: 'medicare',
  },
  clinicians: [],
  diagnoses: ['G894'],
  services: [],
  history: [],
  yearToDate: {
    physicalAndSpeechTherapyAllowedCents: 2_480_00,
    occupationalTherapyAllowedCents: 0,
    deductibleLeftCents: 0,
  },
};

it('an encounter is judged by its own site, diagnoses, year and amounts', () => {
  const amounts = new Map([[line.id, ok({ amountCents: 29_06, steps: [] })]]);
  const found = judgeEncounter(encounter, { lines: [line], amounts }, { tables, payer: 'medicare', today: null });
  expect(found.map(({ rule }) => rule)).toEqual(['place-of-service', 'therapy-threshold', 'diagnosis-pointer']);
  expect(judgeLines([line], judged({ diagnoses: ['M5450'] })).map(({ rule }) => rule)).toEqual(['place-of-service']);
});
