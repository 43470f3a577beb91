import type { PlainDate } from '../kernel';
import type { PostalAddress, Sex } from './types';

export interface ImportedPatient {
  /** From `identityKey`: the same person has the same key at every import. */
  readonly identityKey: string;
  readonly medicalRecordNumber: string;
  readonly family: string;
  readonly given: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly phone: string | null;
  readonly address: PostalAddress | null;
  readonly deceasedDay: PlainDate | null;
}

export interface ImportedCondition {
  readonly patientKey: string;
  /** The same condition has the same key at every import: its resource id under the patient. */
  readonly identityKey: string;
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly onsetDay: PlainDate | null;
  readonly abatementDay: PlainDate | null;
  readonly active: boolean;
}

/** A payer as the source names it, over the days on which claims named it. The caller maps the name to a plan. */
export interface ImportedCoverage {
  readonly patientKey: string;
  readonly payerName: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  /** The end that a Coverage states; a claim only shows that the payer paid then, so it states none. */
  readonly endDay: PlainDate | null;
}

/** What was not taken as it came, and why. Text values never appear here: a report may be read by anybody. */
export interface ImportFinding {
  readonly outcome: 'changed' | 'skipped';
  readonly code:
    | 'type-not-imported'
    | 'not-a-resource'
    | 'no-identifier'
    | 'medical-record-number-unusable'
    | 'duplicate-identifier'
    | 'no-name'
    | 'birth-date-unusable'
    | 'birth-date-implausible'
    | 'sex-unknown'
    | 'date-unusable'
    | 'address-incomplete'
    | 'text-cleaned'
    | 'patient-unknown'
    | 'no-code'
    | 'entered-in-error'
    | 'no-payer-name'
    | 'no-insurance';
  readonly resourceType: string;
  /** Place in the bundle, from 0; null when the finding stands for many. */
  readonly entryIndex: number | null;
  readonly count: number;
}

export interface ImportLimits {
  readonly maxEntries: number;
  readonly maxDepth: number;
  readonly maxTextLength: number;
}

export interface FhirImport {
  readonly patients: readonly ImportedPatient[];
  readonly conditions: readonly ImportedCondition[];
  readonly coverages: readonly ImportedCoverage[];
  readonly findings: readonly ImportFinding[];
}

export type FhirRefusal =
  | { readonly code: 'not-a-bundle'; readonly found: string }
  | { readonly code: 'too-many-entries'; readonly entries: number; readonly maxEntries: number }
  | { readonly code: 'too-deep'; readonly maxDepth: number };
