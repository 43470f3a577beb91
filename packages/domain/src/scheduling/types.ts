import type { EpochMs, PlainDate, TimeRange, WallTime, Weekday } from '../kernel';

export interface SessionType {
  readonly id: string;
  readonly name: string;
  readonly discipline: string;
  /** Credentials, by code, that somebody who leads it must hold on the day. */
  readonly credentialCodes: readonly string[];
  readonly minSize: number;
  readonly maxSize: number;
  readonly minutes: number;
}

/**
 * scheduled: holds its room and leader; canceled: held them once; unplaced: a wish that holds nothing and seats nobody;
 * discarded: a wish that was given up.
 */
export type SessionState = 'scheduled' | 'canceled' | 'unplaced' | 'discarded';

/** One dated session. Who sits in it is in its seats; what it occupies is in its bookings. */
export interface Session extends TimeRange {
  readonly id: string;
  readonly sessionTypeId: string;
  readonly seriesId: string | null;
  readonly siteId: string;
  readonly roomId: string;
  readonly leaderIds: readonly string[];
  readonly state: SessionState;
}

export interface Seat {
  readonly id: string;
  readonly sessionId: string;
  readonly patientId: string;
  readonly state: 'booked' | 'released';
}

export type ResourceKind = 'patient' | 'staff' | 'room-lane' | 'device';

/** One resource held for one stretch of time. `sessionId` is null for time off, visits and other holds. */
export interface Booking extends TimeRange {
  readonly resourceKind: ResourceKind;
  readonly resourceId: string;
  readonly sessionId: string | null;
  /** What a screen says holds the time: "Pain skills, group A", "Time off". */
  readonly label: string;
}

/** A room that takes n sessions at once has n lanes. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  readonly laneIds: readonly string[];
}

export interface Credential {
  readonly code: string;
  readonly validFrom: PlainDate;
  /** The last day on which it counts; null while it has no end. */
  readonly validThrough: PlainDate | null;
}

export interface Leader {
  readonly id: string;
  readonly name: string;
  readonly disciplines: readonly string[];
  readonly credentials: readonly Credential[];
}

export interface SiteHours {
  readonly weekday: Weekday;
  readonly openTime: WallTime;
  readonly closeTime: WallTime;
}

/** Everything that a decision about one site's calendar looks at. Bookings cover the days in question. */
export interface Board {
  readonly zone: string;
  readonly hours: readonly SiteHours[];
  readonly closedDays: readonly PlainDate[];
  readonly rooms: readonly Room[];
  readonly leaders: readonly Leader[];
  readonly sessionTypes: readonly SessionType[];
  readonly bookings: readonly Booking[];
  /** Names of patients for explanations; ids without a name are said as "a patient". */
  readonly patientNames?: ReadonlyMap<string, string>;
}

/** A session as somebody would like it to be. `sessionId` is its own when it moves, so that it does not block itself. */
export interface Placement {
  readonly sessionId: string | null;
  readonly sessionTypeId: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly roomId: string;
  readonly leaderIds: readonly string[];
  readonly patientIds: readonly string[];
}

/** hard: cannot be; soft: can be, with a reason; info: worth knowing. */
export type Severity = 'hard' | 'soft' | 'info';

export type RuleName =
  | 'ends-before-start'
  | 'room-double-booked'
  | 'leader-double-booked'
  | 'patient-double-booked'
  | 'leader-not-qualified'
  | 'outside-site-hours'
  | 'over-room-capacity'
  | 'over-max-size'
  | 'below-min-size'
  | 'wrong-length';

/** What a rule found: how much, in its unit, and who or what is concerned. */
export interface Breach {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly magnitude: number;
  readonly unit: 'minutes' | 'seats' | 'credentials';
  /** The resource that the rule is about; null when it is the session itself. */
  readonly resource: { readonly kind: ResourceKind | 'room'; readonly id: string } | null;
  /** The bookings that hold the time, longest overlap first. */
  readonly heldBy: readonly Booking[];
  /** Discipline or credential codes that nobody who leads has. */
  readonly missing: readonly string[];
}
