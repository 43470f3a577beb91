import * as z from 'zod';

export const listProgramsInput = z.strictObject({});

export interface ProgramView {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly zone: string;
  /** The day at the program's site. */
  readonly today: string;
  readonly programDays: number;
  readonly censusTarget: number;
  /** Active enrollments whose days have begun and are not over: who takes a place today, on a day off as well. */
  readonly enrolledToday: number;
  /** Active enrollments whose first day is still to come. */
  readonly startingLater: number;
  /** Active enrollments whose last day is over and that nobody has completed. */
  readonly pastLastDay: number;
  readonly onHold: number;
  readonly source: string;
  readonly phases: readonly { name: string; firstProgramDay: number; lastProgramDay: number }[];
  readonly track: readonly {
    id: string;
    startsAt: string;
    endsAt: string;
    /** 1 is Monday. */
    weekdays: readonly number[];
    required: boolean;
    name: string;
    discipline: string;
    color: number;
  }[];
  /** Titles in the order in which they repeat over the program days, per session type. */
  readonly curriculum: readonly { sessionType: string; titles: readonly string[] }[];
}
