import type { ProgramView } from '@threshold/api/programs/list-programs.input';
import { minuteOf } from '../../components/wall-clock';

type Slot = ProgramView['track'][number];

interface TrackBlock {
  readonly slot: Slot;
  readonly startPercent: number;
  readonly widthPercent: number;
}

interface TrackLayout {
  readonly firstMinute: number;
  readonly lastMinute: number;
  readonly hours: readonly { readonly minute: number; readonly percent: number }[];
  readonly blocks: readonly TrackBlock[];
  /** Minutes of the day in sessions. */
  readonly sessionMinutes: number;
}

/** A day track as a line from its first to its last hour; whole hours, so that the ticks are round. */
export function layoutTrack(track: readonly Slot[]): TrackLayout | null {
  if (track.length === 0) return null;
  const ranges = track.map((slot) => ({ slot, from: minuteOf(slot.startsAt), to: minuteOf(slot.endsAt) }));
  const firstMinute = Math.floor(Math.min(...ranges.map(({ from }) => from)) / 60) * 60;
  const lastMinute = Math.ceil(Math.max(...ranges.map(({ to }) => to)) / 60) * 60;
  const percent = (minutes: number) => (minutes / (lastMinute - firstMinute)) * 100;
  return {
    firstMinute,
    lastMinute,
    hours: Array.from({ length: (lastMinute - firstMinute) / 60 + 1 }, (_, hour) => ({
      minute: firstMinute + hour * 60,
      percent: percent(hour * 60),
    })),
    blocks: ranges.map(({ slot, from, to }) => ({
      slot,
      startPercent: percent(from - firstMinute),
      widthPercent: percent(to - from),
    })),
    sessionMinutes: ranges.reduce((sum, { from, to }) => sum + to - from, 0),
  };
}

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Weekdays of a slot in words: `Mon to Fri`, or each by name. */
export function sayWeekdays(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b);
  const isRun = sorted.length > 2 && sorted.every((day, index) => index === 0 || day === (sorted[index - 1] ?? 0) + 1);
  const name = (day: number | undefined) => NAMES[(day ?? 1) - 1] ?? '';
  return isRun ? `${name(sorted[0])} to ${name(sorted.at(-1))}` : sorted.map(name).join(', ');
}
