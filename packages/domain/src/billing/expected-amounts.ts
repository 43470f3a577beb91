import type { Discipline, PlanSetting, Site } from '../directory';
import type { Cents, Result } from '../kernel';
import { priceLines } from './amounts/price-lines';
import type { DayTables } from './day-tables';
import type { ClaimSide, DerivedAmount, NoRate } from './types';

/** A line of a patient-day before it is a charge: who rendered it is known by discipline alone. */
export interface DraftPrice {
  readonly id: string;
  readonly code: string;
  readonly discipline: Discipline;
  readonly units: number;
  readonly chargeCents: Cents;
}

export interface DraftPriceContext {
  readonly side: ClaimSide;
  readonly site: Pick<Site, 'locality' | 'providerBasedStatus' | 'placeOfService'>;
  readonly tables: DayTables;
  readonly qualifyingApm: boolean;
}

/** What a payer is expected to allow for the lines of a patient-day on one claim side: `priceLines` for drafts. */
export function expectedAmounts(
  lines: readonly DraftPrice[],
  setting: PlanSetting,
  { side, site, tables, qualifyingApm }: DraftPriceContext,
): Map<string, Result<DerivedAmount, NoRate>> {
  const placeOfService = side === 'professional' ? site.placeOfService : null;
  return priceLines(
    lines.map((line) => ({ ...line, side, placeOfService, modifiers: [], rendering: null })),
    { tables, site, rules: setting, payer: null, qualifyingApm },
  );
}
