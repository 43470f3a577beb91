import * as z from 'zod';
import { plainDate } from '../plain-date.input';

/** What a dashboard is asked for: a stretch of days, and what to look at of it. */
export const periodInput = z.strictObject({
  from: plainDate,
  to: plainDate,
  siteId: z.uuid().nullable(),
  programId: z.uuid().nullable(),
  payerId: z.uuid().nullable(),
});
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
