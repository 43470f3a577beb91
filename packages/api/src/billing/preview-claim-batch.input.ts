import type { ClaimSide } from '@threshold/domain/billing';
import type { FilingMode } from '@threshold/domain/directory';

export { startClaimBatchInput as previewClaimBatchInput } from './start-claim-batch.input';
export type { StartClaimBatchInput as PreviewClaimBatchInput } from './start-claim-batch.input';

/** What one file would come from. */
export interface PreviewFile {
  readonly payerId: string;
  readonly payerName: string;
  readonly side: ClaimSide;
  readonly charges: number;
  readonly chargeCents: number;
  /** What the file would say if the batch started now. */
  readonly mode: FilingMode;
  /** Those of the charges, and their patients, that stay behind until the member number is entered. */
  readonly withoutNumber: { readonly charges: number; readonly patients: number };
}

export interface PreviewClaimBatchView {
  /** Lines that wait for a claim, and what they add up to. */
  readonly charges: number;
  readonly chargeCents: number;
  readonly files: readonly PreviewFile[];
  /** Attended seats of billable sessions without a signed note: their charges would come after the claim of the day. */
  readonly unsigned: {
    readonly attendances: number;
    readonly sessions: number;
    readonly firstDay: string | null;
    /** The earliest; at most ten. */
    readonly lines: readonly {
      readonly sessionId: string;
      readonly day: string;
      readonly sessionName: string;
      readonly leaderName: string;
      readonly attendances: number;
    }[];
  };
}
