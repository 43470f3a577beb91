import type { Result } from '../../kernel';
import { ok } from '../../kernel';
import type { OutpatientRate, PaymentRule, RelativeValue } from '../reference-tables';
import type { DerivedAmount, NoRate } from '../types';
import { bothSidesRow } from './both-sides';
import { drugAmount } from './unit-rates';
import { feeForUnits } from './fee-units';
import { fullOutpatientUnits, outpatientAmount } from './outpatient-rate';
import { packagedBeside } from './packaging';
import type { PricedLine, PricingContext } from './pricing';
import { noRate, nothing } from './pricing';
import { fullTherapyUnits } from './therapy-reduction';

type Priced = Result<DerivedAmount, NoRate>;

interface RatedLine {
  readonly lineId: string;
  readonly line: PricedLine;
  readonly units: number;
  readonly rate: OutpatientRate;
  readonly value: RelativeValue | null;
}

interface OfDay {
  readonly rated: readonly RatedLine[];
  readonly fullRates: ReadonlyMap<string, number>;
  readonly fullFees: ReadonlyMap<string, number>;
}

/** Medicare's allowed amount of the lines of one hospital claim, the patient's share included. */
export function facilityAmounts(lines: readonly PricedLine[], context: PricingContext): Map<string, Priced> {
  const { tables } = context;
  const rated = lines.flatMap((line): RatedLine[] => {
    const rate = tables.outpatientRate(line.code);
    const value = tables.relativeValue(line.code);
    return rate ? [{ lineId: line.id, line, units: line.units, rate, value }] : [];
  });
  const onFees = rated.flatMap(({ lineId, units, rate, value }) =>
    value &&
    tables.status('outpatient', rate.status)?.payment === 'fee-schedule' &&
    tables.status('physician', value.status)?.payment === 'formula'
      ? [{ lineId, units, value }]
      : [],
  );
  const ofDay = { rated, fullRates: fullOutpatientUnits(rated, tables), fullFees: fullTherapyUnits(onFees, tables) };
  const byId = new Map(rated.map((each) => [each.lineId, each]));
  return new Map(
    lines.map((line) => {
      const each = byId.get(line.id);
      return [line.id, each ? ratedAmount(each, ofDay, context) : unrated(line, context)];
    }),
  );
}

function unrated(line: PricedLine, { tables }: PricingContext): Priced {
  const drug = tables.drugRate(line.code);
  if (drug) return ok(drugAmount(drug, line.units));
  const wording = `${line.code} has no row in the hospital outpatient rates on ${tables.day}`;
  return noRate(line, 'no-row', { wording, source: 'reference tables' });
}

function ratedAmount(each: RatedLine, { rated, fullRates, fullFees }: OfDay, context: PricingContext): Priced {
  const { line, rate, units, lineId } = each;
  const { tables } = context;
  const status = tables.status('outpatient', rate.status);
  if (status?.payment === 'packaged')
    return ok(nothing(status.wording, `status ${status.status} pays nothing of its own`, status));
  const beside = packagedBeside(each, rated, tables);
  if (status && beside)
    return ok(
      nothing(
        `Packaged beside ${beside.rate.code}`,
        `status ${rate.status} pays nothing beside status ${beside.rate.status}`,
        status,
      ),
    );
  if (status?.payment === 'fee-schedule') return feeAmount(each, fullFees.get(each.lineId) ?? 0, context);
  const { dollarsTenThousandths } = rate;
  if (status?.payment !== 'rate' || dollarsTenThousandths === null)
    return noRate(line, status?.payment === 'contractor' ? 'contractor-priced' : 'not-payable', {
      wording: status?.wording ?? `Status ${rate.status} is not known`,
      source: rate.source,
    });
  // A quarter's limit of a drug is newer than the yearly rate file.
  const drug = tables.drugRate(line.code);
  if (drug) return ok(drugAmount(drug, units));
  return ok(
    outpatientAmount({
      rate: { ...rate, dollarsTenThousandths },
      units,
      fullUnits: fullRates.get(lineId) ?? 0,
      multipleRule: tables.rule('outpatient-multiple', rate.status),
      siteRule: siteRule(each, context),
      bothSidesRule: bothSidesRule(each, context),
    }),
  );
}

/** Hospital services that the physician schedule pays, by its status and its office amount, reduction included. */
function feeAmount({ line, rate, value, units }: RatedLine, fullUnits: number, context: PricingContext): Priced {
  const { tables, site, qualifyingApm } = context;
  if (!value)
    return noRate(line, 'no-row', {
      wording: `${line.code} has no row in the physician fee schedule on ${tables.day}`,
      source: rate.source,
    });
  const status = tables.status('physician', value.status);
  if (status?.payment === 'packaged')
    return ok(nothing(status.wording, `status ${status.status} pays nothing of its own`, status));
  if (status?.payment !== 'formula')
    return noRate(line, status?.payment === 'contractor' ? 'contractor-priced' : 'not-payable', {
      wording: status?.wording ?? `Status ${value.status} is not known`,
      source: value.source,
    });
  return feeForUnits({ value, units, fullUnits, place: 'office', site, qualifyingApm }, tables);
}

/** The share that a site of this status is paid: of this code, else of this status indicator, else of all. */
function siteRule({ rate }: RatedLine, { tables, site }: PricingContext): PaymentRule | null {
  const subjects = [rate.code, `status-${rate.status}`].map((what) => `${site.providerBasedStatus} ${what}`);
  return (
    [...subjects, site.providerBasedStatus]
      .map((subject) => tables.rule('outpatient-site', subject))
      .find((row) => row !== null) ?? null
  );
}

/** What both sides on one line are paid of the rate, by the status and the bilateral indicator of the code. */
function bothSidesRule({ line, rate, value }: RatedLine, { tables }: PricingContext): PaymentRule | null {
  const row = value && bothSidesRow({ line, value }, tables);
  return row && tables.rule('outpatient-bilateral', `status-${rate.status} bilateral-${row.indicator}`);
}
