import * as z from 'zod';

export const getTodayInput = z.strictObject({ siteId: z.uuid() });

export type TodayBand = 'in-progress' | 'upcoming' | 'over' | 'canceled';

export interface TodaySession {
  readonly id: string;
  readonly band: TodayBand;
  readonly name: string;
  readonly topic: string;
  readonly color: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly roomName: string;
  readonly leaderName: string;
  readonly programName: string;
  readonly seatsTaken: number;
  readonly capacity: number;
  readonly minSize: number;
  readonly marked: number;
  readonly notesMissing: number;
  readonly cancelReason: string | null;
}

/** A session of today or of the days ahead that somebody should look at. */
export interface SessionAtRisk {
  readonly sessionId: string;
  readonly name: string;
  readonly day: string;
  readonly startMs: number;
  readonly roomName: string;
  readonly leaderName: string;
  readonly seatsTaken: number;
  readonly minSize: number;
}

export interface TodayView {
  readonly siteId: string;
  readonly siteName: string;
  readonly zone: string;
  readonly day: string;
  readonly nowMs: number;
  /** Why the site is closed today; null on an open day. */
  readonly closed: string | null;
  /** The next day on which the site has a session; null when there is none within a fortnight. */
  readonly nextDay: string | null;
  readonly sessions: readonly TodaySession[];
  /** What the next day brings, on a day that has no session of its own; else empty. */
  readonly nextSessions: readonly TodaySession[];
  readonly census: readonly {
    readonly programId: string;
    readonly programName: string;
    readonly target: number;
    /** Different people with a seat today. */
    readonly seated: number;
    readonly starting: number;
    readonly finishing: number;
    /** People marked as not there in at least one session of today. */
    readonly absent: number;
    readonly onHold: number;
  }[];
  /** Groups that have fewer people than their minimum, from now to three days ahead. */
  readonly belowMinimum: readonly SessionAtRisk[];
  /** Sessions whose leader no longer works here on that day or lacks discipline or credential, over the same days. */
  readonly uncovered: readonly (SessionAtRisk & { readonly missing: readonly string[] })[];
  /** Who owes notes of earlier days, a year back, the most first; `oldest` is the session that waits longest. */
  readonly overdueNotes: readonly {
    readonly leaderId: string;
    readonly leaderName: string;
    readonly notes: number;
    readonly oldest: { readonly sessionId: string; readonly day: string };
  }[];
}
