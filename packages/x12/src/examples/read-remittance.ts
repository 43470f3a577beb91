import { check, eachLoop, readGuide, REMITTANCE_835, remittanceClaim } from '../index';

export interface Posting {
  readonly accountNumber: string;
  readonly paidCents: number;
  readonly patientOwesCents: number;
}

/** What to post of a remittance, claim by claim; nothing when it does not balance. */
export function postingsOf(file: Uint8Array | string): readonly Posting[] {
  const { payments, findings } = check(file);
  const { transaction, claim, line } = payments.balances;
  const isWhole = [transaction, claim, line].every(({ checked, balanced }) => checked === balanced);
  if (!isWhole) throw new Error(findings.map(({ code, message }) => `${code}: ${message}`).join('\n'));

  const postings: Posting[] = [];
  const take = eachLoop(remittanceClaim, ({ sound, value }) => {
    // A claim that breaks its guide is left for a person.
    if (!sound) return;
    const { accountNumber, paid, patientResponsibility = 0 } = value.outcome;
    postings.push({ accountNumber, paidCents: paid, patientOwesCents: patientResponsibility });
  });
  readGuide(file, REMITTANCE_835, { loops: [take] });
  return postings;
}
