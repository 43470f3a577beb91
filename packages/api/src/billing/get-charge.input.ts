import * as z from 'zod';
import type { ChargeLineView } from './list-charges.input';

export const getChargeInput = z.strictObject({ chargeId: z.uuid() });

export interface ChargeView {
  readonly charge: ChargeLineView;
  /** The attendances that it stands on, with what each earned. */
  readonly parts: readonly {
    readonly seatId: string;
    readonly sessionId: string;
    readonly sessionName: string;
    readonly leaderName: string;
    readonly startMs: number;
    readonly minutes: number;
    readonly chargeCents: number;
    readonly expectedCents: number;
  }[];
  /** Every posting of the line, the ones of earlier revisions included. */
  readonly postings: readonly {
    readonly key: string;
    readonly kind: string;
    readonly day: string;
    readonly entries: readonly { readonly account: string; readonly amountCents: number }[];
  }[];
}
