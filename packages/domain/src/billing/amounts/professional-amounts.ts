import type { Result } from '../../kernel';
import { formatCents, must, ok } from '../../kernel';
import type { BilateralIndicator, ServicePlace } from '../edits/edit-rows.types';
import { professionalPart } from '../professional-part';
import type { RelativeValue } from '../reference-tables';
import type { DerivedAmount, NoRate } from '../types';
import type { SidePair } from './both-sides';
import { bothSidesRow, halfOf, sidePairs } from './both-sides';
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
  const pairs = sidePairs(onFees, tables);
  const fullUnits = fullTherapyUnits(
    onFees.map(({ line, value }) => ({ lineId: line.id, units: line.units, value })),
    tables,
  );
  const units = new Map(
    onFees.map((fee) => {
      const { row = bothSidesRow(fee, tables) } = pairs.find((pair) => isOf(pair, fee)) ?? {};
      return [fee.line.id, unitFee(fee, { fullUnits: fullUnits.get(fee.line.id) ?? 0, both: row }, context)];
    }),
  );
  // Both lines of a pair are one procedure, so only the first of them takes a rank.
  const ranks = ranksOf(
    onFees.filter((fee) => !pairs.some(({ second }) => second === fee)),
    units,
    context,
  );
  return new Map(
    sorted.map(([line, fee]) => {
      if (fee.kind === 'other') return [line.id, fee.priced];
      const pair = pairs.find((one) => isOf(one, fee));
      const priced = pair?.first ?? fee;
      const unit = must(units.get(priced.line.id), `a fee for line ${priced.line.id}`);
      const ranked = unit.ok ? applyRanks(unit.value, ranks.get(priced.line.id), priced.line) : unit;
      if (!ranked.ok) return [line.id, ranked];
      const own = pair ? halfOf(ranked.value, fee === pair.first ? 'first' : 'second', pair.row) : ranked.value;
      return [line.id, ok(renderingShare(own, line, context))];
    }),
  );
}

const isOf = ({ first, second }: SidePair<FeeLine>, fee: FeeLine): boolean => first === fee || second === fee;

function ranksOf(lines: readonly FeeLine[], units: ReadonlyMap<string, Priced>, { tables }: PricingContext) {
  return rankSurgeries(
    lines.flatMap(({ line, value }) => {
      const unit = units.get(line.id);
      if (!unit?.ok || !isRanked(value.multipleProcedure, tables)) return [];
      const { id: lineId, code, units: count, discipline } = line;
      const indicator = value.multipleProcedure;
      const unitCents = unit.value.amountCents;
      return [{ lineId, code, group: `${discipline} ${indicator}`, units: count, unitCents, indicator }];
    }),
    tables,
  );
}

/** What prices the line by the schedule; or its amount from elsewhere, or why there is none. */
function feeLine(line: PricedLine, context: PricingContext): FeeLine | OtherLine {
  const { tables } = context;
  const other = (priced: Priced): OtherLine => ({ kind: 'other', priced });
  const drug = tables.drugRate(line.code);
  if (drug) return other(ok(drugAmount(drug, line.units)));
  const value = valueOf(line, context);
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

/** The row of the part that a modifier names, or that alone is billed at a hospital; else of the whole service. */
function valueOf(line: PricedLine, { tables }: PricingContext): RelativeValue | null {
  const { code, modifiers } = line;
  const named = modifiers.map((modifier) => tables.relativeValue(code, modifier)).find((row) => row !== null);
  return named ?? tables.relativeValue(code, professionalPart(line, tables)?.professionalModifier ?? null);
}

interface UnitRequest {
  readonly fullUnits: number;
  /** Set where the line, or the line and its other side, is of both sides. */
  readonly both: BilateralIndicator | null;
}

/** The fee of all units, or of one where procedures are ranked; both sides first, because ranks compare what is paid. */
function unitFee({ line, value, place }: FeeLine, { fullUnits, both }: UnitRequest, context: PricingContext): Priced {
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
  return fee.ok && both ? ok(withShare(fee.value, 'Both sides', both)) : fee;
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
