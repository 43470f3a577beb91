import { adjustmentsOf, eachLoop, readGuide, REMITTANCE_835, remittanceClaim } from '../index';
import type { Adjustment, RemittanceClaim } from '../index';

export interface LinePosting {
  readonly accountNumber: string;
  /** As it was sent; null when the payer does not repeat it. */
  readonly lineId: string | null;
  readonly procedureCode: string;
  readonly chargeCents: number;
  readonly paidCents: number;
  /** `{ group: 'CO', reason: '45', cents: 1500 }`: charge less payment is their sum. */
  readonly adjustments: readonly Adjustment[];
}

const linesOf = ({ outcome, lines = [] }: RemittanceClaim): readonly LinePosting[] =>
  lines.map((line) => ({
    accountNumber: outcome.accountNumber,
    lineId: line.lineId?.value ?? null,
    procedureCode: line.service.procedure.code,
    chargeCents: line.service.charge,
    paidCents: line.service.paid,
    adjustments: adjustmentsOf(line),
  }));

/** The lines of a remittance that `check` found right. What adjusts a claim as a whole is `adjustmentsOf(claim)`. */
export function linePostings(file: Uint8Array | string): readonly LinePosting[] {
  const postings: LinePosting[] = [];
  const take = eachLoop(remittanceClaim, ({ sound, value }) => {
    if (sound) postings.push(...linesOf(value));
  });
  readGuide(file, REMITTANCE_835, { loops: [take] });
  return postings;
}
