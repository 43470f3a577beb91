import type { PlainDate } from '../kernel';
import { addDays } from '../kernel';

/** The days on which a coverage holds, both ends included; `to` is null while it goes on. */
export interface CoverageDays {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A run of days that one coverage bills, or none; `to` is null where nothing known ends it. */
export interface CoverageStretch<Coverage extends CoverageDays> {
  readonly coverage: Coverage | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const holdsOn = ({ from, to }: CoverageDays, day: PlainDate): boolean => from <= day && (to === null || day <= to);

/**
 * The one coverage of a patient that bills a day: the one that the enrollment names while it holds; else, of those that
 * hold, the one that began last. Null when none holds: the day waits. `coverages` are all of one patient, in any order.
 */
export function coverageOn<Coverage extends CoverageDays>(
  coverages: readonly Coverage[],
  { day, enrolledWith }: { readonly day: PlainDate; readonly enrolledWith: string | null },
): Coverage | null {
  const holding = coverages.filter((one) => holdsOn(one, day));
  return holding.find((one) => one.id === enrolledWith) ?? holding.reduce<Coverage | null>(newer, null);
}

/** Two that began on one day are told apart by their ids, so that every caller finds the same one. */
function newer<Coverage extends CoverageDays>(best: Coverage | null, one: Coverage): Coverage {
  if (!best || one.from > best.from) return one;
  return one.from === best.from && one.id < best.id ? one : best;
}

/**
 * Which coverage bills from `from` to `to` (both included; null: without end), as runs of days in their order; the first
 * begins on `from`. It is `coverageOn` asked on every day on which its answer can change.
 */
export function coverageStretches<Coverage extends CoverageDays>(
  coverages: readonly Coverage[],
  {
    from,
    to,
    enrolledWith,
  }: { readonly from: PlainDate; readonly to: PlainDate | null; readonly enrolledWith: string | null },
): CoverageStretch<Coverage>[] {
  const turns = coverages.flatMap((one) => [one.from, ...(one.to === null ? [] : [addDays(one.to, 1)])]);
  const later = [...new Set(turns)].filter((day) => day > from && (to === null || day <= to)).sort();
  const stretches: CoverageStretch<Coverage>[] = [];
  for (const day of [from, ...later]) {
    const coverage = coverageOn(coverages, { day, enrolledWith });
    const last = stretches.at(-1);
    if (last && last.coverage?.id === coverage?.id) continue;
    if (last) stretches[stretches.length - 1] = { ...last, to: addDays(day, -1) };
    stretches.push({ coverage, from: day, to });
  }
  return stretches;
}
