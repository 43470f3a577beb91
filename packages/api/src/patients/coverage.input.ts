import * as z from 'zod';
import { plainDate } from '../plain-date.input';

/** What is wrong with the number itself, the domain says (`checkMemberId`). */
const memberId = z.string().trim().max(200);

export const enterMemberIdInput = z.strictObject({
  coverageId: z.uuid(),
  version: z.int(),
  /** As it stands on the patient's card. */
  memberId,
});
export type EnterMemberIdInput = z.output<typeof enterMemberIdInput>;

export const endCoverageInput = z.strictObject({
  coverageId: z.uuid(),
  version: z.int(),
  /** The last day on which it pays; null lets it go on. */
  lastDay: plainDate.nullable(),
});
export type EndCoverageInput = z.output<typeof endCoverageInput>;

export const removeCoverageInput = z.strictObject({ coverageId: z.uuid(), version: z.int() });
export type RemoveCoverageInput = z.output<typeof removeCoverageInput>;

export const addCoverageInput = z.strictObject({
  patientId: z.uuid(),
  planId: z.uuid(),
  /** Null while it is not known: the days are charged, and their claims wait for it. */
  memberId: memberId.nullable(),
  firstDay: plainDate,
  /** Null while it goes on. */
  lastDay: plainDate.nullable(),
});
export type AddCoverageInput = z.output<typeof addCoverageInput>;

/** A new coverage, and the one that ends on the day before its first; null where none does. */
export const changeCoverageInput = addCoverageInput.extend({
  replaces: z.strictObject({ coverageId: z.uuid(), version: z.int() }).nullable().default(null),
});
export type ChangeCoverageInput = z.output<typeof changeCoverageInput>;
