import * as z from 'zod';

export const listServiceFeesInput = z.strictObject({});

export interface ServiceFeeView {
  readonly id: string;
  readonly serviceCode: string;
  readonly chargeCents: number;
  readonly from: string;
  readonly to: string | null;
}
