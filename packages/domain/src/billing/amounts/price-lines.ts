import type { Result } from '../../kernel';
import { formatCents, must, ok, scaleCents } from '../../kernel';
import { decimalText } from '../decimal';
import { noticeOf } from '../edits/expected-denial';
import type { DerivedAmount, NoRate } from '../types';
import { facilityAmounts } from './facility-amounts';
import type { PricedLine, PricingContext } from './pricing';
import { nothing, withStep } from './pricing';
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
  // What the modifiers say is denied pays nothing and takes no rank from what is paid.
  const denied = new Map(lines.flatMap((line) => deniedAmount(line, context)));
  const open = lines.filter(({ id }) => !denied.has(id));
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
      const nothingPaid = denied.get(line.id);
      if (nothingPaid) return [line.id, ok(nothingPaid)];
      const base = must(medicare.get(line.id), `an amount or a reason for line ${line.id}`);
      return [line.id, base.ok ? ok(lesserOfCharge(onBasis(base.value, context), line, context)) : base];
    }),
  );
}

function deniedAmount(line: PricedLine, { tables }: PricingContext): [string, DerivedAmount][] {
  const notice = noticeOf(line.modifiers, tables.edits.denialNotices);
  if (!notice?.automatic) return [];
  return [[line.id, nothing(notice.wording, `${notice.modifiers.join(' and ')}: denied without a look`, notice)]];
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

/** A fee schedule allows the lesser of the fee and the charge (Social Security Act 1833(a)(1)); a hospital rate does not. */
function lesserOfCharge(amount: DerivedAmount, line: PricedLine, { rules }: PricingContext): DerivedAmount {
  const { amountCents } = amount;
  const { chargeCents, side } = line;
  if (side === 'facility' || rules.basis.kind === 'percent-of-charge' || amountCents <= chargeCents) return amount;
  const limited = withStep(amount, chargeCents, {
    label: 'Lesser of fee and charge',
    formula: `min(${formatCents(amountCents)}, ${formatCents(chargeCents)})`,
    inputs: { fee: formatCents(amountCents), charge: formatCents(chargeCents) },
    row: rules,
  });
  return { ...limited, scheduleCents: amountCents };
}
