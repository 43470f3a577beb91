import type { ClaimSide } from '@threshold/domain/billing';
import type { FilingMode } from '@threshold/domain/directory';
import * as z from 'zod';
import type { ClaimProblem } from './claim-report.input';
import type { HeldDayView } from './list-held-days.input';
import type { ClaimBatchLine } from './list-claim-batches.input';

export const getClaimBatchInput = z.strictObject({ batchId: z.uuid() });

export interface ClaimLineView {
  readonly id: string;
  readonly number: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly payerName: string;
  readonly side: ClaimSide;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lines: number;
  readonly totalCents: number;
  /** assembled, written */
  readonly status: string;
}

export interface RefusedClaimView {
  /** The first of its charges: stable, and unique in the batch. */
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly payerName: string;
  readonly siteName: string;
  readonly side: ClaimSide;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly totalCents: number;
  readonly problems: readonly ClaimProblem[];
  /** True when a later batch took all of its charges, or they were reversed meanwhile. */
  readonly settled: boolean;
}

export interface ClaimFileView {
  readonly fileId: string;
  readonly name: string;
  readonly payerName: string;
  readonly side: ClaimSide;
  readonly claimCount: number;
  readonly totalCents: number;
  readonly byteLength: number;
  /** What its envelope says: a payer pays on production files only. */
  readonly mode: FilingMode;
}

export interface ClaimBatchView {
  readonly batch: ClaimBatchLine;
  readonly claims: readonly ClaimLineView[];
  readonly refused: readonly RefusedClaimView[];
  /** Signed days of the batch's period that are not charged at all as of now; at most two hundred. */
  readonly held: readonly HeldDayView[];
  readonly files: readonly ClaimFileView[];
}
