import type { MinuteRate } from '../directory';
import type { Cents, PlainDate } from '../kernel';

/** What every number on a screen brings along: how it was made, from what, and from which rows. */
export interface Explained {
  readonly label: string;
  readonly formula: string;
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly rowIds: readonly string[];
}

export interface MoneyFigure extends Explained {
  readonly valueCents: Cents;
}

/** A number with two decimals. Null when its denominator is zero: there is nothing to say, which is not zero. */
export interface RatioFigure extends Explained {
  readonly valueHundredths: number | null;
  readonly unit: 'patients' | 'percent';
}

/** One patient's presence in one session of a program, as the census reads it. */
export interface PresenceRow {
  readonly id: string;
  readonly patientId: string;
  readonly programId: string;
  /** The day on the site's wall clock. */
  readonly day: PlainDate;
}

export interface CensusDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days on which the program runs. */
  readonly programDays: readonly PlainDate[];
}

/** Seats of one session. */
export interface SeatRow {
  readonly id: string;
  readonly capacity: number;
  readonly taken: number;
}

/** Part of a charge line's expected payment that belongs to one attendance. */
export interface ExpectedShare {
  readonly lineId: string;
  readonly attendanceId: string;
  readonly expectedCents: Cents;
}

/** What the margin of a session is made of. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly group: string;
  readonly siteId: string;
  readonly programId: string;
  readonly day: PlainDate;
  readonly leaders: readonly { readonly staffMemberId: string; readonly rate: MinuteRate; readonly minutes: number }[];
  readonly room: { readonly roomId: string; readonly rate: MinuteRate; readonly minutes: number } | null;
  readonly attendances: readonly SessionAttendance[];
}

export interface SessionAttendance {
  readonly attendanceId: string;
  readonly patientId: string;
  readonly payerId: string;
  readonly minutes: number;
  readonly shares: readonly ExpectedShare[];
}

/** One attendance's part of a session's margin. A session nobody attended has one row without an attendance. */
export interface MarginRow {
  readonly id: string;
  readonly sessionId: string;
  readonly group: string;
  readonly siteId: string;
  readonly programId: string;
  readonly day: PlainDate;
  readonly attendanceId: string | null;
  readonly patientId: string | null;
  readonly payerId: string | null;
  readonly expectedCents: Cents;
  readonly leaderCostCents: Cents;
  readonly roomCostCents: Cents;
  readonly marginCents: Cents;
}

export type MarginDimension = 'sessionId' | 'group' | 'siteId' | 'programId' | 'day' | 'patientId' | 'payerId';

export interface MarginGroup {
  /** Null collects the cost of sessions that nobody attended, where the dimension needs an attendance. */
  readonly key: string | null;
  readonly expectedCents: Cents;
  readonly leaderCostCents: Cents;
  readonly roomCostCents: Cents;
  readonly margin: MoneyFigure;
}
