import type { Discipline, Npi, PlanSetting, PlaceOfService, Site } from '../directory';
import type { Cents, EpochMs, PlainDate, TimeRange } from '../kernel';
import type { DayTables } from './day-tables';
import type { EditFinding } from './edits/findings.types';
import type { FindingCore } from './finding-core';
import type { RecordFacts } from './services/findings.types';

/** What one patient received of one code on one day. */
export interface CodeMinutes {
  readonly code: string;
  readonly minutes: number;
}

/** Units of one code, with the words that explain the number. Zero units means done and not billable. */
export interface CodeUnits {
  readonly code: string;
  readonly units: number;
  readonly minutes: number;
  readonly explanation: string;
}

/** A step of a computation, for a screen that shows where an amount comes from. */
export interface DerivationStep {
  readonly label: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly result: string;
  readonly source: string;
  readonly effective: PlainDate;
}

/** An amount with every step that led to it. */
export interface DerivedAmount {
  readonly amountCents: Cents;
  /** What the schedule would allow, where the lower charge is all that is paid. */
  readonly scheduleCents?: Cents;
  readonly steps: readonly DerivationStep[];
}

/** No amount follows from the tables: why, so that a person can set a price. The amount counts as zero until then. */
export interface NoRate {
  readonly code: 'no-rate';
  readonly procedureCode: string;
  readonly reason:
    | 'no-row'
    | 'contractor-priced'
    | 'not-payable'
    | 'no-locality'
    | 'no-conversion-factor'
    | 'unknown-place'
    | 'by-report';
  readonly wording: string;
  readonly source: string;
}

/** What an edit or the pricing found. */
export type Finding =
  | EditFinding
  | (FindingCore & { readonly rule: 'record'; readonly facts: RecordFacts })
  | (FindingCore & {
      readonly rule: 'no-rate';
      readonly facts: { readonly reason: NoRate['reason']; readonly wording: string };
    });

/** A modifier that the time record justifies, and why. */
export interface ModifierProposal {
  readonly lineId: string;
  readonly modifier: string;
  readonly because: string;
  readonly findingId: string;
}

/** One service inside an attendance. `units` only for codes counted by quantity. */
export interface PerformedService {
  readonly code: string;
  readonly minutes: number;
  readonly units?: number;
}

/** One patient's part of a session whose note is signed. Without `signedAtMs` there is nothing to bill. */
export interface SignedAttendance {
  readonly attendanceId: string;
  readonly signedAtMs: EpochMs;
  readonly leader: { readonly staffMemberId: string; readonly discipline: Discipline; readonly npi: Npi | null };
  readonly services: readonly PerformedService[];
  /** When the patient was in the session: proof that two services were apart. */
  readonly present: TimeRange;
}

/** Everything of one patient at one site on one day that one payer is charged for. */
export interface PatientDay {
  readonly patientId: string;
  readonly payerId: string;
  readonly day: PlainDate;
  readonly site: Site;
  readonly setting: PlanSetting;
  readonly attendances: readonly SignedAttendance[];
  readonly tables: DayTables;
}

export type ClaimSide = 'professional' | 'facility';

export interface ChargeLine {
  /** The same for the same patient, day, payer, site, side, code and discipline: a rerun finds its line again. */
  readonly id: string;
  readonly side: ClaimSide;
  readonly patientId: string;
  readonly payerId: string;
  readonly siteId: string;
  readonly day: PlainDate;
  readonly code: string;
  readonly discipline: Discipline;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly minutes: number;
  /** Professional lines have a place of service and who rendered; facility lines a revenue code. */
  readonly placeOfService: PlaceOfService | null;
  readonly renderingNpi: Npi | null;
  readonly revenueCode: string | null;
  readonly chargeCents: Cents;
  /** Allowed amount, the patient's share included. Zero with a `no-rate` finding when nobody set a price. */
  readonly expectedCents: Cents;
  readonly derivation: readonly DerivationStep[];
  readonly unitsExplanation: string;
  readonly modifierReasons: readonly { readonly modifier: string; readonly because: string }[];
  readonly attendanceIds: readonly string[];
}

/** All of a patient-day: what was done and not billable stays visible in `unbilled`. */
export interface PatientDayCharges {
  readonly lines: readonly ChargeLine[];
  readonly findings: readonly Finding[];
  readonly unbilled: readonly CodeUnits[];
}

export type ChargeRefusal =
  | {
      readonly code: 'service-not-in-catalog';
      readonly procedureCode: string;
      readonly discipline: Discipline;
      readonly attendanceId: string;
    }
  | {
      readonly code: 'leader-without-npi';
      readonly procedureCode: string;
      readonly staffMemberId: string;
      readonly attendanceId: string;
    }
  | { readonly code: 'no-facility-billing'; readonly procedureCode: string; readonly siteId: string };
