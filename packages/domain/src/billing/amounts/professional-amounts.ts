import type { Result } from '../../kernel';
import { formatCents, must, ok } from '../../kernel';
import type { EditLookups } from '../edits/edit-lookups';
import type { BilateralIndicator, ServicePlace } from '../edits/edit-rows.types';
import type { RelativeValue } from '../reference-tables';
import type { DerivedAmount, NoRate } from '../types';
import { drugAmount } from './unit-rates';
import { feeForUnits } from './fee-units';
import type { RankedUnits } from './multiple-surgery';
import { isRanked, rankedCents, rankSurgeries } from './multiple-surgery';
import type { PricedLine, PricingContext } from './pricing';
import { noRate, nothing, withShare, withStep } from './pricing';
import { fullTherapyUnits } from './therapy-reduction';

type Priced = Result<DerivedAmount, NoRate>;

interface FeeLine {
  readonly kind: 'fee';
  readonly line: PricedLine;
  readonly value: RelativeValue;
  readonly place: ServicePlace;
}
/** Priced without the schedule's formula, or not at all. */
interface OtherLine {
  readonly kind: 'other';
  readonly priced: Priced;
}

/** Medicare's allowed amount of the professional lines of one patient's day, the patient's share included. */
export function professionalAmounts(lines: readonly PricedLine[], context: PricingContext): Map<string, Priced> {
  const { tables } = context;
  const sorted = lines.map((line) => [line, feeLine(line, context)] as const);
  const onFees = sorted.flatMap(([, fee]) => (fee.kind === 'fee' ? [fee] : []));
  const fullUnits = fullTherapyUnits(
    onFees.map(({ line, value }) => ({ lineId: line.id, units: line.units, value })),
    tables,
  );
  const units = new Map(onFees.map((fee) => [fee.line.id, unitFee(fee, fullUnits.get(fee.line.id) ?? 0, context)]));
  const ranks = rankSurgeries(
    onFees.flatMap(({ line, value }) => {
      const unit = units.get(line.id);
      if (!unit?.ok || !isRanked(value.multipleProcedure, tables)) return [];
      const { id: lineId, code, units: count, discipline } = line;
      const indicator = value.multipleProcedure;
      const unitCents = unit.value.amountCents;
      return [{ lineId, code, group: `${discipline} ${indicator}`, units: count, unitCents, indicator }];
    }),
    tables,
  );
  return new Map(
    sorted.map(([line, fee]) => {
      if (fee.kind === 'other') return [line.id, fee.priced];
      const unit = must(units.get(line.id), `a fee for line ${line.id}`);
      const ranked = unit.ok ? applyRanks(unit.value, ranks.get(line.id), line) : unit;
      return [line.id, ranked.ok ? ok(renderingShare(ranked.value, line, context)) : ranked];
    }),
  );
}

/** What prices the line by the schedule; or its amount from elsewhere, or why there is none. */
function feeLine(line: PricedLine, { tables }: PricingContext): FeeLine | OtherLine {
  const other = (priced: Priced): OtherLine => ({ kind: 'other', priced });
  const drug = tables.drugRate(line.code);
  if (drug) return other(ok(drugAmount(drug, line.units)));
  const value = tables.relativeValue(line.code);
  if (!value) {
    const wording = `${line.code} has no row in the physician fee schedule on ${tables.day}`;
    return other(noRate(line, 'no-row', { wording, source: 'reference tables' }));
  }
  const status = tables.status('physician', value.status);
  if (status?.payment === 'packaged')
    return other(ok(nothing(status.wording, `status ${status.status} pays nothing of its own`, status)));
  if (status?.payment !== 'formula')
    return other(
      noRate(line, status?.payment === 'contractor' ? 'contractor-priced' : 'not-payable', {
        wording: status?.wording ?? `Status ${value.status} is not known`,
        source: value.source,
      }),
    );
  const place = line.placeOfService === null ? null : tables.edits.place(line.placeOfService);
  if (!place) {
    const wording = `Place of service ${line.placeOfService ?? 'missing'} has no fee: office or facility is not known`;
    return other(noRate(line, 'unknown-place', { wording, source: 'Places of service' }));
  }
  return { kind: 'fee', line, value, place };
}

/** The fee of all units, or of one where procedures are ranked; both sides first, because ranks compare what is paid. */
function unitFee({ line, value, place }: FeeLine, fullUnits: number, context: PricingContext): Priced {
  const { tables, site, qualifyingApm } = context;
  const ranked = isRanked(value.multipleProcedure, tables);
  const fee = feeForUnits(
    {
      value,
      units: ranked ? 1 : line.units,
      fullUnits: ranked ? 1 : fullUnits,
      place: place.rate,
      site,
      qualifyingApm,
    },
    tables,
  );
  const both = bothSides(line, value, tables.edits);
  return fee.ok && both ? ok(withShare(fee.value, 'Both sides', both)) : fee;
}

const BOTH_SIDES = '50';
function bothSides(line: PricedLine, value: RelativeValue, edits: EditLookups): BilateralIndicator | null {
  const row = line.modifiers.includes(BOTH_SIDES) ? edits.bilateral(value.bilateral) : null;
  return row && row.numerator !== row.denominator ? row : null;
}

function applyRanks(unit: DerivedAmount, ranks: RankedUnits | undefined, line: PricedLine): Priced {
  if (ranks === undefined) return ok(unit);
  const shares = ranks.flatMap((share) => share ?? []);
  const [first] = shares;
  if (!first || shares.length < ranks.length) {
    const wording = `${line.code} is beyond the procedures of a day that have a share: the payer wants a report`;
    return noRate(line, 'by-report', { wording, source: 'Payment rules, multiple-surgery' });
  }
  if (ranks.length === 1 && first.numerator === first.denominator) return ok(unit);
  const each = formatCents(unit.amountCents);
  return ok(
    withStep(unit, rankedCents(unit.amountCents, shares), {
      label: 'Several procedures of one day',
      formula: shares.map(({ numerator, denominator }) => `${each} x ${numerator}/${denominator}`).join(' + '),
      inputs: { unit: each, units: String(line.units) },
      row: first,
    }),
  );
}

/**
 * The share of who rendered: by qualification, in full where the service is incident to a physician's. Lines that name
 * nobody's qualification go by their discipline.
 */
function renderingShare(amount: DerivedAmount, line: PricedLine, { tables }: PricingContext): DerivedAmount {
  const { rendering } = line;
  const subject =
    rendering === null
      ? line.discipline
      : rendering.basis === 'incident-to'
        ? rendering.basis
        : rendering.qualification;
  const row = tables.rule('rendering-percentage', subject);
  return row ? withShare(amount, `Share of ${subject}`, row) : amount;
}
