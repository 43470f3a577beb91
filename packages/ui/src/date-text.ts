/** A calendar day as ISO text, `2026-11-23`. */
export type IsoDay = string;

export type DateTextResult = { ok: true; day: IsoDay } | { ok: false; reason: 'empty' | 'not-a-date' | 'no-such-day' };

const DAY_MS = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

// Days are counted in UTC, where every day has 24 hours; local time would lose or gain one at a clock change.
const toMs = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`);
const toIso = (ms: number): IsoDay => new Date(ms).toISOString().slice(0, 10);
const addDays = (day: IsoDay, days: number): IsoDay => toIso(toMs(day) + days * DAY_MS);

function startsOne(names: readonly string[], typed: string): number {
  return typed.length >= 3 ? names.findIndex((name) => name.startsWith(typed)) : -1;
}

function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toIso(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

function fromParts(year: number, month: number, date: number): DateTextResult {
  const ms = Date.UTC(year, month - 1, date);
  const day = new Date(ms);
  const exists = year >= 1850 && year <= 2200 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return exists ? { ok: true, day: toIso(ms) } : { ok: false, reason: 'no-such-day' };
}

/** Two digits mean at most ten years ahead: in 2026, `36` is 2036 and `37` is 1937. */
function fullYear(text: string, today: IsoDay): number {
  const typed = Number(text);
  if (text.length > 2) return typed;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return century + typed > Number(today.slice(0, 4)) + 10 ? century + typed - 100 : century + typed;
}

/** Without a year, the day of that name nearest to today is meant. */
function nearestYear(month: number, date: number, today: IsoDay): DateTextResult {
  const year = Number(today.slice(0, 4));
  const candidates = [year, year + 1, year - 1].map((each) => fromParts(each, month, date));
  const distance = (each: DateTextResult) => (each.ok ? Math.abs(toMs(each.day) - toMs(today)) : Infinity);
  return candidates.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

function fromMonthDate(
  month: number,
  date: number,
  when: { yearText: string | undefined; today: IsoDay },
): DateTextResult {
  if (when.yearText === undefined) return nearestYear(month, date, when.today);
  return fromParts(fullYear(when.yearText, when.today), month, date);
}

function fromRelative(typed: string, today: IsoDay): DateTextResult | null {
  if (/^(t|tod|today|now)$/.test(typed)) return { ok: true, day: today };
  if (/^(tom|tomorrow)$/.test(typed)) return { ok: true, day: addDays(today, 1) };
  if (/^(y|yes|yesterday)$/.test(typed)) return { ok: true, day: addDays(today, -1) };
  const offset = /^([+-])(\d{1,4}) ?([dwmy]?)$/.exec(typed);
  if (offset === null) return null;
  const [, sign, digits, unit] = offset;
  const count = Number(digits) * (sign === '-' ? -1 : 1);
  if (unit === 'm' || unit === 'y') return { ok: true, day: addMonths(today, unit === 'y' ? count * 12 : count) };
  return { ok: true, day: addDays(today, unit === 'w' ? count * 7 : count) };
}

function fromWeekday(typed: string, today: IsoDay): DateTextResult | null {
  const isPast = typed.startsWith('last ');
  const weekday = startsOne(WEEKDAYS, typed.replace(/^(last|next) /, ''));
  if (weekday === -1) return null;
  const ahead = (weekday - new Date(toMs(today)).getUTCDay() + 7) % 7 || 7;
  return { ok: true, day: addDays(today, isPast && ahead !== 7 ? ahead - 7 : isPast ? -7 : ahead) };
}

function fromCalendar(typed: string, today: IsoDay): DateTextResult | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(typed);
  if (slashed !== null) return fromMonthDate(Number(slashed[1]), Number(slashed[2]), { yearText: slashed[3], today });
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (packed !== null) return fromMonthDate(Number(packed[1]), Number(packed[2]), { yearText: packed[3], today });
  const named = /^(?:([a-z]+) (\d{1,2})|(\d{1,2}) ([a-z]+))(?:,? (\d{4}|\d{2}))?$/.exec(typed);
  const month = startsOne(MONTHS, named?.[1] ?? named?.[4] ?? '') + 1;
  if (named === null || month === 0) return null;
  return fromMonthDate(month, Number(named[2] ?? named[3]), { yearText: named[5], today });
}

/**
 * Reads a calendar day as people type it: `t`, `+7`, `-2w`, `+1m`, `mon` (the next one after today), `last fri`,
 * `12/1` (nearest to today), `12/1/26`, `120126`, `dec 1`, `2026-12-01`. `today` is an ISO day. Pure and total.
 */
export function parseDateText(text: string, today: IsoDay): DateTextResult {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (typed === '') return { ok: false, reason: 'empty' };
  // What the field itself shows ("Mon, Nov 23, 2026") must be readable again: a leading weekday is dropped.
  const undecorated = typed.replace(/^[a-z]{3}, (?=[a-z]{3} )/, '');
  return (
    fromRelative(typed, today) ??
    fromWeekday(typed, today) ??
    fromCalendar(undecorated, today) ?? { ok: false, reason: 'not-a-date' }
  );
}

const titled = (name: string | undefined) =>
  name === undefined ? '' : name.charAt(0).toUpperCase() + name.slice(1, 3);

/** Spells a day for people: `2026-11-23` -> `Mon, Nov 23, 2026`. Our own words, so that server and browser agree. */
export function formatDay(day: IsoDay): string {
  const date = new Date(toMs(day));
  return `${titled(WEEKDAYS[date.getUTCDay()])}, ${titled(MONTHS[date.getUTCMonth()])} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}
