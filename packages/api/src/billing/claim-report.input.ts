import type { ClaimSide, Finding } from '@threshold/domain/billing';
import type { PlainDate } from '@threshold/domain/kernel';
import type { ChargeHoldReason } from './charge-hold.input';

export interface ClaimBatchInput {
  readonly batchId: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** What a claim cannot go out without. */
export type ClaimFact =
  | 'patient-address'
  | 'patient-name'
  | 'member-id'
  | 'diagnosis'
  | 'site-npi'
  | 'facility-npi'
  | 'site-tax-id'
  | 'payer-id'
  | 'rendering-provider'
  | 'attending-provider';

/** Why a claim was not made; ids, codes and limits only. */
export type ClaimProblem =
  | { readonly kind: 'missing'; readonly fact: ClaimFact }
  /** It holds a character that the file cannot carry. */
  | { readonly kind: 'unreadable'; readonly fact: ClaimFact }
  /** Whatever else the file's writer refuses, by its place. */
  | { readonly kind: 'unwritable'; readonly field: string; readonly reason: string }
  /** A day of it is held: what is counted later could change these lines after they went out. */
  | { readonly kind: 'held'; readonly reason: ChargeHoldReason['code'] }
  | { readonly kind: 'replacement'; readonly procedureCodes: readonly string[] }
  | EditProblem;

/** What an open error of the edits says; facts belong to their rule. */
export type EditProblem = {
  readonly [Rule in Finding['rule']]: {
    readonly kind: 'edit';
    readonly rule: Rule;
    readonly procedureCode: string;
    readonly facts: Extract<Finding, { readonly rule: Rule }>['facts'];
    readonly source: string;
  };
}[Finding['rule']];

export interface RefusedClaim {
  readonly patientId: string;
  readonly payerId: string;
  readonly siteId: string;
  readonly claimKind: ClaimSide;
  readonly chargeIds: readonly string[];
  readonly totalCents: number;
  readonly problems: readonly ClaimProblem[];
}

/** What a batch has done so far. Written with each checkpoint, so that a restart goes on behind `cursor`. */
export interface ClaimBatchReport {
  /** The last patient whose charges were looked at; patients are taken in the order of their ids. */
  readonly cursor: string | null;
  readonly claims: number;
  readonly claimCents: number;
  readonly refused: readonly RefusedClaim[];
  readonly files: number;
}

export const EMPTY_REPORT: ClaimBatchReport = { cursor: null, claims: 0, claimCents: 0, refused: [], files: 0 };
