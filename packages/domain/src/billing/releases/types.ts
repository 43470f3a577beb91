import type { PlainDate } from '../../kernel';
import type { ReferenceTables } from '../reference-tables';

/** What a publisher's file can be; each has its own reader. */
export const RELEASE_KINDS = [
  'relative-values',
  'qualifying-factor',
  'geographic-indices',
  'outpatient-rates',
  'procedure-pairs-practitioner',
  'procedure-pairs-hospital',
  'unit-limits-practitioner',
  'unit-limits-hospital',
  'add-on-codes',
  'licensed-wording',
] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** The tables that releases can bring rows of. */
export type ReleasedRows = Partial<
  Pick<
    ReferenceTables,
    | 'relativeValues'
    | 'conversionFactors'
    | 'geographicIndices'
    | 'outpatientRates'
    | 'procedurePairs'
    | 'unitLimits'
    | 'addOnLinks'
    | 'licensedWordings'
  >
>;

/** The rows of one file that a site uses, from one day on. */
export interface Release {
  readonly kind: ReleaseKind;
  readonly from: PlainDate;
  readonly source: string;
  readonly rows: ReleasedRows;
}

/** One row that a release changes: new, other than before, or gone. `was` and `is` are its facts as text. */
export interface RowDifference {
  readonly key: string;
  readonly change: 'added' | 'changed' | 'ended';
  readonly was: string | null;
  readonly is: string | null;
}
