import type { Dated, Discipline, ProviderBasedStatus } from '../directory';
import type { Cents } from '../kernel';
import type { EditRows } from './edits/edit-rows.types';
import type { ServiceFamily } from './service-family';
import type { ServiceRows } from './services/service-rows';

/** How a code's units come from what happened. Block lengths are rows of `CountingRule`. */
export type CountingKind = 'event' | 'untimed' | 'timed-15' | 'midpoint-30-with-addon' | 'add-on' | 'per-unit';

/** Which claims a service makes in a hospital department. At a standalone site everything is professional. */
export type HospitalBilling = 'split' | 'facility-only' | 'professional-only';

/** One code as one discipline bills it. The wording is ours: descriptors of code owners are never stored. */
export interface CatalogService extends Dated {
  readonly code: string;
  readonly discipline: Discipline;
  readonly wording: string;
  readonly family: ServiceFamily;
  readonly counting: CountingKind;
  readonly addOnCode: string | null;
  /** GP or GO when the service belongs to a therapy plan. */
  readonly planModifier: 'GP' | 'GO' | null;
  readonly hospitalBilling: HospitalBilling;
  /** The code that the facility side reports instead of this one, or null for the same. */
  readonly facilityCode: string | null;
  readonly revenueCode: string | null;
  readonly chargeCents: Cents;
}

/** Minutes at which a unit is reached: the first block, then each add-on block past the last full one. */
export interface CountingRule extends Dated {
  readonly counting: CountingKind;
  readonly blockMinutes: number;
  readonly reachedAtMinutes: number;
  readonly addOnBlockMinutes: number | null;
  readonly addOnReachedAtMinutes: number | null;
}

/** Medicare relative value units, in ten-thousandths so that they stay integers. */
export interface RelativeValue extends Dated {
  readonly code: string;
  readonly modifier: string | null;
  readonly status: string;
  readonly workTenThousandths: number;
  readonly officeExpenseTenThousandths: number;
  readonly facilityExpenseTenThousandths: number;
  readonly malpracticeTenThousandths: number;
  /** CMS multiple-procedure indicator; 5 is therapy whose practice expense is reduced. */
  readonly multipleProcedure: string;
  /** CMS bilateral indicator, a key to `BilateralIndicator`. */
  readonly bilateral: string;
  /** CMS indicator of professional and technical parts, a key to `ComponentIndicator`. */
  readonly components: string;
}

export interface GeographicIndex extends Dated {
  readonly contractor: string;
  readonly locality: string;
  readonly name: string;
  readonly workThousandths: number;
  readonly expenseThousandths: number;
  readonly malpracticeThousandths: number;
}

export interface ConversionFactor extends Dated {
  readonly dollarsTenThousandths: number;
  readonly qualifyingApm: boolean;
}

/** Which table of edits judges a claim: professional claims and hospital claims have different ones. */
export type EditSetting = 'practitioner' | 'outpatient_hospital';

/** Column 2 is denied beside column 1. Indicator 0: always; 1: unless a modifier says why; 9: edit was deleted. */
export interface ProcedurePair extends Dated {
  readonly setting: EditSetting;
  readonly column1: string;
  readonly column2: string;
  readonly indicator: '0' | '1' | '9';
  readonly rationale: string;
}

/** Most units of a code. Adjudication 1: per line; 2: per day, absolute; 3: per day, may be appealed. */
export interface UnitLimit extends Dated {
  readonly setting: EditSetting;
  readonly code: string;
  readonly units: number;
  readonly adjudication: 1 | 2 | 3;
}

/**
 * A primary of an add-on. Type 1: the list of primaries is complete; 3: the contractor may accept others; 2: there is
 * no list and no primary, the contractor decides.
 */
export interface AddOnLink extends Dated {
  readonly addOnCode: string;
  readonly primaryCode: string | null;
  readonly type: 1 | 2 | 3;
}

