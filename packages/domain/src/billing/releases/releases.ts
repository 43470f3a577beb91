import type { ReferenceTables } from '../reference-tables';
import { RELEASED_TABLES } from './released-tables';
import type { Release, ReleaseKind, RowDifference } from './types';

/**
 * The tables as they are with a release: its rows hold from its day on, and what they replace ends on the day before.
 * Days before it are untouched, so a charge of then is explained as it was. Leaving the release out again is undoing it.
 */
export const withRelease = (tables: ReferenceTables, release: Release): ReferenceTables =>
  RELEASED_TABLES[release.kind].reduce((sum, table) => table.apply(sum, release), tables);

/** Releases in the order of their days; of one kind and day the one that was loaded last wins. */
export const withReleases = (tables: ReferenceTables, releases: readonly Release[]): ReferenceTables =>
  [...releases].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).reduce(withRelease, tables);

/** What a release would change on its first day, row by row in the order of their keys. */
export const releaseDifferences = (tables: ReferenceTables, release: Release): RowDifference[] =>
  RELEASED_TABLES[release.kind].flatMap((table) => table.differences(tables, release));

/** So large a part of the rows may go with one release of pairs before it counts as cut off. */
const MOST_ENDED = { numerator: 1, denominator: 10 };

/** Kinds that have one row for each code: a code that is missing in the file is a file that was cut, or a code that was deleted. */
const BY_CODE: ReadonlySet<ReleaseKind> = new Set([
  'relative-values',
  'geographic-indices',
  'outpatient-rates',
  'unit-limits-practitioner',
  'unit-limits-hospital',
  'licensed-wording',
]);

/**
 * Rows that would go without anybody saying that they should: all of them where a file has a row for each code, and
 * more than a tenth where it lists pairs. Empty when the file can be taken for whole.
 * @param accepted keys that are known to be gone
 */
export function unexplainedEnds(
  kind: ReleaseKind,
  differences: readonly RowDifference[],
  { present, accepted }: { readonly present: number; readonly accepted: ReadonlySet<string> },
): readonly string[] {
  const ended = differences.filter(({ change, key }) => change === 'ended' && !accepted.has(key)).map(({ key }) => key);
  if (BY_CODE.has(kind)) return ended;
  return ended.length * MOST_ENDED.denominator > present * MOST_ENDED.numerator ? ended : [];
}
