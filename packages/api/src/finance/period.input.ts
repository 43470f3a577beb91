import { daysBetween } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import * as z from 'zod';
import { plainDate } from '../plain-date.input';

/** A leap year: what a dashboard reads is bounded by its days. */
export const LONGEST_PERIOD_DAYS = 366;

/** What a dashboard is asked for: a stretch of days, and what to look at of it. */
const periodFields = z.strictObject({
  from: plainDate,
  to: plainDate,
  siteId: z.uuid().nullable(),
  programId: z.uuid().nullable(),
  payerId: z.uuid().nullable(),
});
export const fitsPeriod = ({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): boolean =>
  from <= to && daysBetween(from, to) <= LONGEST_PERIOD_DAYS;
export const PERIOD_PROBLEM = `Ask for at most ${LONGEST_PERIOD_DAYS} days, the first one first.`;
export const periodInput = periodFields.refine(fitsPeriod, PERIOD_PROBLEM);
export type PeriodInput = z.output<typeof periodInput>;

/** A number with everything that it was made from. */
export interface FigureView {
  readonly label: string;
  readonly formula: string;
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly rowCount: number;
}
export interface RatioView extends FigureView {
  readonly valueHundredths: number | null;
  readonly unit: 'patients' | 'percent';
}
export interface MoneyView extends FigureView {
  readonly valueCents: number;
}

/** What the filters offer. */
export interface FilterChoices {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly payers: readonly { readonly id: string; readonly name: string }[];
}