/** Hospital outpatient rate in ten-thousandths of a dollar; null where the status pays none of its own. */
export interface OutpatientRate extends Dated {
  readonly code: string;
  readonly status: string;
  readonly apc: string | null;
  readonly dollarsTenThousandths: number | null;
}

/** What is paid for one unit of a drug, in ten-thousandths of a dollar, on either side. Limits change each quarter. */
export interface DrugRate extends Dated {
  readonly code: string;
  readonly dollarsTenThousandths: number;
}

/** What one payer pays for a unit of a code under these modifiers, instead of a share of anybody's schedule. */
export interface PayerRate extends Dated {
  readonly payer: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly dollarsTenThousandths: number;
  /** The share of the rate that is paid. */
  readonly numerator: number;
  readonly denominator: number;
  readonly wording: string;
}

/** What a status indicator means for payment, in our own words. */
export interface PaymentStatus extends Dated {
  readonly schedule: 'physician' | 'outpatient';
  readonly status: string;
  readonly wording: string;
  readonly payment: 'formula' | 'rate' | 'fee-schedule' | 'packaged' | 'contractor' | 'none';
  readonly severity: 'none' | 'warning' | 'error';
  /** Statuses on the same claim beside which this one pays nothing of its own. */
  readonly packagedBeside: readonly string[];
}

/** A share that a rule applies to an amount. */
export interface PaymentRule extends Dated {
  readonly rule:
    | 'therapy-practice-expense'
    | 'rendering-percentage'
    | 'medicare-share'
    | 'sequestration'
    | 'outpatient-site'
    | 'outpatient-multiple'
    | 'assistant-payment'
    | 'multiple-surgery'
    | 'outpatient-bilateral'
    | 'lesser-of-charge';
  readonly subject: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface EditModifier extends Dated {
  readonly modifier: string;
  /** The first three lift a pair; `repeat` and `share` only say why a code stands on two lines. */
  readonly use: 'separate-visit' | 'separate-service' | 'anatomic' | 'repeat' | 'share';
  /** What a separating or anatomic modifier says: how services were apart, or which side of the body. */
  readonly says: 'any' | 'encounter' | 'practitioner' | 'structure' | 'overlap' | 'left' | 'right' | null;
  /** Families it may stand on; empty means any that `exceptFamilies` does not name. */
  readonly families: readonly ServiceFamily[];
  readonly exceptFamilies: readonly ServiceFamily[];
}

export interface CodeReplacement extends Dated {
  readonly code: string;
  readonly replacement: string;
}

export interface SiteModifier extends Dated {
  readonly providerBasedStatus: ProviderBasedStatus;
  readonly modifier: string;
  readonly onTherapy: boolean;
}

/** A code in its owner's words, from the file that the site has a license for. Never shipped, never shown without it. */
export interface LicensedWording extends Dated {
  readonly code: string;
  readonly wording: string;
}

/** Everything the code engine knows from outside, every row dated. Loaded by the database package. */
export interface ReferenceTables extends ServiceRows, EditRows {
  readonly catalog: readonly CatalogService[];
  readonly countingRules: readonly CountingRule[];
  readonly relativeValues: readonly RelativeValue[];
  readonly geographicIndices: readonly GeographicIndex[];
  readonly conversionFactors: readonly ConversionFactor[];
  readonly procedurePairs: readonly ProcedurePair[];
  readonly unitLimits: readonly UnitLimit[];
  readonly addOnLinks: readonly AddOnLink[];
  readonly outpatientRates: readonly OutpatientRate[];
  readonly drugRates: readonly DrugRate[];
  readonly payerRates: readonly PayerRate[];
  readonly paymentStatuses: readonly PaymentStatus[];
  readonly paymentRules: readonly PaymentRule[];
  readonly editModifiers: readonly EditModifier[];
  readonly codeReplacements: readonly CodeReplacement[];
  readonly siteModifiers: readonly SiteModifier[];
  /** Only where a site has loaded its own licensed file. */
  readonly licensedWordings?: readonly LicensedWording[];
}
