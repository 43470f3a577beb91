import { isNpi } from '../npi';
import { at, findingAt } from '../read/finding';
import { read } from '../read/read';
import type { Finding, Segment, Transaction } from '../read/types';
import { check835 } from './check-835';
import { check837 } from './check-837';
import { checkLoops } from './check-loops';
import type { TransactionTotals } from './totals';

export interface CheckSummary {
  readonly interchanges: number;
  readonly transactions: number;
  /** CLM of an 837, CLP of an 835. */
  readonly claims: number;
  /** Sum of the charges of the claims: CLM02, CLP03. */
  readonly claimTotalCents: number;
  /** Sum of the charges of their lines: SV1, SV2, SV3, SVC. */
  readonly lineTotalCents: number;
  readonly findings: readonly Finding[];
}

const NOTHING: TransactionTotals = { claims: 0, claimTotalCents: 0, lineTotalCents: 0, findings: [] };

/**
 * What a file holds and what is wrong with it: envelope counts and control numbers, the tree of HL segments, check
 * digits of NPIs, totals of an 837, the three balances of an 835. Never throws. A file without errors is sound in
 * these respects; it is not a check against the whole implementation guide.
 */
export function check(input: string | Uint8Array): CheckSummary {
  const file = read(input);
  const transactions = file.interchanges.flatMap(({ groups }) => groups.flatMap((group) => group.transactions));
  const totals = transactions.map(checkTransaction);
  const sum = (pick: (one: TransactionTotals) => number) => totals.reduce((total, one) => total + pick(one), 0);
  return {
    interchanges: file.interchanges.length,
    transactions: transactions.length,
    claims: sum(({ claims }) => claims),
    claimTotalCents: sum(({ claimTotalCents }) => claimTotalCents),
    lineTotalCents: sum(({ lineTotalCents }) => lineTotalCents),
    findings: [...file.findings, ...totals.flatMap(({ findings }) => findings), ...file.segments.flatMap(checkNpi)],
  };
}

function checkTransaction(transaction: Transaction): TransactionTotals {
  const loops = checkLoops(transaction.segments);
  const totals =
    transaction.setId === '837' ? check837(transaction) : transaction.setId === '835' ? check835(transaction) : NOTHING;
  return { ...totals, findings: [...loops, ...totals.findings] };
}

function checkNpi(segment: Segment): Finding[] {
  const [qualifier, number] = segment.elements[0] === 'NM1' ? [8, 9] : segment.elements[0] === 'N1' ? [3, 4] : [0, 0];
  if (qualifier === 0 || at(segment, qualifier) !== 'XX' || isNpi(at(segment, number))) return [];
  return [
    findingAt(segment, {
      severity: 'warning',
      code: 'npi-check-digit',
      message: 'The NPI’s check digit is wrong',
      element: number,
    }),
  ];
}
