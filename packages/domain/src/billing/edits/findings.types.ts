import type { Cents, PlainDate } from '../../kernel';
import type { FindingCore } from '../finding-core';
import type { EditSetting } from '../reference-tables';
import type { CoverageLimit, DenialNotice, DiagnosisRule, ModifierRule } from './edit-rows.types';

type Of<Rule extends string, Facts> = FindingCore & { readonly rule: Rule; readonly facts: Readonly<Facts> };

/** What the edits find on coded lines, in the order of the scrub. `facts` are what a sentence for people is made of. */
export type EditFinding =
  | Of<'code-unknown', { procedureCode: string; day: PlainDate; replacement: string | null }>
  | Of<'code-replaced', { replacement: string }>
  | Of<'code-status', { status: string; wording: string; payment: string }>
  | Of<
      'patient-limit',
      {
        ageYears: number | null;
        minimumAgeYears: number | null;
        maximumAgeYears: number | null;
        sex: 'female' | 'male' | null;
        wording: string;
      }
    >
  | Of<
      'place-of-service',
      { problem: PlaceProblem; place: string | null; expected: readonly string[]; wording: string }
    >
  | Of<'add-on-alone', { primaries: readonly string[]; listComplete: boolean }>
  | Of<
      'procedure-pair',
      { setting: EditSetting; column1: string; column2: string; indicator: '0' | '1' | '9'; rationale: string }
    >
  | Of<
      'unit-limit',
      {
        units: number;
        limit: number;
        overUnits: number;
        /** Not only what is over: all units that the payer counts together deny. */
        deniedUnits: number;
        adjudication: 1 | 2 | 3;
        appealable: boolean;
      }
    >
  | Of<'modifier-count', { count: number; most: number; repeated: readonly string[] }>
  | Of<'modifier-combination', { modifier: string; relation: ModifierRule['relation']; other: string; wording: string }>
  | Of<'modifier-on-service', { modifier: string; family: string | null }>
  | Of<'plan-modifier', { expected: string; found: readonly string[] }>
  | Of<'code-modifier', { modifier: string; wording: string }>
  | Of<'site-modifier', { expected: string | null; found: readonly string[] }>
  | Of<'telehealth-modifier', { problem: 'missing' | 'not-telehealth'; modifiers: readonly string[]; place: string }>
  | Of<'bilateral-modifier', { indicator: string; modifier: string; wording: string }>
  | Of<'component-modifier', { indicator: string; modifier: string; wording: string }>
  | Of<
      'therapy-threshold',
      { plan: 'GP' | 'GO'; thresholdCents: Cents; allowedCents: Cents; overCents: Cents; reviewOverCents: Cents }
    >
  | Of<'drug-waste', { problem: 'neither' | 'both' | 'discarded-alone'; discardedUnits: number; units: number }>
  | Of<'expected-denial', Pick<DenialNotice, 'modifiers' | 'pays' | 'group' | 'adjustment' | 'automatic' | 'wording'>>
  | Of<
      'diagnosis-pointer',
      {
        problem: 'none' | 'too-many' | 'not-of-encounter' | 'too-many-on-claim';
        count: number;
        most: number;
        codes: readonly string[];
      }
    >
  | Of<
      'diagnosis-rule',
      Pick<DiagnosisRule, 'relation' | 'position' | 'prefixes' | 'wording'> & { diagnoses: readonly string[] }
    >
  | Of<
      'coverage-limit',
      Pick<CoverageLimit, 'measure' | 'most' | 'windowMonths' | 'wording'> & { count: number; over: number }
    >
  | Of<'duplicate-line', { lines: number }>
  | Of<'late-filing', { payer: string; lastFilingDay: PlainDate; daysLate: number }>
  | Of<'charge-sum', { claimCents: Cents; linesCents: Cents; differenceCents: Cents }>
  | Of<'charge-below-expected', { chargeCents: Cents; expectedCents: Cents; shortCents: Cents }>;

export type PlaceProblem =
  | 'missing'
  | 'no-revenue-code'
  | 'side-not-of-site'
  | 'not-of-site'
  | 'unknown-place'
  | 'side-never-bills-code'
  | 'code-not-there';
