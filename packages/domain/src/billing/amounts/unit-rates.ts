import type { DrugRate, PayerRate } from '../reference-tables';
import type { DerivedAmount } from '../types';
import { decimalText, roundHalfUp } from '../decimal';
import type { PricedLine, PricingContext } from './pricing';
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

/** The rate that a payer has of its own for a line: of several, the one that names most of its modifiers. */
export function payerRateOf(
  { code, modifiers }: Pick<PricedLine, 'code' | 'modifiers'>,
  { payer, tables }: Pick<PricingContext, 'payer' | 'tables'>,
): PayerRate | null {
  const fitting = tables.payerRates.filter(
    (row) => row.payer === payer && row.code === code && row.modifiers.every((each) => modifiers.includes(each)),
  );
  return [...fitting].sort((a, b) => b.modifiers.length - a.modifiers.length)[0] ?? null;
}

/** Units at a payer's own rate, and the share of it that is paid. */
export function payerAmount(row: PayerRate, units: number): DerivedAmount {
  const { dollarsTenThousandths, numerator, denominator } = row;
  const cents = roundHalfUp(
    BigInt(dollarsTenThousandths) * BigInt(units) * BigInt(numerator),
    100n * BigInt(denominator),
  );
  return withStep({ amountCents: 0, steps: [] }, cents, {
    label: row.wording,
    formula: `rate x units x ${numerator}/${denominator}`,
    inputs: { rate: decimalText(dollarsTenThousandths, 4), units: String(units) },
    row,
  });
}
