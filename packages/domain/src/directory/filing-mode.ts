import type { PlainDate } from '../kernel';
import { inForce } from './dated';
import type { Dated } from './types';

export type FilingMode = 'production' | 'test';

/** From when to when files to one payer are meant, or tests. */
export interface FilingModeRow extends Dated {
  readonly mode: FilingMode;
}

/**
 * What the envelope of a file to a payer says on a day: production only where a row of that day says so, because a test
 * file that is taken for a real one pays, and a real one that is marked as test is lost. A demo's files are always tests.
 */
export const filingModeOn = (
  rows: readonly FilingModeRow[],
  day: PlainDate,
  organization: { readonly isDemo: boolean },
): FilingMode => (organization.isDemo ? 'test' : (inForce(rows, day)?.mode ?? 'test'));
