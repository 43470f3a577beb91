import type { Dated } from '../../directory';
import type { Cents } from '../../kernel';
import { formatCents, refuse, scaleCents } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { CodedLine, EncounterSite, PayerRules, Rendering } from '../encounter.types';
import type { DerivationStep, DerivedAmount, NoRate } from '../types';

/** What of a coded line decides its price. */
export type PricedLine = Pick<
  CodedLine,
  'id' | 'side' | 'code' | 'discipline' | 'modifiers' | 'units' | 'placeOfService' | 'chargeCents'
> & { readonly rendering: Pick<Rendering, 'qualification' | 'basis'> | null };

export interface PricingContext {
  readonly tables: DayTables;
  readonly site: Pick<EncounterSite, 'locality' | 'providerBasedStatus'>;
  /** What the payer's amounts are based on, with the days and source of that agreement. */
  readonly rules: Pick<PayerRules, 'basis'> & Dated;
  /** Key of the payer's own rates, where it has some. */
  readonly payer: string | null;
  /** Qualifying participants in advanced payment models have their own conversion factor from 2026. */
  readonly qualifyingApm: boolean;
}

interface Share extends Pick<Dated, 'from' | 'source'> {
  readonly numerator: number;
  readonly denominator: number;
}

/** A further step of a derivation; `cents` is what stands after it. */
export function withStep(
  amount: DerivedAmount,
  cents: Cents,
  {
    row,
    ...step
  }: Pick<DerivationStep, 'label' | 'formula' | 'inputs'> & { readonly row: Pick<Dated, 'from' | 'source'> },
): DerivedAmount {
  return {
    ...amount,
    amountCents: cents,
    steps: [...amount.steps, { ...step, result: formatCents(cents), source: row.source, effective: row.from }],
  };
}

/** A share of an amount, rounded half a cent up, as a further step. */
export function withShare(amount: DerivedAmount, label: string, share: Share): DerivedAmount {
  const { numerator, denominator } = share;
  const before = formatCents(amount.amountCents);
  return withStep(amount, scaleCents(amount.amountCents, numerator, denominator), {
    label,
    formula: `${before} x ${numerator}/${denominator}`,
    inputs: { amount: before, share: `${numerator}/${denominator}` },
    row: share,
  });
}

/** Nothing, which is a price, and why. */
export const nothing = (label: string, formula: string, row: Pick<Dated, 'from' | 'source'>): DerivedAmount =>
  withStep({ amountCents: 0, steps: [] }, 0, { label, formula, inputs: {}, row });

export const noRate = (
  line: Pick<PricedLine, 'code'>,
  reason: NoRate['reason'],
  { wording, source }: Pick<NoRate, 'wording' | 'source'>,
) => refuse({ code: 'no-rate', procedureCode: line.code, reason, wording, source } as const);
