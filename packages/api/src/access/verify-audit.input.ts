import * as z from 'zod';

export const verifyAuditInput = z.strictObject({});

export interface AuditVerification {
  readonly atMs: number;
  readonly links: number;
  readonly events: number;
  /** The hash at the end of the chain; null before the first event. */
  readonly headHash: string | null;
  /** Empty when the chain holds. A break without a sequence belongs to no link. */
  readonly breaks: readonly { readonly sequence: string | null; readonly problem: string }[];
}
