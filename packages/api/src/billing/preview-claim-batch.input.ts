export { startClaimBatchInput as previewClaimBatchInput } from './start-claim-batch.input';
export type { StartClaimBatchInput as PreviewClaimBatchInput } from './start-claim-batch.input';

export interface PreviewClaimBatchView {
  /** Lines that wait for a claim, and what they add up to. */
  readonly charges: number;
  readonly chargeCents: number;
  /** Attended seats of billable sessions without a signed note: their charges would come after the claim of the day. */
  readonly unsignedAttendances: number;
}
