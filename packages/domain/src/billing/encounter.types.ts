import type { Dated, Discipline, Npi, PlanSetting, ProviderBasedStatus } from '../directory';
import type { Cents, PlainDate, Result, TimeRange } from '../kernel';
import type { BasisRules } from './basis-rules';
import type { Qualification } from './qualifications';
import type { ServiceFamily } from './service-family';
import type { ClaimSide, DerivedAmount, Finding, NoRate } from './types';

/** Somebody who gave, shared or supervised a service. */
export interface Clinician {
  readonly id: string;
  readonly discipline: Discipline;
  readonly qualification: Qualification;
  /** Null for people who never render on a claim. */
  readonly npi: Npi | null;
}

/** One person's part of a service. Whole minutes; `range` is known when the record has a beginning and an end. */
export interface Portion {
  readonly clinicianId: string;
  readonly minutes: number;
  readonly range: TimeRange | null;
}

/** Where and how patient and clinician met. `elsewhere` is telehealth that does not reach the patient at home. */
export interface Meeting {
  readonly mode: 'in-person' | 'video' | 'audio';
  readonly patientAt: 'site' | 'home' | 'elsewhere';
}

interface ServiceCore {
  readonly id: string;
  readonly portions: readonly Portion[];
  readonly meeting: Meeting;
  /** Diagnosis codes that this service was for, most important first; a subset of the encounter's. */
  readonly diagnoses: readonly string[];
  /** Why it was separate from other services of the day, as documented; null when nobody wrote that. */
  readonly separateBecause: string | null;
}

/** A catalog code whose units follow from minutes, sessions or events. */
export interface MinutesService extends ServiceCore {
  readonly kind: 'minutes';
  readonly code: string;
}

/** A catalog code that is counted: injections, levels, supplies. */
export interface QuantityService extends ServiceCore {
  readonly kind: 'quantity';
  readonly code: string;
  readonly units: number;
  readonly side: 'left' | 'right' | 'both' | null;
}

/** An evaluation and management visit whose level follows from total time or from decision making. */
export interface VisitService extends ServiceCore {
  readonly kind: 'visit';
  readonly patientStatus: 'new' | 'established';
  readonly level:
    | { readonly by: 'time' }
    | { readonly by: 'decision-making'; readonly complexity: 'straightforward' | 'low' | 'moderate' | 'high' };
  /** Whether a plan of the billing physician was followed, nothing new came up, and how the physician was at hand. */
  readonly incidentTo: {
    readonly physicianId: string;
    readonly newProblem: boolean;
    readonly planEstablished: boolean;
    readonly supervision: 'direct' | 'general' | 'none';
  } | null;
  /** Who made or approved the plan of a visit that two people shared; null or left out when the record does not say. */
  readonly decisionsBy?: string | null;
  /** Distinct from a procedure of the same day, as the note shows (what modifier 25 says). */
  readonly separateFromProcedure: boolean;
}

/** A medicine run or pushed into a vein. A stop time that nobody wrote is null and changes the code. */
export interface InfusionService extends ServiceCore {
  readonly kind: 'infusion';
  readonly startMs: number;
  readonly stopMs: number | null;
}

/** A drug from containers. `given` and sizes are exact decimals in the code's dosage form, such as `155` U or `0.5` mg. */
export interface DrugService extends ServiceCore {
  readonly kind: 'drug';
  readonly code: string;
  readonly given: string;
  readonly containers: readonly { readonly size: string; readonly dose: 'single' | 'multiple' }[];
}

/** A drug that the patient takes under observation in a certified site. Payers name it by drug, or drug and watch as one. */
export interface ObservedDrugService extends ServiceCore {
  readonly kind: 'observed-drug';
  readonly drug: 'esketamine';
  readonly milligrams: number;
  readonly programEnrolled: boolean;
  readonly observedMinutes: number;
}

/** One device period and one calendar month of remote monitoring. `dataDays` are days with a reading. */
export interface RemoteMonitoringService extends ServiceCore {
  readonly kind: 'remote-monitoring';
  readonly what: 'musculoskeletal' | 'respiratory' | 'cognitive-behavioral' | 'physiologic';
  readonly setUp: boolean;
  readonly dataDays: number;
  readonly managementMinutes: number;
  readonly liveContacts: number;
}

/** A calendar month of chronic pain management: minutes are of the whole month. */
export interface MonthlyCareService extends ServiceCore {
  readonly kind: 'monthly-care';
  readonly firstVisitInPerson: boolean;
  readonly painMonths: number;
  readonly scaleUsed: boolean;
  readonly carePlan: boolean;
}

