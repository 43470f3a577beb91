import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { addDays, toPlainDate } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { coverageOn } from '@threshold/domain/patients';

type Coverage = ChartView['coverages'][number];
type CoveredChart = {
  readonly coverages: readonly Coverage[];
  readonly enrollments: readonly Pick<ChartView['enrollments'][number], 'status' | 'coverageId'>[];
};

/** What a chart bills by: its coverages with their days, and the one that the open enrollment names. */
function billedBy({ coverages, enrollments }: CoveredChart) {
  const enrollment = enrollments.find(({ status }) => status === 'active' || status === 'on-hold') ?? enrollments[0];
  return {
    enrolledWith: enrollment?.coverageId ?? null,
    days: coverages.map(({ id, planName, effectiveFrom, effectiveTo }) => ({
      id,
      planName,
      from: toPlainDate(effectiveFrom),
      to: effectiveTo === null ? null : toPlainDate(effectiveTo),
    })),
  };
}

export interface AddedOutcome {
  /** The coverage that bills the first day now; null when none does. */
  readonly present: Coverage | null;
  /** Whether the present one can end on the day before: it began earlier, and nothing of the first day or later is charged to it. */
  readonly canEnd: boolean;
  /** The last day on which the present one would bill, if it ends. */
  readonly presentEndsOn: PlainDate;
  /** Whether the new coverage bills its first day. */
  readonly bills: boolean;
}

/** What a new coverage changes on its first day, with or without an end of the present one. */
export function outcomeOfAdding(
  chart: CoveredChart,
  { firstDay, endsPresent }: { readonly firstDay: string; readonly endsPresent: boolean },
): AddedOutcome {
  const day = toPlainDate(firstDay);
  const presentEndsOn = addDays(day, -1);
  const { days, enrolledWith } = billedBy(chart);
  const holding = coverageOn(days, { day, enrolledWith });
  const present = chart.coverages.find(({ id }) => id === holding?.id) ?? null;
  const canEnd =
    present !== null &&
    present.effectiveFrom < firstDay &&
    (present.chargedUntil === null || present.chargedUntil < firstDay);
  const kept = days.map((one) =>
    one.id === present?.id && canEnd && endsPresent ? { ...one, to: presentEndsOn } : one,
  );
  const added = { id: '', planName: '', from: day, to: null };
  const bills = coverageOn([...kept, added], { day, enrolledWith })?.id === added.id;
  return { present, canEnd, presentEndsOn, bills };
}

/** The plan that bills the day after a coverage's new last day; null when none does. */
export function billsAfter(chart: CoveredChart, coverageId: string, lastDay: string): string | null {
  const { days, enrolledWith } = billedBy(chart);
  const ended = days.map((one) => (one.id === coverageId ? { ...one, to: toPlainDate(lastDay) } : one));
  return coverageOn(ended, { day: addDays(toPlainDate(lastDay), 1), enrolledWith })?.planName ?? null;
}
