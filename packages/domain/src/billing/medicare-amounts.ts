import type { Discipline, Site } from '../directory';
import type { Result } from '../kernel';
import { formatCents, ok, refuse, scaleCents } from '../kernel';
import type { DayTables } from './day-tables';
import { feeForUnits } from './fee-units';
import { fullOutpatientUnits, outpatientAmount } from './outpatient-rate';
import type { OutpatientRate, PaymentRule, PaymentStatus, RelativeValue } from './reference-tables';
import { fullTherapyUnits } from './therapy-reduction';
import type { ClaimSide, DerivedAmount, NoRate } from './types';

export interface PriceLine {
  readonly id: string;
  readonly code: string;
  readonly discipline: Discipline;
  readonly units: number;
  readonly chargeCents: number;
}

export interface PriceContext {
  readonly side: ClaimSide;
  readonly site: Pick<Site, 'locality' | 'providerBasedStatus'>;
  readonly tables: DayTables;
  /** Qualifying participants in advanced payment models have their own conversion factor from 2026. */
  readonly qualifyingApm: boolean;
}

/** Medicare's allowed amount of every line of a patient-day on one claim side, the patient's share included. */
export function medicareAmounts(
  lines: readonly PriceLine[],
  context: PriceContext,
): Map<string, Result<DerivedAmount, NoRate>> {
  const { tables, side } = context;
  const rated = lines.map((line) => ({
    line,
    rate: tables.outpatientRate(line.code),
    value: tables.relativeValue(line.code),
  }));
  const onFees = rated.flatMap(({ line, rate, value }) =>
    value && (side === 'professional' || (rate && statusOf(rate, tables)?.payment === 'fee-schedule'))
      ? [{ lineId: line.id, units: line.units, value }]
      : [],
  );
  const fullFees = fullTherapyUnits(onFees);
  const fullRates = fullOutpatientUnits(
    rated.flatMap(({ line, rate }) => (rate ? [{ lineId: line.id, units: line.units, rate }] : [])),
  );
  return new Map(
    rated.map(({ line, rate, value }) => [
      line.id,
      side === 'professional'
        ? professional({ line, value, fullUnits: fullFees.get(line.id) ?? 0 }, context)
        : facility({ line, rate, value, fullFees, fullRates }, context),
    ]),
  );
}

const statusOf = (row: RelativeValue | OutpatientRate, tables: DayTables): PaymentStatus | null =>
  tables.status('workTenThousandths' in row ? 'physician' : 'outpatient', row.status);

function professional(
  { line, value, fullUnits }: { line: PriceLine; value: RelativeValue | null; fullUnits: number },
  context: PriceContext,
): Result<DerivedAmount, NoRate> {
  if (!value) return noRow(line.code, 'the physician fee schedule', context.tables);
  const status = statusOf(value, context.tables);
  if (status?.payment === 'packaged') return ok(zero(status));
  if (status?.payment !== 'formula') return unpriced(value, status);
  const place = context.site.providerBasedStatus === 'standalone' ? 'office' : 'facility';
  const fee = feeForUnits({ value, units: line.units, fullUnits, place, ...context }, context.tables);
  const share = context.tables.rule('rendering-percentage', line.discipline);
  return fee.ok && share ? ok(applyShare(fee.value, share)) : fee;
}

interface FacilityLine {
  readonly line: PriceLine;
  readonly rate: OutpatientRate | null;
  readonly value: RelativeValue | null;
  readonly fullFees: ReadonlyMap<string, number>;
  readonly fullRates: ReadonlyMap<string, number>;
}

function facility({ line, rate, value, fullFees, fullRates }: FacilityLine, context: PriceContext) {
  const { tables, site } = context;
  if (!rate) return noRow(line.code, 'the hospital outpatient rates', tables);
  const status = statusOf(rate, tables);
  if (status?.payment === 'packaged') return ok(zero(status));
  if (status?.payment === 'fee-schedule' && value)
    // Hospital therapy is paid the office amount of the physician schedule, reduction included.
    return feeForUnits(
      { ...context, value, units: line.units, fullUnits: fullFees.get(line.id) ?? 0, place: 'office' },
      tables,
    );
  const { dollarsTenThousandths } = rate;
  if (status?.payment !== 'rate' || dollarsTenThousandths === null) return unpriced(rate, status);
  return ok(
    outpatientAmount({
      rate: { ...rate, dollarsTenThousandths },
      units: line.units,
      fullUnits: fullRates.get(line.id) ?? 0,
      multipleRule: tables.rule('outpatient-multiple', rate.status),
      siteRule: tables.rule('outpatient-site', site.providerBasedStatus),
    }),
  );
}

/** A share of an amount as a further step of its derivation. */
function applyShare(amount: DerivedAmount, rule: PaymentRule): DerivedAmount {
  const amountCents = scaleCents(amount.amountCents, rule.numerator, rule.denominator);
  return {
    amountCents,
    steps: [
      ...amount.steps,
      {
        label: `Share of ${rule.subject}`,
        formula: `${formatCents(amount.amountCents)} x ${rule.numerator}/${rule.denominator}`,
        inputs: { amount: formatCents(amount.amountCents), share: `${rule.numerator}/${rule.denominator}` },
        result: formatCents(amountCents),
        source: rule.source,
        effective: rule.from,
      },
    ],
  };
}

const zero = (status: PaymentStatus): DerivedAmount => ({
  amountCents: 0,
  steps: [
    {
      label: status.wording,
      formula: `status ${status.status} pays nothing of its own`,
      inputs: { status: status.status },
      result: formatCents(0),
      source: status.source,
      effective: status.from,
    },
  ],
});

const noRow = (procedureCode: string, schedule: string, { day }: DayTables) =>
  refuse({
    code: 'no-rate',
    procedureCode,
    reason: 'no-row',
    wording: `${procedureCode} has no row in ${schedule} on ${day}`,
    source: 'reference tables',
  } as const);

const unpriced = (row: RelativeValue | OutpatientRate, status: PaymentStatus | null) =>
  refuse({
    code: 'no-rate',
    procedureCode: row.code,
    reason: status?.payment === 'contractor' ? 'contractor-priced' : 'not-payable',
    wording: status?.wording ?? `Status ${row.status} is not known`,
    source: row.source,
  } as const);
