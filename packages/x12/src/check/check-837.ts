import { amountText } from '../money';
import { at, findingAt } from '../read/finding';
import type { Finding, Segment, Transaction } from '../read/types';
import { amountAt } from './amount-at';
import type { TransactionTotals } from './totals';

/** Where a service line of each kind of claim keeps its charge. */
const CHARGE_ELEMENT = new Map([
  ['SV1', 2],
  ['SV2', 3],
  ['SV3', 2],
]);

/** Claims of an 837: each total must be the sum of its lines. */
export function check837({ segments }: Transaction): TransactionTotals {
  const findings: Finding[] = [];
  const claims: Array<{ readonly head: Segment; readonly totalCents: number; linesCents: number; lines: number }> = [];
  for (const segment of segments) {
    const name = segment.elements[0] ?? '';
    const element = CHARGE_ELEMENT.get(name);
    const claim = claims.at(-1);
    if (name === 'CLM')
      claims.push({ head: segment, totalCents: amountAt(segment, 2, findings), linesCents: 0, lines: 0 });
    else if (element !== undefined && claim !== undefined) {
      claim.linesCents += amountAt(segment, element, findings);
      claim.lines += 1;
    }
  }
  for (const { head, totalCents, linesCents, lines } of claims)
    if (totalCents !== linesCents) {
      const message = `Claim ${at(head, 1)} says ${amountText(totalCents)}, its ${lines} lines are ${amountText(linesCents)}`;
      findings.push(findingAt(head, { severity: 'error', code: 'claim-total', message, element: 2 }));
    }
  return {
    claims: claims.length,
    claimTotalCents: claims.reduce((sum, { totalCents }) => sum + totalCents, 0),
    lineTotalCents: claims.reduce((sum, { linesCents }) => sum + linesCents, 0),
    findings,
  };
}
