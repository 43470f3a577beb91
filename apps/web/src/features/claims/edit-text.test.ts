import { toPlainDate } from '@threshold/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { Edit } from './edit-text';
import { EDIT_LABELS, editText } from './edit-text';

type Samples = { readonly [Rule in Edit['rule']]: Extract<Edit, { rule: Rule }>['facts'] };
const wording = 'Because of something';
const day = toPlainDate('2026-03-02');

const SAMPLES: Samples = {
  'code-unknown': { procedureCode: '12345', day, replacement: null },
  'code-replaced': { replacement: 'J0013' },
  'code-status': { status: 'B', wording, payment: 'packaged' },
  'patient-limit': { ageYears: 17, minimumAgeYears: 18, maximumAgeYears: null, sex: null, wording },
  'place-of-service': { problem: 'not-of-site', place: '22', expected: ['11', '10'], wording },
  'add-on-alone': { primaries: ['96164'], listComplete: true },
  'procedure-pair': { setting: 'practitioner', column1: 'a', column2: 'b', indicator: '0', rationale: '' },
  'unit-limit': { units: 7, limit: 6, overUnits: 1, deniedUnits: 7, adjudication: 2, appealable: false },
  'modifier-count': { count: 5, most: 4, repeated: ['GP'] },
  'modifier-combination': { modifier: 'GX', relation: 'excludes', other: 'GA', wording },
  'modifier-on-service': { modifier: '25', family: 'therapy' },
  'plan-modifier': { expected: 'GP', found: ['GO'] },
  'code-modifier': { modifier: 'KX', wording },
  'site-modifier': { expected: 'PN', found: [] },
  'telehealth-modifier': { problem: 'not-telehealth', modifiers: ['95'], place: '11' },
  'bilateral-modifier': { indicator: '2', modifier: '50', wording },
  'component-modifier': { indicator: '1', modifier: '26', wording },
  'therapy-threshold': {
    plan: 'GP',
    thresholdCents: 248_000,
    allowedCents: 249_906,
    overCents: 1906,
    reviewOverCents: 0,
  },
  'drug-waste': { problem: 'neither', discardedUnits: 0, units: 155 },
  'diagnosis-pointer': { problem: 'too-many', count: 5, most: 4, codes: [] },
  'diagnosis-rule': { relation: 'excludes', position: 'primary', prefixes: ['F'], wording, diagnoses: ['F331'] },
  'coverage-limit': { measure: 'sessions', count: 5, most: 4, over: 1, windowMonths: 12, wording: 'Sessions' },
  'duplicate-line': { lines: 2 },
  'expected-denial': {
    modifiers: ['GA'],
    pays: 'patient',
    group: 'PR',
    adjustment: '50',
    automatic: false,
    wording,
  },
  'late-filing': { payer: 'medicare', lastFilingDay: day, daysLate: 3 },
  'charge-sum': { claimCents: 100, linesCents: 200, differenceCents: -100 },
  'charge-below-expected': { chargeCents: 100, expectedCents: 300, shortCents: 200 },
  'no-rate': { reason: 'no-row', wording },
  record: { problem: 'no-stop-time', serviceId: 'a', wording },
};
const edits = Object.entries(SAMPLES).map(
  ([rule, facts]) => ({ kind: 'edit', rule, facts, procedureCode: '97110', source: 'test' }) as Edit,
);
const fact = (rule: Edit['rule']) => edits.filter((edit) => edit.rule === rule).map(editText)[0];

describe('every edit', () => {
  it.each(edits)('$rule has a label, and a whole sentence of its facts', (edit) => {
    expect(EDIT_LABELS[edit.rule]).toMatch(/^[A-Z]/);
    const text = editText(edit);
    expect(text).toMatch(/^\S.*\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|object|\s\s|\.\./);
  });
});

it('sentences say how much and what to do', () => {
  expect(fact('therapy-threshold')).toBe(
    '97110 is $19.06 above the yearly threshold of $2,480.00. Confirm the need and add KX.',
  );
  expect(fact('plan-modifier')).toBe('97110 belongs to a plan of care and needs GP instead of GO.');
  expect(fact('coverage-limit')).toBe('97110: Sessions are 5; at most 4 are covered in 12 months.');
  expect(fact('place-of-service')).toBe('97110 is at a place that is not the site (22). Expected 11 or 10.');
});
