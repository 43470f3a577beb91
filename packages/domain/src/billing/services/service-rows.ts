import type { Dated, PaymentBasis } from '../../directory';
import type { BasisRules } from '../basis-rules';
import type { Qualification } from '../qualifications';
import type { ServiceFamily } from '../service-family';

/** A level of a visit: reached by total minutes or by how involved the decisions were. */
export interface VisitLevel extends Dated {
  readonly patientStatus: 'new' | 'established';
  readonly code: string;
  readonly complexity: 'straightforward' | 'low' | 'moderate' | 'high';
  readonly leastMinutes: number;
}

/** Time past the highest level: a unit at `firstMinutes` of the whole visit, and one for each full block after. */
interface ProlongedService extends Dated {
  readonly ruleSet: 'medicare' | 'code-owner';
  readonly visitCode: string;
  readonly code: string;
  readonly firstMinutes: number;
  readonly blockMinutes: number;
}

/** A push below the first mark, then a first block, then further blocks past the last full one. */
export interface InfusionRule extends Dated {
  readonly pushCode: string;
  readonly firstCode: string;
  readonly firstBlockMinutes: number;
  readonly firstReachedMinutes: number;
  readonly furtherCode: string;
  readonly furtherBlockMinutes: number;
  readonly furtherReachedMinutes: number;
}

/** How much of a drug one unit of its code is, an exact decimal; `once` is a code that names no amount. */
export interface DrugUnit extends Dated {
  readonly code: string;
  readonly counting: 'by-size' | 'once';
  readonly unitSize: string;
}

export interface DrugWasteRule extends Dated {
  readonly ruleSet: 'jw-jz';
  readonly discardedModifier: string;
  readonly nothingDiscardedModifier: string;
}

/** A code of an observed drug for doses above one amount and up to another. */
export interface ObservedDrugCode extends Dated {
  readonly drug: 'esketamine';
  readonly pays: 'medicare-bundle' | 'per-milligram';
  readonly code: string;
  readonly aboveMilligrams: number;
  readonly upToMilligrams: number | null;
  readonly per: 'administration' | 'milligram';
  readonly enrolledModifier: string | null;
  readonly observedMinutes: number;
  readonly includesVisit: boolean;
}

/** One step of remote monitoring. `least` and `most` are days with a reading for set-up and device, else minutes. */
export interface RemoteMonitoringStep extends Dated {
  readonly what: 'musculoskeletal' | 'respiratory' | 'cognitive-behavioral' | 'physiologic';
  readonly step: 'set-up' | 'device' | 'management' | 'further-management';
  readonly code: string;
  readonly least: number;
  readonly most: number | null;
  readonly eachMinutes: number | null;
  /** Whether an assistant's part of it is told apart. */
  readonly assisted: boolean;
  readonly liveContacts: number;
  readonly period: 'episode' | 'days' | 'calendar-month';
  readonly periodDays: number | null;
}

export interface MonthlyCareRule extends Dated {
  readonly code: string;
  readonly furtherCode: string;
  readonly firstMinutes: number;
  readonly furtherMinutes: number;
  readonly morePainMonthsThan: number;
}

/** One kind of magnetic stimulation. Of several kinds on a date the lowest precedence is coded. */
export interface StimulationCode extends Dated {
  readonly what: 'mapping' | 'delivery' | 're-determination';
  readonly code: string;
  readonly precedence: number;
  readonly oncePerCourse: boolean;
}

/** What tells the side of the body on which a code of one side was given. Codes of both sides have no row. */
interface SideModifier extends Dated {
  readonly code: string;
  readonly side: 'left' | 'right' | 'both';
  readonly modifier: string;
}

/** An assistant's modifier beside a plan modifier, once the assistant's share of a unit is more than the percent. */
export interface AssistantRule extends Dated {
  readonly planModifier: 'GP' | 'GO';
  readonly qualification: Qualification;
  readonly modifier: string;
  readonly morePercentThan: number;
}

/** `renders` in the own name, or `assists`: gives it while somebody else renders. */
interface BillingQualification extends Dated {
  readonly family: ServiceFamily;
  readonly qualification: Qualification;
  readonly role: 'renders' | 'assists';
  /** Whether somebody read the source; what nobody read refuses nothing and only asks. */
  readonly confirmed: boolean;
}

export interface IncidentToRule extends Dated {
  readonly placeOfService: string;
  readonly supervision: 'direct' | 'general';
  /** Only for patients whom the physician has seen: somebody new has no plan that could be followed. */
  readonly establishedOnly: boolean;
}

