import type { PlainDate } from '../../kernel';
import { daysBetween } from '../../kernel';
import type { RemoteMonitoringStep } from './service-rows';
import type { CodingContext, Given, RecordNote, RuleOrigin } from './counting.types';
import { note } from './say';

/** How long a code that was billed keeps it from being billed again. */
type Period = Pick<RemoteMonitoringStep, 'period' | 'periodDays'>;

/** A history is of the episode or course that the encounter belongs to, so everything in it is within. */
export const EPISODE: Period = { period: 'episode', periodDays: null };
export const CALENDAR_MONTH: Period = { period: 'calendar-month', periodDays: null };

const sameMonth = (a: PlainDate, b: PlainDate): boolean => a.slice(0, 7) === b.slice(0, 7);

/** Whether an earlier day falls into the same period as the day of the encounter. */
function within({ period, periodDays }: Period, earlier: PlainDate, day: PlainDate): boolean {
  if (period === 'calendar-month') return sameMonth(earlier, day);
  return period === 'episode' || periodDays === null || daysBetween(earlier, day) < periodDays;
}

/** The first earlier day of the period on which one of `codes` was billed, or null. */
export function billedBefore(codes: readonly string[], period: Period, { encounter }: CodingContext): PlainDate | null {
  const days = encounter.history
    .filter((each) => codes.includes(each.code) && each.day <= encounter.day && each.units > 0)
    .map(({ day }) => day)
    .filter((day) => within(period, day, encounter.day))
    .sort();
  return days[0] ?? null;
}

/** Says that a code of a period was billed on an earlier day. */
export function billedBeforeNote(
  given: Given,
  { code, earlierDay }: { readonly code: string; readonly earlierDay: PlainDate },
  row: RuleOrigin,
): RecordNote {
  const wording = `Billed for this period on ${earlierDay} already`;
  const facts = { problem: 'billed-before', serviceId: given.service.id, earlierDay, wording } as const;
  return note(facts, { code, severity: 'warning' }, row);
}
