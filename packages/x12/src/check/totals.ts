import type { Finding } from '../read/types';

/** What one transaction adds to the summary of its file. */
export interface TransactionTotals {
  readonly claims: number;
  readonly claimTotalCents: number;
  readonly lineTotalCents: number;
  readonly findings: readonly Finding[];
}
