import * as z from 'zod';

export const getChartInput = z.strictObject({ patientId: z.uuid() });

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
    version: number;
  }[];
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
    /** The plan that the enrollment bills while its coverage holds; null when it names none. */
    billedPlanName: string | null;
    heldFrom: string | null;
    startsOn: string;
    plannedEndOn: string;
    endedOn: string | null;
    version: number;
    events: readonly { kind: string; effectiveOn: string; reason: string }[];
  }[];
}
