import { readReference } from '@threshold/db/reference';
import { readReleases } from '@threshold/db/reference/releases';
import { tablesOn, withReleases } from '@threshold/domain/billing';
import type { DayTables, ReferenceTables } from '@threshold/domain/billing';
import type { PlainDate } from '@threshold/domain/kernel';

/** More days than a year of late charges touches; above it the oldest goes. */
const MOST_DAYS = 400;
let folder: string | null = null;
let reference: ReferenceTables | undefined;
const days = new Map<PlainDate, DayTables>();

/**
 * Where a site keeps the releases that it has loaded itself; null for the shipped tables alone. They are read once a
 * process: one that runs goes on with what it has until it is started again.
 */
export function setReferenceFolder(path: string | null): void {
  if (path === folder) return;
  folder = path;
  reference = undefined;
  days.clear();
}

/** The shipped tables with what a folder holds, every row dated. Reads the files each time. */
export const readTables = (from: string | null): ReferenceTables =>
  from === null
    ? readReference()
    : withReleases(
        readReference(),
        readReleases(from).map(({ release }) => release),
      );

function referenceTables(): ReferenceTables {
  reference ??= readTables(folder);
  return reference;
}

/** The tables as they hold on one day. Read once per process, indexed once per day. */
export function referenceOn(day: PlainDate): DayTables {
  const known = days.get(day);
  if (known) return known;
  const tables = tablesOn(referenceTables(), day);
  if (days.size >= MOST_DAYS) for (const oldest of [...days.keys()].slice(0, 1)) days.delete(oldest);
  days.set(day, tables);
  return tables;
}
