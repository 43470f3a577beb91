import type { PlainDate, Result } from '../kernel';
import { daysBetween, ok, refuse } from '../kernel';
import type { Dated, DatedOverlap } from './types';

const holdsOn = (row: Dated, day: PlainDate): boolean => row.from <= day && (row.to === null || day <= row.to);

/**
 * The row that holds on `day`, or null. The rows are one series (one plan's settings, one code's fees); that no two
 * of them overlap is checked by `datedSeries` when they are written, so finding two here throws.
 */
export function inForce<Row extends Dated>(rows: readonly Row[], day: PlainDate): Row | null {
  const found = rows.filter((row) => holdsOn(row, day));
  if (found.length > 1) throw new Error(`Two rows hold on ${day}: ${found.map((row) => row.source).join(' and ')}`);
  return found[0] ?? null;
}

/** All rows of many series that hold on `day`. */
export const allInForce = <Row extends Dated>(rows: readonly Row[], day: PlainDate): Row[] =>
  rows.filter((row) => holdsOn(row, day));

/** The rows in order of their days, or the first overlap with its length. A row that ends before it starts throws. */
export function datedSeries<Row extends Dated>(rows: readonly Row[]): Result<readonly Row[], DatedOverlap<Row>> {
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const row of sorted)
    if (row.to !== null && row.to < row.from) throw new Error(`A row of ${row.source} ends before it starts`);
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (!earlier || (earlier.to !== null && earlier.to < later.from)) continue;
    return refuse({ code: 'dated-rows-overlap', earlier, later, overlapDays: sharedDays(earlier, later) });
  }
  return ok(sorted);
}

function sharedDays(earlier: Dated, later: Dated): number | 'open' {
  const ends = [earlier.to, later.to].filter((day) => day !== null).sort();
  return ends[0] === undefined ? 'open' : daysBetween(later.from, ends[0]) + 1;
}
