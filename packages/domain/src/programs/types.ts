import type { EpochMs, PlainDate, TimeRange, WallTime, Weekday } from '../kernel';

/** A program as it is sold to a patient: a number of program days, a day track, phases, a curriculum. */
export interface Program {
  readonly id: string;
  readonly name: string;
  /** Days of attendance that complete the program, weekends and closed days not counted. */
  readonly programDays: number;
  readonly censusTarget: number;
  readonly phases: readonly Phase[];
  readonly track: readonly DayTrackSlot[];
  readonly curriculum: readonly CurriculumTopic[];
}

/** A stretch of program days, both ends included; program days count from 1. */
export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly firstProgramDay: number;
  readonly lastProgramDay: number;
}

/** One place in the day: on these weekdays, at this time of the site's wall clock, a session of this type. */
export interface DayTrackSlot {
  readonly id: string;
  readonly weekdays: readonly Weekday[];
  readonly startTime: WallTime;
  readonly endTime: WallTime;
  readonly sessionTypeId: string;
  readonly required: boolean;
}

export interface CurriculumTopic {
  readonly programDay: number;
  readonly sessionTypeId: string;
  readonly topic: string;
}

export type EnrollmentState = 'active' | 'on-hold' | EndedState;
export type EndedState = 'completed' | 'left' | 'transferred';

/** One patient's way through one program. `days` are the dated program days, past and planned, in order. */
export interface Enrollment {
  readonly id: string;
  readonly patientId: string;
  readonly programId: string;
  readonly state: EnrollmentState;
  readonly days: readonly PlainDate[];
  /** The program day that `days[0]` stands for: 1, or later after a transfer. */
  readonly firstProgramDay: number;
}

/** A seat that the patient holds in a session of the enrollment. */
export interface HeldSeat {
  readonly seatId: string;
  readonly sessionId: string;
  readonly startMs: EpochMs;
}

/** A session on the calendar, as enrollment sees it. */
export interface OfferedSession extends TimeRange {
  readonly id: string;
  readonly sessionTypeId: string;
  readonly maxSize: number;
  readonly seatsTaken: number;
}

/** Something that holds the patient's time. `id` is the session's for a seat; `label` is what a screen says about it. */
export interface BusyTime extends TimeRange {
  readonly id: string;
  readonly label: string;
}

/** What the calendar holds over the whole stretch that is being planned. */
export interface ProgramCalendar {
  /** IANA zone of the site. */
  readonly zone: string;
  readonly closedDays: readonly PlainDate[];
  readonly sessions: readonly OfferedSession[];
  readonly patientBusy: readonly BusyTime[];
  /** When the patient can be there at the earliest: what is over by then is passed over. Null plans every session. */
  readonly joinsMs: EpochMs | null;
}

export type EnrollmentRefusal =
  | { readonly code: 'enrollment-over'; readonly state: EndedState }
  | { readonly code: 'enrollment-already-on-hold' }
  | { readonly code: 'enrollment-not-on-hold'; readonly state: EnrollmentState }
  | { readonly code: 'day-before-enrollment-start'; readonly startDay: PlainDate }
  | { readonly code: 'day-after-planned-end'; readonly plannedEndDay: PlainDate }
  | { readonly code: 'day-inside-days-attended'; readonly lastDay: PlainDate }
  | { readonly code: 'no-program-days-left'; readonly programDays: number }
  | { readonly code: 'program-days-left'; readonly daysLeft: number };
