import type { Dated } from '../directory';
import { allInForce } from '../directory';
import type { PlainDate } from '../kernel';

/** A lookup of the rows in force on `day` by their key. Two rows for one thing on one day is a broken table and throws. */
export function datedIndex<Row extends Dated>(rows: readonly Row[], day: PlainDate, key: (row: Row) => string) {
  const found = new Map<string, Row>();
  for (const row of allInForce(rows, day)) {
    if (found.has(key(row))) throw new Error(`Two rows hold for ${key(row)} on ${day}`);
    found.set(key(row), row);
  }
  return (wanted: string): Row | null => found.get(wanted) ?? null;
}
