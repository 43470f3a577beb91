import { amountText } from '../money';
import { CentSum } from '../read/amount';
import type { SegmentView } from '../read/segment-view';
import { tagOf } from '../read/tag';
import { readCents } from './amounts';
import { KeptMark } from './report';
import type { Report, TransactionCheck } from './report';

const CLM = tagOf('CLM');
/** Where a service line of each kind of claim keeps its charge: professional, institutional, dental. */
const SV1 = tagOf('SV1');
const SV2 = tagOf('SV2');
const SV3 = tagOf('SV3');

/** What the claims of a file add up to; a sum is null when an amount in it cannot be read. */
export interface ClaimTotals {
  readonly claims: number;
  readonly lines: number;
  /** CLM02. */
  readonly chargeCents: number | null;
  /** SV102, SV203, SV302. */
  readonly lineChargeCents: number | null;
}

/** The claims of an 837: the total of each must be the sum of its lines. */
export class ClaimTotalsCheck implements TransactionCheck {
  readonly #report: Report;
  readonly #mark = new KeptMark();
  #open = false;
  #claimCents = 0;
  #linesCents = 0;
  #claimLines = 0;
  #claims = 0;
  #lines = 0;
  readonly #charges = new CentSum();
  readonly #lineCharges = new CentSum();

  constructor(report: Report) {
    this.#report = report;
  }

  begin(): void {
    this.#open = false;
  }

  segment(view: SegmentView): void {
    switch (view.tag) {
      case CLM:
        return this.#openClaim(view);
      case SV1:
      case SV3:
        return this.#addLine(readCents(view, 2, this.#report));
      case SV2:
        return this.#addLine(readCents(view, 3, this.#report));
      default:
    }
  }

  end(): void {
    if (!this.#open) return;
    this.#open = false;
    if (this.#claimCents === this.#linesCents) return;
    this.#report(this.#mark, {
      severity: 'error',
      code: 'claim-total',
      message: `The claim says ${textOf(this.#claimCents)}, its ${this.#claimLines} lines are ${textOf(this.#linesCents)}`,
      element: 2,
    });
  }

  totals(): ClaimTotals {
    return {
      claims: this.#claims,
      lines: this.#lines,
      chargeCents: this.#charges.cents,
      lineChargeCents: this.#lineCharges.cents,
    };
  }

  #openClaim(view: SegmentView): void {
    this.end();
    this.#open = true;
    this.#mark.keep(view);
    this.#claimCents = readCents(view, 2, this.#report);
    this.#linesCents = 0;
    this.#claimLines = 0;
    this.#claims += 1;
    this.#charges.add(this.#claimCents);
  }

  #addLine(cents: number): void {
    this.#linesCents += cents;
    this.#claimLines += 1;
    this.#lines += 1;
    this.#lineCharges.add(cents);
  }
}

const textOf = (cents: number): string => (Number.isSafeInteger(cents) ? amountText(cents) : 'not known');
