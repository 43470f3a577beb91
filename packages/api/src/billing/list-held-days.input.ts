import * as z from 'zod';
import type { ChargeHoldReason } from './charge-hold.input';

export const listHeldDaysInput = z.strictObject({
  /** Null for everybody. */
  patientId: z.uuid().nullable(),
});
export type ListHeldDaysInput = z.output<typeof listHeldDaysInput>;

/** A signed day of a patient that waits uncharged. */
export interface HeldDayView {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly siteName: string;
  readonly day: string;
  readonly heldMs: number;
  readonly reason: ChargeHoldReason;
  /** What is in the way and what to do. */
  readonly sentence: string;
}

export interface HeldDaysView {
  /** The oldest; at most two hundred. */
  readonly days: readonly HeldDayView[];
  /** How many wait in the organization. */
  readonly total: number;
}
