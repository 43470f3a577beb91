import type { Cents } from '../kernel';
import { must, scaleCents } from '../kernel';
import type { DayTables } from './day-tables';

/** How an allowed amount divides between Medicare and the patient. The parts add up to the allowed amount. */
export interface MedicareShare {
  readonly deductibleCents: Cents;
  readonly coinsuranceCents: Cents;
  /** What the law takes from Medicare's payment; nobody owes it (adjustment reason 253). */
  readonly sequestrationCents: Cents;
  readonly paidCents: Cents;
}

/** Deductible first, then Medicare's share of the rest, then sequestration of that share; the patient's part stays. */
export function medicareShare(allowedCents: Cents, deductibleLeftCents: Cents, tables: DayTables): MedicareShare {
  const share = must(tables.rule('medicare-share', 'part-b'), 'a payment rule for the Medicare share');
  const cut = must(tables.rule('sequestration', 'part-b'), 'a payment rule for sequestration');
  const deductibleCents = Math.min(allowedCents, deductibleLeftCents);
  const baseCents = allowedCents - deductibleCents;
  const programCents = scaleCents(baseCents, share.numerator, share.denominator);
  const sequestrationCents = scaleCents(programCents, cut.numerator, cut.denominator);
  return {
    deductibleCents,
    coinsuranceCents: baseCents - programCents,
    sequestrationCents,
    paidCents: programCents - sequestrationCents,
  };
}
