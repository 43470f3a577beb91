import { expect, it } from 'vitest';
import { countsLine, summaryTable } from './import-summary';
import type { FileResult } from './import-summary';

const counts = { taken: 1, changed: 0, unchanged: 2, skipped: 3 };
const taken: FileResult = {
  file: 'a.json',
  failure: null,
  reason: null,
  report: {
    patients: counts,
    conditions: counts,
    coverages: counts,
    changedFields: [{ what: 'patients', field: 'birthDate', count: 1 }],
    findings: [{ outcome: 'skipped', code: 'payer-unknown', resourceType: 'Coverage', count: 3 }],
  },
};
const refused: FileResult = { file: 'b.json', failure: 'not-json', reason: 'The file is cut off.', report: null };

it('sums the counts of all files and says in words what changed and what was left', () => {
  const text = summaryTable([taken, taken, refused]);
  expect(text).toMatch(/patients +2 +0 +4 +6/);
  expect(text).toContain('2 of 3 files taken, 1 refused');
  expect(text).toContain('       2  patients: birth date');
  expect(text).toMatch(/6 {2}Coverage: No plan has the payer/);
});

it('says of a refused file why', () => {
  expect(countsLine(refused)).toBe('refused. The file is cut off.');
  expect(countsLine(taken)).toBe('1 taken, 0 changed, 2 unchanged, 3 skipped');
});
