import type { ReferenceTables } from '@threshold/domain/billing';
import type { CsvRow, ReferenceFiles } from './csv-row';
import { readRows } from './csv-row';

const SEVERITIES = ['error', 'warning'] as const;
const RELATIONS = ['excludes', 'requires'] as const;
const ADJUDICATION = { '1': 1, '2': 2, '3': 3 } as const;

/** How the meaning, severity and days of a row are written in every file of line rules. */
const judged = (row: CsvRow) => ({
  severity: row.oneOf('severity', SEVERITIES),
  wording: row.text('wording'),
  ...row.dated(),
});
const worded = (row: CsvRow) => ({ wording: row.text('wording'), ...row.dated() });

type Places = Pick<ReferenceTables, 'servicePlaces' | 'codePlaces' | 'codePatients'>;
type Modifiers = Pick<
  ReferenceTables,
  | 'unitAdjudications'
  | 'modifierRules'
  | 'bilateralIndicators'
  | 'componentIndicators'
  | 'codeModifiers'
  | 'therapyThresholds'
  | 'singleDoseDrugs'
  | 'denialNotices'
>;
type Claims = Pick<
  ReferenceTables,
  'diagnosisRules' | 'coverageLimits' | 'payerEdits' | 'filingLimits' | 'claimLimits'
>;

/** The rows by which coded lines are judged beside the national edits: places, modifiers, diagnoses, limits, payers. */
export const readLineRules = (files: ReferenceFiles): Places & Modifiers & Claims => ({
  ...readPlaces(files),
  ...readModifiers(files),
  ...readClaims(files),
});

function readPlaces(files: ReferenceFiles): Places {
  return {
    servicePlaces: readRows(files, 'places_of_service.csv', (row) => ({
      place: row.text('place'),
      meeting: row.oneOf('meeting', ['site', 'home', 'telehealth']),
      statuses: row.list('statuses', ['standalone', 'on-campus', 'off-campus-excepted', 'off-campus-non-excepted']),
      rate: row.oneOf('rate', ['office', 'facility']),
      ...worded(row),
    })),
    codePlaces: readRows(files, 'code_places.csv', (row) => ({
      code: row.text('code'),
      side: row.oneOf('side', ['professional', 'facility']),
      places: row.words('places'),
      ...worded(row),
    })),
    codePatients: readRows(files, 'code_patients.csv', (row) => ({
      code: row.text('code'),
      minimumAgeYears: row.optionalInteger('minimum_age_years'),
      maximumAgeYears: row.optionalInteger('maximum_age_years'),
      sex: row.optional('sex') === null ? null : row.oneOf('sex', ['female', 'male']),
      ...judged(row),
    })),
  };
}

function readModifiers(files: ReferenceFiles): Modifiers {
  return {
    unitAdjudications: readRows(files, 'unit_adjudications.csv', (row) => ({
      adjudication: ADJUDICATION[row.oneOf('adjudication', ['1', '2', '3'])],
      counted: row.oneOf('counted', ['line', 'day']),
      denies: row.oneOf('denies', ['all', 'excess']),
      appealable: row.yes('appealable'),
      ...worded(row),
    })),
    modifierRules: readRows(files, 'modifier_rules.csv', (row) => ({
      modifier: row.text('modifier'),
      relation: row.oneOf('relation', RELATIONS),
      other: row.text('other'),
      ...judged(row),
    })),
    bilateralIndicators: readRows(files, 'bilateral_indicators.csv', (row) => ({
      indicator: row.text('indicator'),
      modifier: row.text('modifier'),
      allows50: row.yes('allows_50'),
      numerator: row.integer('numerator'),
      denominator: row.integer('denominator'),
      ...worded(row),
    })),
    componentIndicators: readRows(files, 'component_indicators.csv', (row) => ({
      indicator: row.text('indicator'),
      professionalModifier: row.optional('professional_modifier'),
      ...worded(row),
    })),
    codeModifiers: readRows(files, 'code_modifiers.csv', (row) => ({
      code: row.text('code'),
      modifier: row.text('modifier'),
      ...judged(row),
    })),
    therapyThresholds: readRows(files, 'therapy_thresholds.csv', (row) => ({
      plan: row.oneOf('plan', ['GP', 'GO']),
      counts: row.words('counts'),
      modifier: row.text('modifier'),
      thresholdCents: row.integer('threshold_cents'),
      reviewCents: row.integer('review_cents'),
      ...row.dated(),
    })),
    singleDoseDrugs: readRows(files, 'single_dose_drugs.csv', (row) => ({ code: row.text('code'), ...worded(row) })),
    denialNotices: readRows(files, 'denial_notices.csv', (row) => ({
      reason: row.oneOf('reason', ['not-necessary', 'excluded']),
      notice: row.oneOf('notice', ['signed', 'none']),
      modifiers: row.words('modifiers'),
      pays: row.oneOf('pays', ['patient', 'provider']),
      group: row.oneOf('group', ['PR', 'CO']),
      adjustment: row.text('adjustment'),
      automatic: row.yes('automatic'),
      ...worded(row),
    })),
  };
}

function readClaims(files: ReferenceFiles): Claims {
  return {
    diagnosisRules: readRows(files, 'diagnosis_rules.csv', (row) => ({
      name: row.text('name'),
      subjectKind: row.oneOf('subject_kind', ['family', 'code', 'modifier']),
      subjects: row.words('subjects'),
      relation: row.oneOf('relation', RELATIONS),
      position: row.oneOf('position', ['primary', 'any']),
      prefixes: row.words('prefixes'),
      ...judged(row),
    })),
    coverageLimits: readRows(files, 'coverage_limits.csv', (row) => ({
      name: row.text('name'),
      measure: row.oneOf('measure', ['sessions', 'levels', 'interval-days']),
      codes: row.words('codes'),
      most: row.integer('most'),
      windowMonths: row.optionalInteger('window_months'),
      ...judged(row),
    })),
    payerEdits: readRows(files, 'payer_edits.csv', (row) => ({
      payer: row.text('payer'),
      rule: row.oneOf('rule', ['modifier-on-column-2', 'deleted-pairs-deny']),
      ...row.dated(),
    })),
    filingLimits: readRows(files, 'filing_limits.csv', (row) => ({
      payer: row.text('payer'),
      amount: row.integer('amount'),
      unit: row.oneOf('unit', ['days', 'months']),
      ...row.dated(),
    })),
    claimLimits: readRows(files, 'claim_limits.csv', (row) => ({
      limit: row.oneOf('limit', ['modifiers-per-line', 'diagnoses-per-line', 'diagnoses-per-claim', 'lines-per-claim']),
      side: row.oneOf('side', ['professional', 'facility']),
      most: row.integer('most'),
      ...row.dated(),
    })),
  };
}
