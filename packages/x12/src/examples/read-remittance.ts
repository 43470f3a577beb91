import {
  adjustmentsOf,
  check,
  eachLoop,
  providerAdjustmentsOf,
  readGuide,
  REMITTANCE_835,
  remittanceClaim,
} from '../index';
import type { ProviderAdjustment, RemittanceClaim } from '../index';

interface Posting {
  readonly accountNumber: string;
  readonly paidCents: number;
  readonly patientOwesCents: number;
}

export interface ToPost {
  /** Numbers of the payments (TRN02). Keep them: a payment whose number you have is not posted again. */
  readonly payments: readonly string[];
  readonly postings: readonly Posting[];
  /** Accounts that a person looks at: denied, reversed, priced only, or of two minds about what the patient owes. */
  readonly forReview: readonly string[];
  /** Money that belongs to no claim; without it, the postings are not the payment. */
  readonly providerAdjustments: readonly ProviderAdjustment[];
}

/** Processed by the first, second or third payer, forwarded or not (CLP02). */
const PROCESSED = new Set(['1', '2', '3', '19', '20', '21']);

/** What the adjustments say that the patient owes; the payer need not say the same in CLP05. */
const patientShare = (claim: RemittanceClaim): number =>
  [claim, ...(claim.lines ?? [])]
    .flatMap(adjustmentsOf)
    .reduce((sum, { group, cents }) => (group === 'PR' ? sum + cents : sum), 0);

/** What to post of a remittance. Throws when anything in the file is wrong, or no payment is in it: nothing is posted. */
export function toPost(file: Uint8Array | string): ToPost {
  const { payments, counts, findings } = check(file);
  if (counts.error > 0) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }

  const postings: Posting[] = [];
  const forReview: string[] = [];
  const take = eachLoop(remittanceClaim, ({ sound, value }) => {
    // In a file without errors every claim is sound.
    if (!sound) throw new Error('A claim breaks its guide');
    const { accountNumber, status, paid, patientResponsibility = 0 } = value.outcome;
    if (!PROCESSED.has(status) || patientShare(value) !== patientResponsibility) forReview.push(accountNumber);
    else postings.push({ accountNumber, paidCents: paid, patientOwesCents: patientResponsibility });
  });
  const bodies = readGuide(file, REMITTANCE_835, { loops: [take] }).transactions.flatMap(({ body }) =>
    body.sound ? [body.value] : [],
  );
  // An 835 of another version is counted, but not read; a file of claims is right, but pays nothing.
  if (bodies.length === 0 || bodies.length !== payments.payments)
    throw new Error('No payment, or not every one, was read');
  const numbers = bodies.map(({ trace }) => trace.number);
  if (new Set(numbers).size < numbers.length) throw new Error('A payment stands twice in this file');
  return { payments: numbers, postings, forReview, providerAdjustments: bodies.flatMap(providerAdjustmentsOf) };
}
