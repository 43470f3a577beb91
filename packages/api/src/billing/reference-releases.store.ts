import { readRelease, readReleases, withdrawRelease, writeRelease } from '@threshold/db/reference/releases';
import type { FileProblem, ReadRelease, StoredRelease } from '@threshold/db/reference/releases';
import { releaseDifferences, unexplainedEnds } from '@threshold/domain/billing';
import type { ReferenceTables, ReleaseKind, RowDifference } from '@threshold/domain/billing';
import type { PlainDate, Result } from '@threshold/domain/kernel';
import { ok, refuse } from '@threshold/domain/kernel';
import { readTables } from './reference.store';

/** What somebody wants to take from a publisher's file. */
export interface WantedRelease {
  readonly kind: ReleaseKind;
  readonly from: PlainDate;
  readonly source: string;
  /** Keys of rows that are known to be gone: a code that was deleted, a pair that was dropped. */
  readonly gone: readonly string[];
}

/** A release that could be loaded, and what it would change. */
export interface CheckedRelease extends ReadRelease {
  readonly differences: readonly RowDifference[];
}

export type ReleaseCheckRefusal =
  | { readonly code: 'file-not-taken'; readonly problems: readonly FileProblem[] }
  | { readonly code: 'rows-missing'; readonly keys: readonly string[] };

/** Reads a file against what holds now. Nothing is written; a file that is wrong or cut off is refused as a whole. */
export async function checkRelease(
  chunks: AsyncIterable<Uint8Array>,
  wanted: WantedRelease,
  folder: string | null,
): Promise<Result<CheckedRelease, ReleaseCheckRefusal>> {
  const tables = readTables(folder);
  const read = await readRelease(chunks, { ...wanted, codes: codesOf(tables) });
  if (!read.ok) return read;
  const differences = releaseDifferences(tables, read.value.release);
  const accepted = new Set(wanted.gone);
  const same = differences.filter(({ change }) => change !== 'added').length;
  const present = Object.values(read.value.release.rows).reduce((sum, rows) => sum + rows.length, 0) + same;
  const keys = unexplainedEnds(wanted.kind, differences, { present, accepted });
  return keys.length > 0 ? refuse({ code: 'rows-missing', keys }) : ok({ ...read.value, differences });
}

const codesOf = ({ catalog }: ReferenceTables): ReadonlySet<string> => new Set(catalog.map(({ code }) => code));

/** Puts a checked release into the site's folder; answers its name. */
export const keepRelease = (folder: string, stored: Omit<StoredRelease, 'name'>): string =>
  writeRelease(folder, stored);

export { readReleases, withdrawRelease };
export type { StoredRelease };
