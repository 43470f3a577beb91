import * as z from 'zod';

export const getChartInput = z.strictObject({ patientId: z.uuid() });

/** Days that one plan bills, or none (null); both ends included, `to` is null where nothing known ends them. */
export interface BillingStretch {
  readonly planName: string | null;
  readonly from: string;
  readonly to: string | null;
}

export interface ChartView {
  /** The day at the site of the latest enrollment; without one, at the organization's first site. */
  readonly today: string;
  readonly id: string;
  readonly name: string;
  readonly medicalRecordNumber: string;
  readonly birthDate: string;
  readonly ageYears: number;
  readonly administrativeSex: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly deceasedOn: string | null;
  readonly identifiers: readonly { system: string; value: string }[];
  readonly conditions: readonly {
    id: string;
    codeSystem: string;
    code: string;
    display: string;
    onsetOn: string | null;
    abatedOn: string | null;
  }[];
  readonly coverages: readonly {
    id: string;
    payerName: string;
    planName: string;
    /** Null until somebody has entered it from the patient's card; no claim goes out before. */
    memberId: string | null;
    effectiveFrom: string;
    effectiveTo: string | null;
    /** Whether anything was ever charged to it, and what of that stands: how many charges, and the last day of one. */
    wasCharged: boolean;
    charges: number;
    chargedUntil: string | null;
    version: number;
  }[];
  /** The plan that bills today; null when none does. */
  readonly billedToday: string | null;
  /** Signed days that wait for a coverage, and the first of them; null when there are none. */
  readonly uncovered: { readonly count: number; readonly firstDay: string } | null;
  readonly referrals: readonly {
    id: string;
    receivedOn: string;
    reason: string;
    status: string;
    sourceName: string;
    version: number;
  }[];
  readonly enrollments: readonly {
    id: string;
    status: string;
    programId: string;
    programName: string;
    programDays: number;
    siteName: string;
    /** Program days that lie behind or are today, and how many the enrollment has in all. */
    daysBegun: number;
    daysPlanned: number;
    diagnosisCodes: readonly string[];
    /** The coverage that bills while it holds, whatever others the patient has; null when none is named. */
    coverageId: string | null;
    /** Which plan bills from today (or the first day) to the last day; a closed enrollment shows all of its days. */
    billing: readonly BillingStretch[];
    heldFrom: string | null;
    startsOn: string;
    plannedEndOn: string;
    endedOn: string | null;
    version: number;
    events: readonly { kind: string; effectiveOn: string; reason: string }[];
  }[];
}
