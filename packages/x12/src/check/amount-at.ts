import { amountCents } from '../money';
import { at, findingAt } from '../read/finding';
import type { Finding, Segment } from '../read/types';

/** An amount of a segment; an amount that cannot be read counts as zero and is an error. */
export function amountAt(segment: Segment, element: number, findings: Finding[]): number {
  const cents = amountCents(at(segment, element));
  if (cents !== null) return cents;
  findings.push(
    findingAt(segment, { severity: 'error', code: 'amount', message: 'This is no amount in cents', element }),
  );
  return 0;
}
