import type { Cents, Result } from '../../kernel';
import { formatCents, must, scaleCents } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { PaymentRule } from '../reference-tables';
import type { DerivationStep, DerivedAmount, NoRate } from '../types';
import type { PricedLine } from './pricing';

/** How an allowed amount divides between Medicare and the patient. The five parts add up to the allowed amount. */
export interface MedicareShare {
  readonly deductibleCents: Cents;
  readonly coinsuranceCents: Cents;
  /** What Medicare keeps because an assistant gave the service; nobody owes it, and the coinsurance stays. */
  readonly assistantCents: Cents;
  /** What the law takes from Medicare's payment; nobody owes it (adjustment reason 253). */
  readonly sequestrationCents: Cents;
  readonly paidCents: Cents;
  readonly steps: readonly DerivationStep[];
}

/**
 * Deductible first, then Medicare's share of the rest, then the assistant's share of that payment, then sequestration;
 * the patient's part is of the full allowed amount.
 */
export function medicareShare(
  allowedCents: Cents,
  { deductibleLeftCents, modifiers }: { readonly deductibleLeftCents: Cents; readonly modifiers: readonly string[] },
  tables: Pick<DayTables, 'rule'>,
): MedicareShare {
  const share = must(tables.rule('medicare-share', 'part-b'), 'a payment rule for the Medicare share');
  const cut = must(tables.rule('sequestration', 'part-b'), 'a payment rule for sequestration');
  const assistant =
    modifiers.map((modifier) => tables.rule('assistant-payment', modifier)).find((row) => row !== null) ?? null;
  const deductibleCents = Math.min(allowedCents, deductibleLeftCents);
  const baseCents = allowedCents - deductibleCents;
  const programCents = part(baseCents, share);
  const earnedCents = assistant ? part(programCents, assistant) : programCents;
  const sequestrationCents = part(earnedCents, cut);
  return {
    deductibleCents,
    coinsuranceCents: baseCents - programCents,
    assistantCents: programCents - earnedCents,
    sequestrationCents,
    paidCents: earnedCents - sequestrationCents,
    steps: [
      step('Medicare share after the deductible', { of: baseCents, is: programCents, row: share }),
      ...(assistant ? [step('Share of an assistant', { of: programCents, is: earnedCents, row: assistant })] : []),
      step('Sequestration', { of: earnedCents, is: sequestrationCents, row: cut }),
    ],
  };
}

const part = (cents: Cents, { numerator, denominator }: PaymentRule): Cents =>
  scaleCents(cents, numerator, denominator);

const step = (
  label: string,
  { of, is, row }: { readonly of: Cents; readonly is: Cents; readonly row: PaymentRule },
): DerivationStep => ({
  label,
  formula: `${formatCents(of)} x ${row.numerator}/${row.denominator}`,
  inputs: { amount: formatCents(of), share: `${row.numerator}/${row.denominator}` },
  result: formatCents(is),
  source: row.source,
  effective: row.from,
});

/**
 * Medicare's payment of each priced line. The deductible that is left is used up by the lines in the order of their
 * ids, so that it is spent once and the same way whatever the order they come in.
 */
export function medicarePayments(
  lines: readonly Pick<PricedLine, 'id' | 'modifiers'>[],
  amounts: ReadonlyMap<string, Result<DerivedAmount, NoRate>>,
  { deductibleLeftCents, tables }: { readonly deductibleLeftCents: Cents; readonly tables: Pick<DayTables, 'rule'> },
): Map<string, MedicareShare> {
  const shares = new Map<string, MedicareShare>();
  let leftCents = deductibleLeftCents;
  for (const { id, modifiers } of [...lines].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const amount = amounts.get(id);
    if (!amount?.ok) continue;
    const share = medicareShare(amount.value.amountCents, { deductibleLeftCents: leftCents, modifiers }, tables);
    leftCents -= share.deductibleCents;
    shares.set(id, share);
  }
  return shares;
}
