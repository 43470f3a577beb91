import * as z from 'zod';

export const listStaffInput = z.strictObject({});

export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly discipline: string;
  readonly npi: string | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly credentials: readonly {
    readonly kind: string;
    readonly number: string;
    readonly from: string;
    readonly to: string | null;
  }[];
}
