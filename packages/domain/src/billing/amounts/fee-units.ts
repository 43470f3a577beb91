import type { EncounterSite } from '../encounter.types';
import type { Result } from '../../kernel';
import { formatCents, must, ok, refuse } from '../../kernel';
import type { DayTables } from '../day-tables';
import { feeScheduleAmount } from './fee-schedule';
import { expenseRule } from './therapy-reduction';
import type { RelativeValue } from '../reference-tables';
import type { DerivedAmount, NoRate } from '../types';

interface FeeUnits {
  readonly value: RelativeValue;
  readonly units: number;
  /** Units paid with their whole practice expense; the rest are reduced. */
  readonly fullUnits: number;
  readonly place: 'office' | 'facility';
  readonly site: Pick<EncounterSite, 'locality'>;
  readonly qualifyingApm: boolean;
}

/** The fee of several units of one code: each unit is rounded to the cent, then they are added up, as claims pay. */
export function feeForUnits(request: FeeUnits, tables: DayTables): Result<DerivedAmount, NoRate> {
  const { value, units, fullUnits, place, site } = request;
  const index = tables.geographicIndex(site.locality.contractor, site.locality.number);
  const factor = tables.conversionFactor(request.qualifyingApm);
  const missing = { code: 'no-rate', procedureCode: value.code, source: value.source } as const;
  if (!index) {
    const place = `${site.locality.contractor}-${site.locality.number}`;
    return refuse({ ...missing, reason: 'no-locality', wording: `No geographic index for ${place} on ${tables.day}` });
  }
  if (!factor)
    return refuse({ ...missing, reason: 'no-conversion-factor', wording: `No conversion factor on ${tables.day}` });
  const full = feeScheduleAmount({ value, index, factor, place });
  const reducedUnits = units - fullUnits;
  if (reducedUnits === 0 && units === 1) return ok(full);
  const parts = [{ count: fullUnits, each: full }];
  if (reducedUnits > 0) {
    const reduction = must(expenseRule(value, tables), 'a payment rule for the therapy reduction');
    parts.push({
      count: reducedUnits,
      each: feeScheduleAmount({ value, index, factor, place, expenseRule: reduction }),
    });
  }
  const paid = parts.filter(({ count }) => count > 0);
  const amountCents = paid.reduce((sum, { count, each }) => sum + count * each.amountCents, 0);
  return ok({
    amountCents,
    steps: [
      ...paid.flatMap(({ each }) => each.steps),
      {
        label: 'Units',
        formula: paid.map(({ count, each }) => `${count} x ${formatCents(each.amountCents)}`).join(' + '),
        inputs: { units: String(units), 'paid in full': String(fullUnits) },
        result: formatCents(amountCents),
        source: value.source,
        effective: value.from,
      },
    ],
  });
}
