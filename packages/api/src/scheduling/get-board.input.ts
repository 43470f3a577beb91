import type { PlainDate } from '@threshold/domain/kernel';
import type { Explanation } from '@threshold/domain/scheduling';
import * as z from 'zod';
import { plainDate } from '../plain-date.input';

export const getBoardInput = z.strictObject({
  siteId: z.uuid(),
  firstDay: plainDate,
  /** 1 for a day, 5 or 7 for a week; never more than 14. */
  dayCount: z.int().min(1).max(14),
});
export type GetBoardInput = z.output<typeof getBoardInput>;

/** A session as the board shows it. */
export interface BoardSession {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly discipline: string;
  readonly color: number;
  readonly day: PlainDate;
  readonly startMs: number;
  readonly endMs: number;
  readonly roomId: string;
  readonly roomName: string;
  readonly leaderId: string;
  readonly leaderName: string;
  readonly programId: string;
  readonly programName: string;
  readonly seatsTaken: number;
  readonly capacity: number;
  readonly minSize: number;
  readonly status: string;
  readonly cancelReason: string | null;
  /** Seats whose attendance is recorded. */
  readonly marked: number;
  readonly attendanceClosed: boolean;
  readonly notesMissing: number;
  readonly version: number;
}

export interface BoardView {
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    readonly opensAt: string;
    readonly closesAt: string;
  };
  readonly nowMs: number;
  /** The site's own day at `nowMs`. */
  readonly today: string;
  /** `closed` says why nobody can be booked that day; null on an open day. */
  readonly days: readonly { readonly day: string; readonly closed: string | null }[];
  /** The first open day after those shown; the day after them where none is open for a month. */
  readonly nextOpenDay: string;
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly capacity: number;
    readonly lanes: number;
  }[];
  readonly leaders: readonly { readonly id: string; readonly name: string; readonly discipline: string }[];
  readonly sessionTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly discipline: string;
    readonly minutes: number;
    readonly maxSize: number;
  }[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly sessions: readonly BoardSession[];
  /** What is wanted here around these days and cannot be booked, the earliest wanted first. */
  readonly unplaced: readonly UnplacedSession[];
}

/** A session without bookings and seats, with what keeps it from its wanted place; `why` is empty when that is free by now. */
export interface UnplacedSession extends BoardSession {
  readonly why: readonly Explanation[];
}
