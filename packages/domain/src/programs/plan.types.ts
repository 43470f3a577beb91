import type { EpochMs, PlainDate } from '../kernel';
import type { BusyTime, Program, ProgramCalendar } from './types';

export interface PlanRequest extends ProgramCalendar {
  readonly program: Program;
  readonly startDay: PlainDate;
  /** Where in the program the first day stands; 1 unless the patient rejoins or transfers. */
  readonly firstProgramDay?: number;
  /** `list` leaves every conflict to the reader; `apply` also books the fixes that are a free seat. */
  readonly fixes: 'list' | 'apply';
}

export interface ProgramDay {
  readonly programDay: number;
  readonly day: PlainDate;
}

/** A seat to book. `instead` names why it is not the slot's own session. */
export interface PlannedSeat extends ProgramDay {
  readonly slotId: string;
  readonly sessionId: string;
  readonly sessionTypeId: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly instead: 'same-day' | 'make-up' | null;
}

/** The nearest thing that works, for one conflict. */
export type ConflictFix =
  | { readonly kind: 'same-day'; readonly sessionId: string; readonly startMs: EpochMs; readonly endMs: EpochMs }
  | {
      readonly kind: 'make-up';
      readonly sessionId: string;
      readonly day: PlainDate;
      readonly startMs: EpochMs;
      readonly endMs: EpochMs;
    }
  | { readonly kind: 'schedule-session'; readonly day: PlainDate; readonly startMs: EpochMs; readonly endMs: EpochMs }
  | { readonly kind: 'start-on'; readonly day: PlainDate };

interface SlotConflict extends ProgramDay {
  readonly slotId: string;
  readonly sessionTypeId: string;
  readonly required: boolean;
  readonly fix: ConflictFix;
}

export type EnrollmentConflict =
  | {
      readonly code: 'start-day-closed';
      readonly day: PlainDate;
      readonly reason: 'weekend' | 'closed' | 'no-track-that-day';
      readonly fix: ConflictFix;
    }
  | (SlotConflict & {
      readonly code: 'session-full';
      readonly sessionId: string;
      /** How many seats the session would have to gain. */
      readonly seatsOver: number;
    })
  | (SlotConflict & {
      readonly code: 'patient-busy';
      readonly sessionId: string;
      readonly busyWith: BusyTime;
      readonly overlapMinutes: number;
    })
  | (SlotConflict & { readonly code: 'no-session' });

/** Seats of one session of the track, for the preview. */
export interface SessionSeats {
  readonly sessionId: string;
  readonly sessionTypeId: string;
  readonly startMs: EpochMs;
  readonly day: PlainDate;
  readonly maxSize: number;
  /** Seats free before this plan is booked; never negative. */
  readonly seatsLeft: number;
}

export interface EnrollmentPlan {
  readonly days: readonly ProgramDay[];
  readonly endDay: PlainDate;
  readonly seats: readonly PlannedSeat[];
  readonly conflicts: readonly EnrollmentConflict[];
  readonly sessionSeats: readonly SessionSeats[];
}
