import type { Dated, ProviderBasedStatus } from '../../directory';
import type { Cents } from '../../kernel';

type RowSeverity = 'error' | 'warning';

/** A CMS place of service number: which sites it can stand for, and which fee a service there is paid. */
export interface ServicePlace extends Dated {
  readonly place: string;
  readonly meeting: 'site' | 'home' | 'telehealth';
  readonly statuses: readonly ProviderBasedStatus[];
  readonly rate: 'office' | 'facility';
  readonly wording: string;
}

/** Places where one side may bill a code; an empty list means that this side never bills it. */
export interface CodePlaces extends Dated {
  readonly code: string;
  readonly side: 'professional' | 'facility';
  readonly places: readonly string[];
  readonly wording: string;
}

/** Which patients a code is for. Ages are whole years on the day of service, both ends included. */
export interface CodePatients extends Dated {
  readonly code: string;
  readonly minimumAgeYears: number | null;
  readonly maximumAgeYears: number | null;
  readonly sex: 'female' | 'male' | null;
  readonly severity: RowSeverity;
  readonly wording: string;
}

/** What an adjudication indicator of a unit limit means: over what units are counted, which of them deny, whether to appeal. */
export interface UnitAdjudication extends Dated {
  readonly adjudication: 1 | 2 | 3;
  readonly counted: 'line' | 'day';
  readonly denies: 'all' | 'excess';
  readonly appealable: boolean;
  readonly wording: string;
}

/** Two modifiers of one line: the first forbids or needs the other. */
export interface ModifierRule extends Dated {
  readonly modifier: string;
  readonly relation: 'excludes' | 'requires';
  readonly other: string;
  readonly severity: RowSeverity;
  readonly wording: string;
}

/** What the bilateral indicator of a code says about the modifier of both sides, and which share of the fee both sides are paid. */
export interface BilateralIndicator extends Dated {
  readonly indicator: string;
  /** What a line of both sides carries. */
  readonly modifier: string;
  readonly allows50: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly wording: string;
}

/** Whether a code has a professional and a technical part, and what tells the first alone. */
export interface ComponentIndicator extends Dated {
  readonly indicator: string;
  readonly professionalModifier: string | null;
  readonly wording: string;
}

/** A modifier that a code cannot go without, whatever else the day holds. */
export interface CodeModifier extends Dated {
  readonly code: string;
  readonly modifier: string;
  readonly severity: RowSeverity;
  readonly wording: string;
}

/** Allowed charges of a calendar year beyond which lines of a therapy plan need a modifier, and beyond which review is likely. */
export interface TherapyThreshold extends Dated {
  readonly plan: 'GP' | 'GO';
  /** Plan modifiers whose lines count together. */
  readonly counts: readonly string[];
  readonly modifier: string;
  readonly thresholdCents: Cents;
  readonly reviewCents: Cents;
}

/** A drug from containers for one patient: what is discarded is told. */
export interface SingleDoseDrug extends Dated {
  readonly code: string;
  readonly wording: string;
}

/** Which modifiers announce a denial, and who pays after it. */
export interface DenialNotice extends Dated {
  readonly reason: 'not-necessary' | 'excluded';
  readonly notice: 'signed' | 'none';
  readonly modifiers: readonly string[];
  readonly pays: 'patient' | 'provider';
  readonly group: 'PR' | 'CO';
  readonly adjustment: string;
  /** Whether the payer denies without looking at the record. */
  readonly automatic: boolean;
  readonly wording: string;
}

/** Diagnoses that services of a family, a code or a modifier need or cannot have. Prefixes are without dots. */
export interface DiagnosisRule extends Dated {
  readonly name: string;
  readonly subjectKind: 'family' | 'code' | 'modifier';
  readonly subjects: readonly string[];
  readonly relation: 'excludes' | 'requires';
  readonly position: 'primary' | 'any';
  readonly prefixes: readonly string[];
  readonly severity: RowSeverity;
  readonly wording: string;
}

/**
 * How often a group of codes is covered: sessions (days) in rolling months, levels (units) of one day, or days that
 * must lie between two treatments.
 */
export interface CoverageLimit extends Dated {
  readonly name: string;
  readonly measure: 'sessions' | 'levels' | 'interval-days';
  readonly codes: readonly string[];
  readonly most: number;
  readonly windowMonths: number | null;
  readonly severity: RowSeverity;
  readonly wording: string;
}

/** How one payer departs from Medicare's way of reading pairs. */
export interface PayerEdit extends Dated {
  readonly payer: string;
  readonly rule: 'modifier-on-column-2' | 'deleted-pairs-deny';
}

/** By when a payer wants a claim, counted from its last day of service. */
export interface FilingLimit extends Dated {
  readonly payer: string;
  readonly amount: number;
  readonly unit: 'days' | 'months';
}

/** How much of one thing a claim or a line of one side carries. */
export interface ClaimLimit extends Dated {
  readonly limit: 'modifiers-per-line' | 'diagnoses-per-line' | 'diagnoses-per-claim' | 'lines-per-claim';
  readonly side: 'professional' | 'facility';
  readonly most: number;
}

/** The rows by which coded lines are judged, beside the national tables. */
export interface EditRows {
  readonly servicePlaces: readonly ServicePlace[];
  readonly codePlaces: readonly CodePlaces[];
  readonly codePatients: readonly CodePatients[];
  readonly unitAdjudications: readonly UnitAdjudication[];
  readonly modifierRules: readonly ModifierRule[];
  readonly bilateralIndicators: readonly BilateralIndicator[];
  readonly componentIndicators: readonly ComponentIndicator[];
  readonly codeModifiers: readonly CodeModifier[];
  readonly therapyThresholds: readonly TherapyThreshold[];
  readonly singleDoseDrugs: readonly SingleDoseDrug[];
  readonly denialNotices: readonly DenialNotice[];
  readonly diagnosisRules: readonly DiagnosisRule[];
  readonly coverageLimits: readonly CoverageLimit[];
  readonly payerEdits: readonly PayerEdit[];
  readonly filingLimits: readonly FilingLimit[];
  readonly claimLimits: readonly ClaimLimit[];
}
