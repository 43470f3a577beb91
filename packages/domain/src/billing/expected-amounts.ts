import type { PlanSetting } from '../directory';
import type { Result } from '../kernel';
import { formatCents, ok, scaleCents } from '../kernel';
import { decimalText } from './decimal';
import type { PriceContext, PriceLine } from './medicare-amounts';
import { medicareAmounts } from './medicare-amounts';
import type { DerivationStep, DerivedAmount, NoRate } from './types';

/** What a payer is expected to allow for each line of a patient-day on one claim side, and how that came about. */
export function expectedAmounts(
  lines: readonly PriceLine[],
  setting: PlanSetting,
  context: PriceContext,
): Map<string, Result<DerivedAmount, NoRate>> {
  const { basis } = setting;
  if (basis.kind === 'percent-of-charge')
    return new Map(
      lines.map((line) => [line.id, ok(percentOf('charge', { cents: line.chargeCents, steps: [] }, setting))]),
    );
  const medicare = medicareAmounts(lines, context);
  return new Map(
    lines.map((line): [string, Result<DerivedAmount, NoRate>] => {
      const base = medicare.get(line.id);
      if (!base) throw new Error(`Expected a Medicare amount for line ${line.id}`);
      if (!base.ok) return [line.id, base];
      const { amountCents, steps } = base.value;
      const allowed =
        basis.kind === 'medicare' ? base.value : percentOf('Medicare', { cents: amountCents, steps }, setting);
      return [
        line.id,
        ok(context.side === 'professional' ? lesserOfCharge(allowed, line.chargeCents, setting) : allowed),
      ];
    }),
  );
}

function percentOf(
  what: 'charge' | 'Medicare',
  base: { readonly cents: number; readonly steps: readonly DerivationStep[] },
  setting: PlanSetting,
): DerivedAmount {
  const percentHundredths = setting.basis.kind === 'medicare' ? 10_000 : setting.basis.percentHundredths;
  const amountCents = scaleCents(base.cents, percentHundredths, 10_000);
  const percent = `${decimalText(percentHundredths, 2)} %`;
  return {
    amountCents,
    steps: [
      ...base.steps,
      {
        label: `Percentage of ${what}`,
        formula: `${formatCents(base.cents)} x ${percent}`,
        inputs: { [what]: formatCents(base.cents), percent },
        result: formatCents(amountCents),
        source: setting.source,
        effective: setting.from,
      },
    ],
  };
}

/** A fee schedule allows the lesser of the fee and the charge (Social Security Act 1833(a)(1)). */
function lesserOfCharge(allowed: DerivedAmount, chargeCents: number, setting: PlanSetting): DerivedAmount {
  if (allowed.amountCents <= chargeCents) return allowed;
  const step: DerivationStep = {
    label: 'Lesser of fee and charge',
    formula: `min(${formatCents(allowed.amountCents)}, ${formatCents(chargeCents)})`,
    inputs: { fee: formatCents(allowed.amountCents), charge: formatCents(chargeCents) },
    result: formatCents(chargeCents),
    source: setting.source,
    effective: setting.from,
  };
  return { amountCents: chargeCents, steps: [...allowed.steps, step] };
}
