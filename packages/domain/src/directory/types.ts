import type { PlainDate, WallTime, Weekday } from '../kernel';

/** A row that holds from one day to another, both included. `to` null means until a later row replaces it. */
export interface Dated {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Where the row comes from: a publication, a contract, a person's decision. */
  readonly source: string;
}

export const DISCIPLINES = [
  'psychology',
  'social-work',
  'counseling',
  'physical-therapy',
  'occupational-therapy',
  'nursing',
  'advanced-practice',
  'medicine',
  'biofeedback',
  'coordination',
] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** How a site stands toward a hospital: it decides whether a service has a facility claim beside the professional one. */
export type ProviderBasedStatus = 'standalone' | 'on-campus' | 'off-campus-excepted' | 'off-campus-non-excepted';

/** CMS place of service numbers that a site can have. */
export type PlaceOfService = '11' | '19' | '22';

export interface Site {
  readonly id: string;
  readonly name: string;
  /** IANA zone: a census day is the day on this site's wall clock. */
  readonly zone: string;
  readonly placeOfService: PlaceOfService;
  readonly providerBasedStatus: ProviderBasedStatus;
  /** Medicare contractor and locality, the key to the geographic indices. */
  readonly locality: { readonly contractor: string; readonly number: string };
}

export type CredentialKind = 'license' | 'certification' | 'board' | 'registration' | 'payer-enrollment';

export interface Credential extends Dated {
  readonly kind: CredentialKind;
  readonly name: string;
  readonly number: string | null;
  /** Two letters when a state issues it. */
  readonly state: string | null;
}

declare const npi: unique symbol;
/** A National Provider Identifier whose check digit holds. */
export type Npi = string & { readonly [npi]: true };

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly discipline: Discipline;
  /** Null for staff who never render on a claim. */
  readonly npi: Npi | null;
  readonly credentials: readonly Credential[];
}

/** What a staff member costs while the row holds. */
export interface StaffCost extends Dated {
  /** Salary, fringe and other yearly cost of this line at its FTE, in cents. */
  readonly annualCostCents: number;
  /** 100 is one full-time equivalent. */
  readonly fteHundredths: number;
  /** Hours that one full-time equivalent is paid for in a year, usually 2080. */
  readonly paidHours: number;
  /** Paid hours less leave, holidays, training and meetings: the hours that can be scheduled. */
  readonly productiveHours: number;
}

/** Cents per minute as a fraction of integers: dividing first would lose cents. */
export interface MinuteRate {
  readonly cents: number;
  readonly perMinutes: number;
}

/** Hours of one weekday, on the site's wall clock. `closes` is the first minute that is closed. */
export interface OpeningHours {
  readonly weekday: Weekday;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

/** How a payer turns the minutes of timed therapy codes into units. */
export type TimedUnitRule = 'total-time' | 'substantial-portion';

/** What a payer pays for a covered line. Percentages are in hundredths of a percent: 12500 is 125 %. */
export type PaymentBasis =
  | { readonly kind: 'medicare' }
  | { readonly kind: 'percent-of-medicare'; readonly percentHundredths: number }
  | { readonly kind: 'percent-of-charge'; readonly percentHundredths: number };

/** One plan's rules while the row holds. */
export interface PlanSetting extends Dated {
  readonly payerId: string;
  readonly timedUnitRule: TimedUnitRule;
  /** Which modifier tells this payer that two services of a pair were separate: 59, or the X that says why. */
  readonly separateServiceModifier: '59' | 'X';
  /** Whether the payer applies Medicare's code edits. */
  readonly codeEdits: 'ncci' | 'none';
  readonly basis: PaymentBasis;
}

export interface Payer {
  readonly id: string;
  readonly name: string;
  readonly settings: readonly PlanSetting[];
}

/** Two rows of one series hold on the same days: both are named, with the days that they share. */
export interface DatedOverlap<Row extends Dated> {
  readonly code: 'dated-rows-overlap';
  readonly earlier: Row;
  readonly later: Row;
  readonly overlapDays: number | 'open';
}
