/** Minutes after midnight, 0 to 1439. */
export type MinuteOfDay = number;

export type TimeTextResult =
  { ok: true; minuteOfDay: MinuteOfDay } | { ok: false; reason: 'empty' | 'not-a-time' | 'out-of-range' };

export type TimeTextPolicy = {
  /** A time typed without am or pm that falls before this minute is taken as afternoon (`1` at 420 is 1:00 PM). */
  earliestMinute: MinuteOfDay;
};

const SHAPE = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?(a|p|am|pm)?$/;
const NAMED: Record<string, MinuteOfDay> = { noon: 720, midnight: 0 };

function toMinute(hour: number, minute: number, half: string | undefined): MinuteOfDay | null {
  if (half === undefined) return hour <= 23 ? hour * 60 + minute : null;
  // "13:30p" says the same thing twice and is taken; "13:30a" contradicts itself.
  if (hour > 12) return half.startsWith('p') && hour <= 23 ? hour * 60 + minute : null;
  if (hour === 0) return null;
  return ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute;
}

/**
 * Reads a clock time as people type it: `9`, `930`, `9.30`, `130p`, `1:30 PM`, `13:30`, `noon`.
 * A leading zero (`0130`) always means the 24-hour clock. Pure and total over any text.
 */
export function parseTimeText(text: string, policy: TimeTextPolicy = { earliestMinute: 0 }): TimeTextResult {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\./g, (dot, at: number, all: string) => (/\d$/.test(all.slice(0, at)) ? dot : ''));
  if (typed === '') return { ok: false, reason: 'empty' };
  const named = NAMED[typed];
  if (named !== undefined) return { ok: true, minuteOfDay: named };
  const match = SHAPE.exec(typed.replace(/\s+(?=[ap])/, ''));
  if (match === null) return { ok: false, reason: 'not-a-time' };
  const [, hourText = '', minuteText = '0', half] = match;
  const minute = toMinute(Number(hourText), Number(minuteText), half);
  if (minute === null) return { ok: false, reason: 'out-of-range' };
  const isAmbiguous = half === undefined && !hourText.startsWith('0') && minute < 720;
  const isEarly = isAmbiguous && minute < policy.earliestMinute;
  return { ok: true, minuteOfDay: isEarly ? minute + 720 : minute };
}

/** Spells a minute of the day for the American clock: 570 -> `9:30 AM`. */
export function formatTime(minuteOfDay: MinuteOfDay): string {
  const hour = Math.floor(minuteOfDay / 60);
  const minute = String(minuteOfDay % 60).padStart(2, '0');
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
}
