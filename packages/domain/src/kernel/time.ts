/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** Half open: `endMs` is the first instant that no longer belongs to the range. */
export interface TimeRange {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

export const MINUTE_MS = 60_000;

export const overlapMs = (a: TimeRange, b: TimeRange): number =>
  Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));

export const overlaps = (a: TimeRange, b: TimeRange): boolean => overlapMs(a, b) > 0;

export const contains = (range: TimeRange, instant: EpochMs): boolean =>
  range.startMs <= instant && instant < range.endMs;

/** Whole minutes inside the range; a started minute does not count. */
export const rangeMinutes = (range: TimeRange): number =>
  Math.max(0, Math.floor((range.endMs - range.startMs) / MINUTE_MS));

export const shift = (range: TimeRange, byMs: number): TimeRange => ({
  startMs: range.startMs + byMs,
  endMs: range.endMs + byMs,
});

/** The parts of `window` that no range of `taken` covers, in order. `taken` may overlap and be unsorted. */
export function freeRanges(window: TimeRange, taken: readonly TimeRange[]): TimeRange[] {
  const free: TimeRange[] = [];
  let cursor = window.startMs;
  for (const range of [...taken].sort((a, b) => a.startMs - b.startMs)) {
    // An empty range takes nothing and must not cut a free one in two.
    if (range.endMs <= cursor || range.endMs <= range.startMs) continue;
    if (range.startMs >= window.endMs) break;
    if (range.startMs > cursor) free.push({ startMs: cursor, endMs: range.startMs });
    cursor = range.endMs;
  }
  if (cursor < window.endMs) free.push({ startMs: cursor, endMs: window.endMs });
  return free;
}
