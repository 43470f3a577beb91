import type { ClaimSide, DerivationStep, Finding } from '@threshold/domain/billing';
import * as z from 'zod';
import { plainDate } from '../plain-date.input';

/** All that stand, those that wait for a claim, or those that are on one. */
export const CHARGES_SHOWN = ['all', 'waiting', 'claimed'] as const;

export const listChargesInput = z.strictObject({
  /** Null leaves that end open. */
  firstDay: plainDate.nullable(),
  lastDay: plainDate.nullable(),
  show: z.enum(CHARGES_SHOWN),
  /** Null for everybody. */
  patientId: z.uuid().nullable(),
  /** Null for all sites. */
  siteId: z.uuid().nullable(),
  /** Null for all payers. */
  payerId: z.uuid().nullable(),
  /** The last charge of the page before; null for the first page. */
  after: z.strictObject({ day: plainDate, id: z.uuid() }).nullable(),
});
export type ListChargesInput = z.output<typeof listChargesInput>;

export interface ChargeLineView {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly payerName: string;
  readonly siteName: string;
  readonly side: ClaimSide;
  readonly day: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly minutes: number;
  readonly chargeCents: number;
  readonly expectedCents: number;
  /** Null while it waits for a claim. */
  readonly claimNumber: string | null;
  readonly unitsExplanation: string;
  readonly modifierReasons: readonly { readonly modifier: string; readonly because: string }[];
  readonly derivation: readonly DerivationStep[];
  readonly findings: readonly Finding[];
}

export interface ChargesView {
  readonly today: string;
  /** Over all pages of the answer. */
  readonly totals: { readonly count: number; readonly chargeCents: number; readonly expectedCents: number };
  readonly charges: readonly ChargeLineView[];
  /** Ask for the rest with it; null when this is all. */
  readonly next: { readonly day: string; readonly id: string } | null;
}
