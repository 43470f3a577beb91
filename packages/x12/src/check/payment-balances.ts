import { CentSum } from '../read/amount';
import type { Found } from '../read/findings';
import { BPR, CAS, CLP, PLB, SVC } from '../read/known-tags';
import type { SegmentView } from '../read/segment-view';
import { readCents, sumCents } from './amounts';
import { KeptMark, KeptText } from './report';
import type { Report, TransactionCheck } from './report';

/** CAS03, 06 … 18 and PLB04, 06 … 14. */
const ADJUSTMENTS = { first: 3, step: 3, last: 18 };
const PROVIDER_ADJUSTMENTS = { first: 4, step: 2, last: 14 };

/** How many were looked at and how many held. */
export interface BalanceCount {
  readonly checked: number;
  readonly balanced: number;
}

/** What the payments of a file add up to; a sum is null when an amount in it cannot be read. */
export interface PaymentTotals {
  readonly payments: number;
  readonly claims: number;
  readonly lines: number;
  /** CLP03 and SVC02. */
  readonly chargeCents: number | null;
  readonly lineChargeCents: number | null;
  /** BPR02. */
  readonly paidCents: number | null;
  /** CLP04. */
  readonly claimPaidCents: number | null;
  /** PLB: positive takes money away from the payment. */
  readonly providerAdjustmentCents: number | null;
  readonly balances: {
    /** BPR02 = sum of CLP04 - sum of PLB. */
    readonly transaction: BalanceCount;
    /** CLP03 - CLP04 = sum of all CAS of the claim and its lines. */
    readonly claim: BalanceCount;
    /** SVC02 - SVC03 = sum of the CAS of the line. */
    readonly line: BalanceCount;
  };
}

class Count {
  checked = 0;
  balanced = 0;

  add(holds: boolean): boolean {
    this.checked += 1;
    if (holds) this.balanced += 1;
    return holds;
  }
}

/** A claim or a line of it while it is read. */
class Item {
  readonly mark = new KeptMark();
  open = false;
  chargeCents = 0;
  paidCents = 0;
  adjustedCents = 0;

  get offCents(): number {
    return this.chargeCents - this.paidCents - this.adjustedCents;
  }
}

/**
 * The payments of an 835 and their three balances, read as they pass. Amounts are exact cents; NaN, an amount that is
 * none, spreads into whatever it touches and never balances.
 */
