import type { Cents, PlainDate } from '../kernel';
import { sumCents } from '../kernel';
import type { ChargeLine } from './types';

/** The whole chart of accounts. Debits are positive, credits negative. */
export const ACCOUNTS = [
  'insurance-receivable',
  'patient-receivable',
  'gross-charges',
  'contractual-adjustment',
  'cash',
  'write-off',
] as const;
export type Account = (typeof ACCOUNTS)[number];

export interface LedgerEntry {
  readonly account: Account;
  readonly amountCents: Cents;
}

/** Entries that belong together and sum to zero. The key makes posting the same thing twice impossible. */
export interface Posting {
  readonly key: string;
  readonly kind: 'charge' | 'reversal';
  readonly day: PlainDate;
  readonly lineId: string;
  readonly entries: readonly LedgerEntry[];
}

/** Moves an amount from one account to another: the only way entries come to be, so that they sum to zero. */
const move = (to: Account, from: Account, cents: Cents): LedgerEntry[] =>
  cents === 0
    ? []
    : [
        { account: to, amountCents: cents },
        { account: from, amountCents: -cents },
      ];

/**
 * The posting of a charge at signing: the charge is owed, and what the payer is not expected to allow of it is taken
 * off at once, so that the receivable is the expected payment. A hospital rate above the charge adds to it instead.
 * @param revision 1 for the first posting of a line; counts up when a reversed line is posted again
 */
export function postCharge(line: ChargeLine, postedOn: PlainDate, revision: number): Posting {
  return {
    key: `charge ${line.id} ${revision}`,
    kind: 'charge',
    day: postedOn,
    lineId: line.id,
    entries: [
      ...move('insurance-receivable', 'gross-charges', line.chargeCents),
      ...move('contractual-adjustment', 'insurance-receivable', line.chargeCents - line.expectedCents),
    ],
  };
}

/** Takes a posting back, entry by entry; the first stays in the ledger. A reversal is not reversed: post anew. */
export function reversePosting(posting: Posting, reversedOn: PlainDate): Posting {
  if (posting.kind === 'reversal') throw new Error(`${posting.key} is a reversal`);
  return {
    key: `reversal of ${posting.key}`,
    kind: 'reversal',
    day: reversedOn,
    lineId: posting.lineId,
    entries: posting.entries.map(({ account, amountCents }) => ({ account, amountCents: -amountCents })),
  };
}

/** How far a posting is from zero: 0 when it balances. */
export const imbalanceCents = (posting: Pick<Posting, 'entries'>): Cents =>
  sumCents(posting.entries.map((entry) => entry.amountCents));

/** What each account holds after the postings. A posting that does not balance, or a key used twice, throws. */
export function balances(postings: readonly Posting[]): Record<Account, Cents> {
  const keys = new Set<string>();
  const sums: Record<Account, Cents> = {
    'insurance-receivable': 0,
    'patient-receivable': 0,
    'gross-charges': 0,
    'contractual-adjustment': 0,
    cash: 0,
    'write-off': 0,
  };
  for (const posting of postings) {
    if (imbalanceCents(posting) !== 0) throw new Error(`${posting.key} is off by ${imbalanceCents(posting)} cents`);
    if (keys.has(posting.key)) throw new Error(`${posting.key} is posted twice`);
    keys.add(posting.key);
    for (const entry of posting.entries) sums[entry.account] += entry.amountCents;
  }
  return sums;
}