/** One magnetic stimulation: the mapping opens a course, a re-determination repeats the threshold. */
export interface StimulationService extends ServiceCore {
  readonly kind: 'stimulation';
  readonly what: 'mapping' | 'delivery' | 're-determination';
}

export type ServiceGiven =
  | MinutesService
  | QuantityService
  | VisitService
  | InfusionService
  | DrugService
  | ObservedDrugService
  | RemoteMonitoringService
  | MonthlyCareService
  | StimulationService;

export type ServiceKind = ServiceGiven['kind'];

/** What was billed before and still counts: courses, calendar months, yearly sums, procedures within rolling months. */
export interface EarlierService {
  readonly day: PlainDate;
  readonly code: string;
  readonly units: number;
  readonly practitionerKey: string;
}

/** What one payer follows. Dated, because payers change their minds. */
export interface PayerRules extends Dated, BasisRules {
  readonly timedUnits: PlanSetting['timedUnitRule'];
  readonly separateServiceModifier: PlanSetting['separateServiceModifier'];
  readonly codeEdits: PlanSetting['codeEdits'];
  readonly basis: PlanSetting['basis'];
}

export interface EncounterSite {
  readonly id: string;
  /** CMS place of service number of the site itself; telehealth lines get their own. */
  readonly placeOfService: string;
  readonly providerBasedStatus: ProviderBasedStatus;
  /** Medicare contractor and locality, the key to the geographic indices. */
  readonly locality: { readonly contractor: string; readonly number: string };
}

/** One patient at one site on one day under one payer: all that the code engine needs to know. */
export interface CodeEncounter {
  readonly id: string;
  readonly day: PlainDate;
  readonly patient: { readonly birthDate: PlainDate | null; readonly sex: 'female' | 'male' | null };
  readonly site: EncounterSite;
  readonly rules: PayerRules;
  readonly clinicians: readonly Clinician[];
  /** ICD-10-CM codes without dots, most important first. */
  readonly diagnoses: readonly string[];
  readonly services: readonly ServiceGiven[];
  readonly history: readonly EarlierService[];
  /** Sums of the calendar year before this day, where the payer has a threshold or a deductible. */
  readonly yearToDate: {
    readonly physicalAndSpeechTherapyAllowedCents: Cents;
    readonly occupationalTherapyAllowedCents: Cents;
    readonly deductibleLeftCents: Cents;
  };
}

/** A named rule as it was applied: what it says here, where it comes from and since when it holds. */
export interface AppliedRule {
  readonly rule: string;
  readonly says: string;
  readonly source: string;
  readonly effective: PlainDate;
  /** The modifier that the rule put on the line, if it did. */
  readonly modifier?: string;
}

/** In whose name a line goes out, and by which rule. */
export interface Rendering {
  readonly clinicianId: string;
  readonly npi: Npi;
  readonly qualification: Qualification;
  readonly basis: 'own' | 'incident-to' | 'split-shared';
}

/** One claim line before it is judged: what, how much, where, by whom, and why each of it. */
export interface CodedLine {
  /** The same for the same encounter, side, code, modifiers that part lines, and discipline. */
  readonly id: string;
  readonly side: ClaimSide;
  readonly code: string;
  readonly discipline: Discipline;
  readonly family: ServiceFamily | null;
  /** In claim order: what decides payment first, then what informs. */
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly minutes: number;
  readonly placeOfService: string | null;
  readonly revenueCode: string | null;
  readonly rendering: Rendering | null;
  readonly diagnoses: readonly string[];
  readonly chargeCents: Cents;
  readonly serviceIds: readonly string[];
  /** What the notes of its services say of why they were separate, each once; empty when nobody wrote that. */
  readonly separateBecause: readonly string[];
  readonly ranges: readonly TimeRange[];
  readonly because: readonly AppliedRule[];
}

/** A service that makes no line, or units that make none, with the rule that says so. Nothing that was done is lost. */
export interface Unbilled {
  readonly serviceId: string;
  readonly code: string | null;
  readonly minutes: number;
  readonly because: AppliedRule;
}

/** What the coding step knows before any edit runs. */
export interface CodedServices {
  readonly lines: readonly CodedLine[];
  readonly unbilled: readonly Unbilled[];
  readonly findings: readonly Finding[];
}

/** The engine's whole answer. */
export interface CodedEncounter extends CodedServices {
  readonly amounts: ReadonlyMap<string, Result<DerivedAmount, NoRate>>;
}
