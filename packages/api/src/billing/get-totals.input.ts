import type { Account } from '@threshold/domain/billing';
import * as z from 'zod';

export const getTotalsInput = z.strictObject({});

/** Sums that must agree, all in cents and over all time. */
export interface TotalsView {
  /** Charges that stand: posted and not taken back. */
  readonly standing: { readonly count: number; readonly chargeCents: number; readonly expectedCents: number };
  /** Standing charges on no claim. With `onClaimsCents` less `reversedOnClaimsCents` they are the standing charges. */
  readonly waiting: { readonly count: number; readonly chargeCents: number };
  /** Totals of all claims, as they went out. */
  readonly onClaimsCents: number;
  /** Of these, lines whose charge was reversed afterwards: they need a replacement claim. */
  readonly reversedOnClaimsCents: number;
  /** Totals of all claim files. */
  readonly inFilesCents: number;
  /** Gross charges of the ledger, as a positive number. */
  readonly ledgerGrossCents: number;
  /** What the ledger says payers owe: the expected payment of what stands. */
  readonly ledgerReceivableCents: number;
  /** Signed patient-days that are not charged yet, each with its reason: none of the sums above counts them. */
  readonly heldDays: number;
}

/** What each account holds; debits are positive. */
export type LedgerTotalsView = Readonly<Record<Account, number>>;
