import { expect, it } from 'vitest';
import { problemText } from './problem-text';

it('says of a missing fact what it is and where to mend it', () => {
  expect(problemText({ kind: 'missing', fact: 'patient-address' })).toEqual({
    rule: 'Missing',
    fact: 'Address of the patient. Complete it in the chart.',
  });
});

it('says of a unit limit how many, how many at most, and who says so', () => {
  const facts = { units: 3, limit: 1, overUnits: 2, deniedUnits: 3, adjudication: 3, appealable: true } as const;
  const text = problemText({ kind: 'edit', rule: 'unit-limit', procedureCode: '97150', facts, source: 'NCCI 2024Q3' });
  expect(text).toEqual({
    rule: 'Unit limit',
    fact: '3 units of 97150; at most 1 are paid. Check the attendance times; if they are right, the record may win an appeal. (NCCI 2024Q3)',
  });
});

it('tells a pair that no modifier lifts from one that a separate service lifts', () => {
  const pair = (indicator: '0' | '1') =>
    problemText({
      kind: 'edit',
      rule: 'procedure-pair',
      procedureCode: '96164',
      facts: { setting: 'practitioner', column1: '96158', column2: '96164', indicator, rationale: '' },
      source: 'NCCI',
    }).fact;
  expect(pair('0')).toMatch(/never paid/);
  expect(pair('1')).toMatch(/only as a separate service/);
});

it('asks for a replacement of what was sent before', () => {
  expect(problemText({ kind: 'replacement', procedureCodes: ['96164', '96165'] }).fact).toMatch(
    /^96164, 96165 went out/,
  );
});
