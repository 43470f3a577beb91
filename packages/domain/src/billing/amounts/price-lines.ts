import type { Result } from '../../kernel';
import { formatCents, must, ok, scaleCents } from '../../kernel';
import { decimalText } from '../decimal';
import { noticeOf } from '../edits/expected-denial';
import type { PaymentRule } from '../reference-tables';
import type { DerivedAmount, NoRate } from '../types';
import { facilityAmounts } from './facility-amounts';
import type { PricedLine, PricingContext } from './pricing';
import { nothing, withStep } from './pricing';
import { payerAmount, payerRateOf } from './unit-rates';
import { professionalAmounts } from './professional-amounts';

/**
 * What the payer is expected to allow for each line of a patient-day, the patient's share included, with every step
 * that led to it; or why no amount follows from the tables. Lines of one side reduce each other (therapy, procedures,
 * packaging), the two sides do not. Pure; the order of the lines changes nothing.
 */
export function priceLines(
  lines: readonly PricedLine[],
  context: PricingContext,
): Map<string, Result<DerivedAmount, NoRate>> {
  // What is denied, or paid at the payer's own rate, takes no rank from what the schedules pay.
  const apart = new Map<string, DerivedAmount>();
  for (const line of lines) {
    const amount = deniedAmount(line, context) ?? ownRate(line, context);
    if (amount) apart.set(line.id, amount);
  }
  const open = lines.filter(({ id }) => !apart.has(id));
  const ofSide = (side: PricedLine['side']) => open.filter((line) => line.side === side);
  const medicare =
    context.rules.basis.kind === 'percent-of-charge'
      ? new Map(open.map((line) => [line.id, ok(charged(line))]))
      : new Map([
          ...professionalAmounts(ofSide('professional'), context),
          ...facilityAmounts(ofSide('facility'), context),
        ]);
  return new Map(
    lines.map((line): [string, Result<DerivedAmount, NoRate>] => {
      const own = apart.get(line.id);
      if (own) return [line.id, ok(line.side === 'facility' ? own : lesserOfCharge(own, line, context))];
      const base = must(medicare.get(line.id), `an amount or a reason for line ${line.id}`);
      return [line.id, base.ok ? ok(lesserOfCharge(onBasis(base.value, context), line, context)) : base];
    }),
  );
}

function deniedAmount({ modifiers }: PricedLine, { tables }: PricingContext): DerivedAmount | null {
  const notice = noticeOf(modifiers, tables.edits.denialNotices);
  if (!notice?.automatic) return null;
  return nothing(notice.wording, `${notice.modifiers.join(' and ')}: denied without a look`, notice);
}

function ownRate(line: PricedLine, context: PricingContext): DerivedAmount | null {
  const row = payerRateOf(line, context);
  return row && payerAmount(row, line.units);
}

const charged = ({ chargeCents }: PricedLine): DerivedAmount => ({ amountCents: chargeCents, steps: [] });

/** The payer's percentage of the charge or of Medicare, or Medicare's amount itself. */
function onBasis(amount: DerivedAmount, { rules }: PricingContext): DerivedAmount {
  const { basis } = rules;
  if (basis.kind === 'medicare') return amount;
  const what = basis.kind === 'percent-of-charge' ? 'charge' : 'Medicare';
  const percent = `${decimalText(basis.percentHundredths, 2)} %`;
  const before = formatCents(amount.amountCents);
  return withStep(amount, scaleCents(amount.amountCents, basis.percentHundredths, 10_000), {
    label: `Percentage of ${what}`,
    formula: `${before} x ${percent}`,
    inputs: { [what]: before, percent },
    row: rules,
  });
}

/**
 * A fee schedule allows the lesser of the fee and the charge, whichever side bills it: Medicare's by law, another payer's
 * by its contract. A hospital rate is paid whatever the charge.
 */
function lesserOfCharge(amount: DerivedAmount, line: PricedLine, context: PricingContext): DerivedAmount {
  const { amountCents } = amount;
  const { chargeCents } = line;
  const { rules } = context;
  const limit = lesserRule(line, context);
  if (!limit || rules.basis.kind === 'percent-of-charge' || amountCents <= chargeCents) return amount;
  const limited = withStep(amount, chargeCents, {
    label: 'Lesser of fee and charge',
    formula: `min(${formatCents(amountCents)}, ${formatCents(chargeCents)})`,
    inputs: { fee: formatCents(amountCents), charge: formatCents(chargeCents) },
    row: rules.basis.kind === 'medicare' ? limit : rules,
  });
  return { ...limited, scheduleCents: amountCents };
}

function lesserRule({ side, code }: PricedLine, { tables }: PricingContext): PaymentRule | null {
  if (side === 'professional') return tables.rule('lesser-of-charge', 'physician');
  const status = tables.outpatientRate(code)?.status;
  const onFees = status !== undefined && tables.status('outpatient', status)?.payment === 'fee-schedule';
  return onFees ? tables.rule('lesser-of-charge', 'outpatient') : null;
}