export class PaymentBalances implements TransactionCheck {
  readonly #report: Report;
  readonly #claim = new Item();
  readonly #line = new Item();
  readonly #payment = new KeptMark();
  readonly #account = new KeptText();
  #hasPayment = false;
  #paymentCents = 0;
  #claimsPaidCents = 0;
  #providerCents = 0;
  /** CLP05 less the adjustments of group PR. */
  #patientCents = 0;
  #isReversal = false;
  #claimLines = 0;
  #claimLinesCents = 0;
  readonly #counts = { payments: 0, claims: 0, lines: 0 };
  readonly #sums = {
    charge: new CentSum(),
    lineCharge: new CentSum(),
    paid: new CentSum(),
    claimPaid: new CentSum(),
    provider: new CentSum(),
  };
  readonly #balances = { transaction: new Count(), claim: new Count(), line: new Count() };

  constructor(report: Report) {
    this.#report = report;
  }

  begin(): void {
    this.#hasPayment = false;
    this.#paymentCents = 0;
    this.#claimsPaidCents = 0;
    this.#providerCents = 0;
    this.#counts.payments += 1;
  }

  segment(view: SegmentView): void {
    switch (view.tag) {
      case CAS:
        return this.#adjust(sumCents(view, ADJUSTMENTS, this.#report), view.is(1, 'PR'));
      case SVC:
        return this.#openLine(view);
      case CLP:
        return this.#openClaim(view);
      case PLB: {
        this.#closeClaim();
        const cents = sumCents(view, PROVIDER_ADJUSTMENTS, this.#report);
        this.#providerCents += cents;
        this.#sums.provider.add(cents);
        return;
      }
      case BPR:
        this.#hasPayment = true;
        this.#payment.keep(view);
        this.#paymentCents = readCents(view, 2, this.#report);
        this.#sums.paid.add(this.#paymentCents);
        return;
      default:
    }
  }

  end(): void {
    this.#closeClaim();
    const owedCents = this.#claimsPaidCents - this.#providerCents;
    const holds = this.#hasPayment && this.#paymentCents === owedCents;
    if (this.#balances.transaction.add(holds) || !this.#hasPayment) return;
    this.#report(
      this.#payment,
      imbalance('payment-balance', 2, {
        is: `Payment is ${textOf(this.#paymentCents)}`,
        should: `claims less provider adjustments are ${textOf(owedCents)}${offBy(this.#paymentCents - owedCents)}`,
      }),
    );
  }

  totals(): PaymentTotals {
    const { charge, lineCharge, paid, claimPaid, provider } = this.#sums;
    const { transaction, claim, line } = this.#balances;
    return {
      ...this.#counts,
      chargeCents: charge.cents,
      lineChargeCents: lineCharge.cents,
      paidCents: paid.cents,
      claimPaidCents: claimPaid.cents,
      providerAdjustmentCents: provider.cents,
      balances: { transaction: { ...transaction }, claim: { ...claim }, line: { ...line } },
    };
  }

  #adjust(cents: number, isPatients: boolean): void {
    if (isPatients) this.#patientCents -= cents;
    if (this.#claim.open) this.#claim.adjustedCents += cents;
    if (this.#line.open) this.#line.adjustedCents += cents;
  }

  #openClaim(view: SegmentView): void {
    this.#closeClaim();
    const claim = this.#claim;
    claim.open = true;
    claim.mark.keep(view);
    this.#account.keep(view, 1);
    claim.chargeCents = readCents(view, 3, this.#report);
    claim.paidCents = readCents(view, 4, this.#report);
    claim.adjustedCents = 0;
    this.#patientCents = readCents(view, 5, this.#report);
    this.#isReversal = view.is(2, '22');
    this.#claimLines = 0;
    this.#claimLinesCents = 0;
    this.#claimsPaidCents += claim.paidCents;
    this.#counts.claims += 1;
    this.#sums.charge.add(claim.chargeCents);
    this.#sums.claimPaid.add(claim.paidCents);
  }

  #openLine(view: SegmentView): void {
    this.#closeLine();
    const line = this.#line;
    line.open = true;
    line.mark.keep(view);
    line.chargeCents = readCents(view, 2, this.#report);
    line.paidCents = readCents(view, 3, this.#report);
    line.adjustedCents = 0;
    this.#claimLines += 1;
    this.#claimLinesCents += line.chargeCents;
    this.#counts.lines += 1;
    this.#sums.lineCharge.add(line.chargeCents);
  }

  #closeLine(): void {
    const line = this.#line;
    if (!line.open) return;
    line.open = false;
    if (!this.#balances.line.add(line.offCents === 0)) this.#tellItem(line, 'line-balance', 2);
  }

  #closeClaim(): void {
    this.#closeLine();
    const claim = this.#claim;
    if (!claim.open) return;
    claim.open = false;
    if (!this.#balances.claim.add(claim.offCents === 0)) this.#tellItem(claim, 'claim-balance', 3);
    // A reversal tells no share (RFI 2548 of X12, read 2026-11-28). NaN is an amount that is told elsewhere.
    if (!this.#isReversal && Math.abs(this.#patientCents) > 0) this.#tellShare(this.#patientCents);
    if (this.#claimLines === 0 || this.#claimLinesCents === claim.chargeCents) return;
    this.#report(claim.mark, {
      severity: 'warning',
      code: 'claim-total',
      message: `${this.#whose()}the claim was charged ${textOf(claim.chargeCents)}, its lines ${textOf(this.#claimLinesCents)}`,
      element: 3,
    });
  }

  #tellShare(cents: number): void {
    this.#report(this.#claim.mark, {
      severity: 'warning',
      code: 'patient-share',
      message: `${this.#whose()}what the patient owes is not the adjustments of group PR${offBy(cents)}`,
      element: 5,
    });
  }

  /** So that a person finds the claim again. */
  #whose(): string {
    const account = String(this.#account);
    return account === '' ? '' : `Account ${account}: `;
  }

  #tellItem({ mark, chargeCents, paidCents, adjustedCents }: Item, code: string, element: number): void {
    const is = `${this.#whose()}charge ${textOf(chargeCents)} less paid ${textOf(paidCents)}`;
    const should = `the adjustments are ${textOf(adjustedCents)}${offBy(chargeCents - paidCents - adjustedCents)}`;
    this.#report(mark, imbalance(code, element, { is, should }));
  }
}

const imbalance = (code: string, element: number, { is, should }: { is: string; should: string }): Found => ({
  severity: 'error',
  code,
  message: `${is}, ${should}`,
  element,
});

/** With both decimals, for people. */
function textOf(cents: number): string {
  if (!Number.isSafeInteger(cents)) return 'not known';
  const size = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}

const offBy = (cents: number): string => (Number.isSafeInteger(cents) ? `: off by ${textOf(Math.abs(cents))}` : '');
