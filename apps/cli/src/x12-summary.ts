import { formatCents } from '@threshold/domain/kernel';
import type { BalanceCount, CheckSummary, Place } from '@threshold/x12';

/** A summary in lines for a person. */
export function describeSummary(summary: CheckSummary): string[] {
  const { claims, payments } = summary;
  const sets = Object.entries(summary.transactionSets).map(([set, count]) => `${count} × ${set}`);
  return [
    `interchanges ${summary.interchanges}, transactions ${summary.transactions}${sets.length > 0 ? ` (${sets.join(', ')})` : ''}, segments ${summary.segments}`,
    ...(claims.claims > 0
      ? [
          `claims ${claims.claims}, charged ${amount(claims.chargeCents)}; lines ${claims.lines}, charged ${amount(claims.lineChargeCents)}`,
        ]
      : []),
    ...(payments.payments > 0 ? describePayments(summary) : []),
    ...summary.findings.map(
      ({ severity, code, message, place }) => `${severity}  ${describePlace(place)}  ${code}: ${message}`,
    ),
    ...(summary.omitted > 0 ? [`… and ${summary.omitted} more`] : []),
    ...(summary.findings.length === 0 ? ['no findings'] : []),
  ];
}

function describePayments({ payments }: CheckSummary): string[] {
  const { transaction, claim, line } = payments.balances;
  return [
    `payments ${payments.payments} of ${amount(payments.paidCents)}; claims ${payments.claims}, charged ${amount(payments.chargeCents)}, paid ${amount(payments.claimPaidCents)}; provider adjustments ${amount(payments.providerAdjustmentCents)}`,
    `balanced: payments ${share(transaction)}, claims ${share(claim)}, lines ${share(line)}`,
  ];
}

const amount = (cents: number | null): string => (cents === null ? 'not known' : formatCents(cents));
const share = ({ balanced, checked }: BalanceCount): string => `${balanced} of ${checked}`;

function describePlace({ transaction, group, interchange, segment, segmentId, element, offset }: Place): string {
  const where = [
    ...(interchange === null ? [] : [`interchange ${interchange}`]),
    ...(group === null ? [] : [`group ${group}`]),
    ...(transaction === null ? [] : [`transaction ${transaction}`]),
    ...(segment === null ? [] : [`segment ${segment}`]),
  ];
  const what = segmentId === null ? '' : ` ${segmentId}${element === null ? '' : String(element).padStart(2, '0')}`;
  return `${where.join(', ') || 'file'}${what} (byte ${offset})`;
}
