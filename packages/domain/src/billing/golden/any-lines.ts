import fc from 'fast-check';
import type { CodedLine } from '../encounter.types';
import { coded } from './coded';
import { tables } from './day';
import { goldenReference } from './read-golden';

const CODES = [...new Set(goldenReference.catalog.map(({ code }) => code)), 'G2083', '12345'].sort();
const MODIFIERS = [
  '25',
  '59',
  'XE',
  'XP',
  'LT',
  'RT',
  '50',
  'GP',
  'GO',
  'CQ',
  'KX',
  'JW',
  'JZ',
  'GA',
  'GX',
  'GY',
  '95',
];

/** Lines of any codes, modifiers, places and diagnoses on both sides: most of them wrong in several ways. */
export const anyLines: fc.Arbitrary<CodedLine[]> = fc
  .array(
    fc.record({
      code: fc.constantFrom(...CODES),
      units: fc.integer({ min: 1, max: 9 }),
      side: fc.constantFrom('professional' as const, 'facility' as const),
      discipline: fc.constantFrom('psychology' as const, 'physical-therapy' as const, 'medicine' as const),
      modifiers: fc.array(fc.constantFrom(...MODIFIERS), { maxLength: 5 }),
      placeOfService: fc.constantFrom('11', '22', '10', null),
      diagnoses: fc.array(fc.constantFrom('M5450', 'F331', 'Z006', 'G43709', 'R52'), { maxLength: 5 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ code, placeOfService, ...line }, index) => ({
      ...coded(code),
      ...line,
      id: `${index} ${code}`,
      family: tables.service(code, line.discipline)?.family ?? tables.anyService(code)?.family ?? null,
      placeOfService: line.side === 'facility' ? null : placeOfService,
      revenueCode: line.side === 'facility' ? '0510' : null,
    })),
  );
