import * as z from 'zod';

const TODAY_LISTS = ['seated', 'starting', 'finishing', 'absent', 'on-hold'] as const;

export const listTodayPeopleInput = z.strictObject({
  siteId: z.uuid(),
  programId: z.uuid().nullable(),
  list: z.enum(TODAY_LISTS),
});
export type ListTodayPeopleInput = z.output<typeof listTodayPeopleInput>;
export type TodayList = ListTodayPeopleInput['list'];

export interface TodayPerson {
  readonly patientId: string;
  readonly name: string;
  readonly programName: string;
  readonly programDay: number | null;
  readonly programDays: number;
  /** Sessions of the day with a seat. */
  readonly sessions: number;
  /** Sessions of the day missed, with the first reason that was noted. */
  readonly missed: number;
  readonly reason: string | null;
}
