import { readReference } from '@threshold/db/reference';
import { tablesOn } from '@threshold/domain/billing';
import type { DayTables, ReferenceTables } from '@threshold/domain/billing';
import type { PlainDate } from '@threshold/domain/kernel';

/** More days than a year of late charges touches; above it the oldest goes. */
const MOST_DAYS = 400;
let reference: ReferenceTables | undefined;
const days = new Map<PlainDate, DayTables>();

/** The shipped tables as they hold on one day. Read once per process, indexed once per day. */
export function referenceOn(day: PlainDate): DayTables {
  const known = days.get(day);
  if (known) return known;
  reference ??= readReference();
  const tables = tablesOn(reference, day);
  if (days.size >= MOST_DAYS) for (const oldest of [...days.keys()].slice(0, 1)) days.delete(oldest);
  days.set(day, tables);
  return tables;
}
