import type { DrugRate } from '../reference-tables';
import type { DerivedAmount } from '../types';
import { decimalText, roundHalfUp } from '../decimal';
import { withStep } from './pricing';

/** A drug's units at its payment limit, multiplied before the one rounding. What was discarded is paid at the same limit. */
export function drugAmount(row: DrugRate, units: number): DerivedAmount {
  const cents = roundHalfUp(BigInt(row.dollarsTenThousandths) * BigInt(units), 100n);
  return withStep({ amountCents: 0, steps: [] }, cents, {
    label: 'Drug payment limit',
    formula: 'limit x units',
    inputs: { limit: decimalText(row.dollarsTenThousandths, 4), units: String(units) },
    row,
  });
}
