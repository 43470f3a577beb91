import type { Cents } from '../../kernel';
import { scaleCents } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { PaymentRule } from '../reference-tables';

interface SurgeryLine {
  readonly lineId: string;
  readonly code: string;
  /** Lines of one key are ranked together: the same practitioner under the same indicator. */
  readonly group: string;
  readonly units: number;
  /** The fee of one unit, after what both sides are paid. */
  readonly unitCents: Cents;
  readonly indicator: string;
}

/** Shares of one line's units in the order of their ranks; null where the rank has no row and the payer wants a report. */
export type RankedUnits = readonly (PaymentRule | null)[];

const rankRule = (indicator: string, rank: number, tables: Pick<DayTables, 'rule'>) =>
  tables.rule('multiple-surgery', `multiple-procedure-${indicator} rank-${rank}`);

export const isRanked = (indicator: string, tables: Pick<DayTables, 'rule'>): boolean =>
  rankRule(indicator, 1, tables) !== null;

/**
 * Ranks the units of a practitioner's procedures of one day by fee, the highest first; ties go to the lower code, then
 * to the lower id. The share of each rank is a dated row. Source: CMS multiple procedure indicator 2.
 */
export function rankSurgeries(
  lines: readonly SurgeryLine[],
  tables: Pick<DayTables, 'rule'>,
): Map<string, RankedUnits> {
  const ranks = new Map<string, (PaymentRule | null)[]>();
  for (const group of new Set(lines.map((line) => line.group))) {
    const ordered = lines
      .filter((line) => line.group === group)
      .sort(
        (a, b) =>
          b.unitCents - a.unitCents || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.lineId < b.lineId ? -1 : 1),
      );
    let rank = 0;
    for (const line of ordered)
      ranks.set(
        line.lineId,
        Array.from({ length: line.units }, () => rankRule(line.indicator, (rank += 1), tables)),
      );
  }
  return ranks;
}

/** What the ranked units of a line come to; each is rounded by itself, as claims pay. */
export const rankedCents = (unitCents: Cents, shares: readonly PaymentRule[]): Cents =>
  shares.reduce((sum, { numerator, denominator }) => sum + scaleCents(unitCents, numerator, denominator), 0);