/**
 * A visit shared in a facility goes out in the name of whoever has more than the percent of its time, or, where
 * `decisions` says so and the level follows from them, of whoever made the decisions.
 */
interface SharedVisitRule extends Dated {
  readonly placeOfService: string;
  readonly morePercentThan: number;
  readonly decisions: boolean;
  readonly modifier: string;
}

/** The place of service of a meeting that was not at the site: at a distance, or where the patient lives. */
interface MeetingPlace extends Dated {
  readonly atDistance: boolean;
  readonly patientAt: 'site' | 'home' | 'elsewhere';
  readonly placeOfService: string;
}

interface TelehealthModifier extends Dated {
  readonly ruleSet: 'place' | 'place-and-95';
  readonly mode: 'video' | 'audio';
  /** A hospital's claim has no place of service that would tell of a distance. */
  readonly side: 'professional' | 'facility' | 'both';
  readonly modifier: string;
}

/** A code that may be given at a distance, and whether hearing each other is enough: never, or at the patient's home. */
interface TelehealthCode extends Dated {
  readonly code: string;
  readonly audio: 'no' | 'home';
  /** As with qualifications: what nobody read only asks. */
  readonly confirmed: boolean;
}

/** Usual minutes of an evaluation or a length of talk therapy, and the minute from which it counts. */
interface TypicalTime extends Dated {
  readonly code: string;
  readonly typicalMinutes: number;
  readonly reachedAtMinutes: number;
}

/** A family of codes that each practitioner does as a service of the own, however many of them do it on one day. */
interface PractitionerFamily extends Dated {
  readonly family: ServiceFamily;
}

/** What a payer of one basis follows where its plan setting does not say. */
interface PayerRuleSet extends Dated, BasisRules {
  readonly basis: PaymentBasis['kind'];
}

/** The rows by which services become coded lines. */
export interface ServiceRows {
  readonly visitLevels: readonly VisitLevel[];
  readonly prolongedServices: readonly ProlongedService[];
  readonly infusionRules: readonly InfusionRule[];
  readonly drugUnits: readonly DrugUnit[];
  readonly drugWasteRules: readonly DrugWasteRule[];
  readonly observedDrugCodes: readonly ObservedDrugCode[];
  readonly remoteMonitoringSteps: readonly RemoteMonitoringStep[];
  readonly monthlyCareRules: readonly MonthlyCareRule[];
  readonly stimulationCodes: readonly StimulationCode[];
  readonly sideModifiers: readonly SideModifier[];
  readonly assistantRules: readonly AssistantRule[];
  readonly practitionerFamilies: readonly PractitionerFamily[];
  readonly billingQualifications: readonly BillingQualification[];
  readonly incidentToRules: readonly IncidentToRule[];
  readonly sharedVisitRules: readonly SharedVisitRule[];
  readonly meetingPlaces: readonly MeetingPlace[];
  readonly telehealthModifiers: readonly TelehealthModifier[];
  readonly telehealthCodes: readonly TelehealthCode[];
  readonly typicalTimes: readonly TypicalTime[];
  readonly payerRuleSets: readonly PayerRuleSet[];
}

/** What makes a row one thing: no two rows of one key hold on one day. The engine and the reader's test both use it. */
export const SERVICE_ROW_KEYS: { readonly [Table in keyof ServiceRows]: (row: ServiceRows[Table][number]) => string } =
  {
    visitLevels: (row) => `${row.patientStatus} ${row.complexity}`,
    prolongedServices: (row) => `${row.ruleSet} ${row.visitCode}`,
    infusionRules: () => 'infusion',
    drugUnits: (row) => row.code,
    drugWasteRules: (row) => row.ruleSet,
    observedDrugCodes: (row) => `${row.drug} ${row.pays} ${row.aboveMilligrams}`,
    remoteMonitoringSteps: (row) => `${row.what} ${row.step} ${row.least}`,
    monthlyCareRules: () => 'monthly care',
    stimulationCodes: (row) => row.what,
    sideModifiers: (row) => `${row.code} ${row.side}`,
    assistantRules: (row) => `${row.planModifier} ${row.qualification}`,
    practitionerFamilies: (row) => row.family,
    billingQualifications: (row) => `${row.family} ${row.qualification}`,
    incidentToRules: (row) => row.placeOfService,
    sharedVisitRules: (row) => row.placeOfService,
    meetingPlaces: (row) => `${row.atDistance} ${row.patientAt}`,
    telehealthModifiers: (row) => `${row.ruleSet} ${row.mode} ${row.side}`,
    telehealthCodes: (row) => row.code,
    typicalTimes: (row) => row.code,
    payerRuleSets: (row) => row.basis,
  };
