import type { ValueOf } from '../guide/rules';
import type { adjustment } from './adjustments';
import type { Remittance } from './remittance';
import type { remittanceClaim, remittanceLine } from './remittance-claim';

type ClaimValue = ValueOf<typeof remittanceClaim>;
type LineValue = ValueOf<typeof remittanceLine>;

/** CAS as it stands in a file: one group and up to six reasons, `reason1` with `amount1` to `reason6` with `amount6`. */
export type AdjustmentGroup = ValueOf<typeof adjustment>;

/** One service line of a claim and what became of it (2110). */
export interface RemittanceLine extends LineValue {
  /** SVC: procedure, charge and payment in whole cents, paid units as exact decimal text. */
  readonly service: LineValue['service'];
  /** CAS: why the payment is not the charge; `adjustmentsOf` lists them one by one. */
  readonly adjustments?: readonly AdjustmentGroup[] | undefined;
  /** REF*6R: the `lineId` of the claim as it was sent. */
  readonly lineId?: LineValue['lineId'];
  /** DTM: the day of service has qualifier 472; 150 and 151 are the first and the last of several. */
  readonly days?: LineValue['days'];
  /** LQ: remarks for people, with list HE or RX. */
  readonly remarks?: LineValue['remarks'];
}

/** One claim and what became of it (2100). */
export interface RemittanceClaim extends ClaimValue {
  /** CLP: the account number as it was sent, status, charge, payment and what the patient owes in whole cents. */
  readonly outcome: ClaimValue['outcome'];
  /** CAS of the claim as a whole; those of its lines stand with the lines. */
  readonly adjustments?: readonly AdjustmentGroup[] | undefined;
  /** NM1*QC. */
  readonly patient: ClaimValue['patient'];
  /** SVC: the lines, when the payer answers by lines. */
  readonly lines?: readonly RemittanceLine[] | undefined;
}

/** One reason why a payment is not the charge. */
export interface Adjustment {
  /** CO contract, PR what the patient owes, OA other, PI the payer's own reduction, CR correction. */
  readonly group: AdjustmentGroup['group'];
  /** The claim adjustment reason code: 45, 1, 2 … */
  readonly reason: string;
  /** Whole cents that the reason takes away; below zero when it adds. Zero when it tells a quantity alone. */
  readonly cents: number;
}

/** Money that belongs to no claim. */
export interface ProviderAdjustment {
  readonly provider: string;
  /** ISO day. */
  readonly fiscalYearEnd: string;
  /** WO overpayment, L6 interest, FB balance forward … */
  readonly reason: string;
  /** By what the payer names it, often a claim of another payment. */
  readonly reference: string | null;
  /** Whole cents taken away from the payment; below zero when they are added. */
  readonly cents: number;
}

const PLACES = [1, 2, 3, 4, 5, 6] as const;

/** The adjustments of a line, or of a claim without those of its lines, one by one. */
export const adjustmentsOf = ({
  adjustments = [],
}: {
  readonly adjustments?: readonly AdjustmentGroup[] | undefined;
}): readonly Adjustment[] =>
  adjustments.flatMap((one) =>
    PLACES.flatMap((place) => {
      const reason = one[`reason${place}`];
      return reason === undefined ? [] : [{ group: one.group, reason, cents: one[`amount${place}`] ?? 0 }];
    }),
  );

/** What a payment gives or takes beside its claims (PLB), one by one. */
export const providerAdjustmentsOf = ({
  providerAdjustments = [],
}: Pick<Remittance, 'providerAdjustments'>): readonly ProviderAdjustment[] =>
  providerAdjustments.flatMap((one) =>
    PLACES.flatMap((place) => {
      const [given, cents] = [one[`reason${place}`], one[`amount${place}`]];
      if (given === undefined || cents === undefined) return [];
      const { provider, fiscalYearEnd } = one;
      return [{ provider, fiscalYearEnd, reason: given.reason, reference: given.reference ?? null, cents }];
    }),
  );
