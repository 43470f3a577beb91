import type { PlainDate } from '../kernel';
import { addDays, isWeekend, weekdayOf } from '../kernel';
import type { DayTrackSlot, Phase, Program } from './types';

/**
 * Why the program does not run on `day`, or null when it does. A track without any slot yet runs Monday to Friday, so
 * that a program can be dated before its day is designed.
 */
export function closedReason(
  day: PlainDate,
  track: readonly DayTrackSlot[],
  closedDays: ReadonlySet<PlainDate>,
): 'weekend' | 'closed' | 'no-track-that-day' | null {
  if (closedDays.has(day)) return 'closed';
  const onTrack = track.some((slot) => slot.weekdays.includes(weekdayOf(day)));
  if (onTrack || (track.length === 0 && !isWeekend(day))) return null;
  return isWeekend(day) ? 'weekend' : 'no-track-that-day';
}

/** The first `count` days from `from` on which the program runs, `from` included when it does. */
export function openDays(
  from: PlainDate,
  count: number,
  program: { readonly track: readonly DayTrackSlot[]; readonly closedDays: readonly PlainDate[] },
): PlainDate[] {
  if (program.track.length > 0 && program.track.every((slot) => slot.weekdays.length === 0))
    throw new Error('Expected a day track with at least one weekday');
  const closed = new Set(program.closedDays);
  const days: PlainDate[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1))
    if (closedReason(day, program.track, closed) === null) days.push(day);
  return days;
}

/** The phase that a program day belongs to; null before the first, after the last and in a gap. */
export const phaseOnDay = (program: Pick<Program, 'phases'>, programDay: number): Phase | null =>
  program.phases.find((phase) => phase.firstProgramDay <= programDay && programDay <= phase.lastProgramDay) ?? null;

/** What the curriculum teaches on a program day in sessions of a type; null when it says nothing. */
export const topicOnDay = (
  program: Pick<Program, 'curriculum'>,
  programDay: number,
  sessionTypeId: string,
): string | null =>
  program.curriculum.find((entry) => entry.programDay === programDay && entry.sessionTypeId === sessionTypeId)?.topic ??
  null;
