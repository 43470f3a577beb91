import { amountText } from '../money';
import { at, findingAt } from '../read/finding';
import type { Finding, Segment, Transaction } from '../read/types';
import { amountAt } from './amount-at';
import type { TransactionTotals } from './totals';

interface Line {
  readonly head: Segment;
  readonly chargeCents: number;
  readonly paidCents: number;
  adjustedCents: number;
}
interface Claim extends Line {
  readonly lines: Line[];
}

/**
 * Payments of an 835 and their three balances: a line's charge less payment is what its adjustments say; a claim's is
 * what all its adjustments say; the payment of the transaction is its claims less the provider adjustments.
 */
export function check835({ segments }: Transaction): TransactionTotals {
  const findings: Finding[] = [];
  const claims: Claim[] = [];
  let payment: Segment | null = null;
  let providerCents = 0;
  for (const segment of segments) {
    const claim = claims.at(-1);
    switch (segment.elements[0]) {
      case 'BPR':
        payment = segment;
        break;
      case 'CLP':
        claims.push({ ...lineOf(segment, 3, findings), lines: [] });
        break;
      case 'SVC':
        claim?.lines.push(lineOf(segment, 2, findings));
        break;
      case 'CAS': {
        const adjusted = sumOf(segment, [3, 6, 9, 12, 15, 18], findings);
        if (claim) claim.adjustedCents += adjusted;
        const line = claim?.lines.at(-1);
        if (line) line.adjustedCents += adjusted;
        break;
      }
      case 'PLB':
        providerCents += sumOf(segment, [4, 6, 8, 10, 12, 14], findings);
        break;
      default:
    }
  }
  for (const claim of claims) findings.push(...balanceOf(claim, 'claim-balance'), ...claimLines(claim));
  if (payment) findings.push(...paymentBalance(payment, { claims, providerCents, findings }));
  return {
    claims: claims.length,
    claimTotalCents: claims.reduce((sum, { chargeCents }) => sum + chargeCents, 0),
    lineTotalCents: claims.reduce((sum, { lines }) => sum + total(lines), 0),
    findings,
  };
}

const total = (lines: readonly Line[]) => lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0);

const lineOf = (head: Segment, element: number, findings: Finding[]): Line => ({
  head,
  chargeCents: amountAt(head, element, findings),
  paidCents: amountAt(head, element + 1, findings),
  adjustedCents: 0,
});

const sumOf = (segment: Segment, elements: readonly number[], findings: Finding[]): number =>
  elements.reduce((sum, element) => sum + amountAt(segment, element, findings), 0);

function balanceOf({ head, chargeCents, paidCents, adjustedCents }: Line, code: string): Finding[] {
  const offCents = chargeCents - paidCents - adjustedCents;
  if (offCents === 0) return [];
  const message = `Charge ${amountText(chargeCents)} less paid ${amountText(paidCents)} is not the adjustments ${amountText(adjustedCents)}`;
  return [findingAt(head, { severity: 'error', code, message, element: head.elements[0] === 'CLP' ? 3 : 2 })];
}

function claimLines({ head, chargeCents, lines }: Claim): Finding[] {
  const findings = lines.flatMap((line) => balanceOf(line, 'line-balance'));
  const linesCents = total(lines);
  if (lines.length > 0 && linesCents !== chargeCents) {
    const message = `Claim ${at(head, 1)} was charged ${amountText(chargeCents)}, its lines ${amountText(linesCents)}`;
    findings.push(findingAt(head, { severity: 'warning', code: 'claim-total', message, element: 3 }));
  }
  return findings;
}

interface Paid {
  readonly claims: readonly Claim[];
  readonly providerCents: number;
  readonly findings: Finding[];
}

function paymentBalance(payment: Segment, { claims, providerCents, findings }: Paid): Finding[] {
  const paidCents = amountAt(payment, 2, findings);
  const expectedCents = claims.reduce((sum, claim) => sum + claim.paidCents, 0) - providerCents;
  if (paidCents === expectedCents) return [];
  const message = `Payment is ${amountText(paidCents)}, claims less provider adjustments are ${amountText(expectedCents)}`;
  return [findingAt(payment, { severity: 'error', code: 'payment-balance', message, element: 2 })];
}
