import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeRange } from './time';
import { contains, freeRanges, MINUTE_MS, overlapMs, overlaps, rangeMinutes, shift } from './time';

const range = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }))
  .map(([startMs, length]): TimeRange => ({ startMs, endMs: startMs + length }));
const ticks = Array.from({ length: 60 }, (_, tick) => tick);

describe('ranges', () => {
  it('overlap by as many ticks as both contain', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(overlapMs(a, b)).toBe(ticks.filter((tick) => contains(a, tick) && contains(b, tick)).length);
        expect(overlaps(a, b)).toBe(overlapMs(a, b) > 0);
        expect(overlapMs(a, b)).toBe(overlapMs(b, a));
      }),
    );
  });

  it('that only touch do not overlap', () => {
    expect(overlaps({ startMs: 0, endMs: 5 }, { startMs: 5, endMs: 9 })).toBe(false);
  });

  it('keep their length when shifted', () => {
    expect(shift({ startMs: 3, endMs: 9 }, -2)).toEqual({ startMs: 1, endMs: 7 });
  });

  it('count whole minutes only, and none when turned around', () => {
    expect(rangeMinutes({ startMs: 0, endMs: 16 * MINUTE_MS - 1 })).toBe(15);
    expect(rangeMinutes({ startMs: 0, endMs: 16 * MINUTE_MS })).toBe(16);
    expect(rangeMinutes({ startMs: MINUTE_MS, endMs: 0 })).toBe(0);
  });
});

describe('free ranges', () => {
  it('hold exactly the ticks of the window that nothing takes', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 8 }), (window, taken) => {
        const free = freeRanges(window, taken);
        for (const tick of ticks) {
          const open = contains(window, tick) && !taken.some((each) => contains(each, tick));
          expect(free.filter((each) => contains(each, tick))).toHaveLength(open ? 1 : 0);
        }
      }),
    );
  });

  it('are in order, never empty, and never touch', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 8 }), (window, taken) => {
        const free = freeRanges(window, taken);
        for (const [index, each] of free.entries()) {
          expect(each.endMs).toBeGreaterThan(each.startMs);
          expect(each.startMs).toBeGreaterThan(free[index - 1]?.endMs ?? -1);
        }
      }),
    );
  });

  it('leave the list of taken ranges as it was', () => {
    const taken = [
      { startMs: 5, endMs: 6 },
      { startMs: 1, endMs: 2 },
    ];
    freeRanges({ startMs: 0, endMs: 9 }, taken);
    expect(taken[0]).toEqual({ startMs: 5, endMs: 6 });
  });
});
