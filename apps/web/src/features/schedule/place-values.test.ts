import { describe, expect, it } from 'vitest';
import { placeFrom, proposedStart, valuesOf } from './place-values';

const CHICAGO = 'America/Chicago';

describe('a place as people type it', () => {
  it('goes to instants and back', () => {
    const place = {
      startMs: Date.parse('2026-11-18T16:20:00Z'),
      endMs: Date.parse('2026-11-18T16:40:00Z'),
      roomId: 'r',
      leaderId: 'l',
    };
    const values = valuesOf(place, CHICAGO);
    expect(values).toEqual({ day: '2026-11-18', startMinute: 620, minutes: '20', roomId: 'r', leaderId: 'l' });
    expect(placeFrom(values, CHICAGO)).toEqual(place);
  });

  it('keeps the wall clock and the elapsed length on a day of a clock change', () => {
    const place = placeFrom(
      { day: '2026-11-01', startMinute: 600, minutes: '60', roomId: 'r', leaderId: 'l' },
      CHICAGO,
    );
    expect(place?.startMs).toBe(Date.parse('2026-11-01T16:00:00Z'));
    expect((place?.endMs ?? 0) - (place?.startMs ?? 0)).toBe(3_600_000);
  });

  it('is nothing while a field is missing or the length makes no sense', () => {
    const values = { day: '2026-11-18', startMinute: 600, minutes: '60', roomId: 'r', leaderId: 'l' };
    expect(placeFrom({ ...values, day: null }, CHICAGO)).toBeNull();
    expect(placeFrom({ ...values, startMinute: null }, CHICAGO)).toBeNull();
    for (const minutes of ['', '0', '-5', '2.5', 'x', '900'])
      expect(placeFrom({ ...values, minutes }, CHICAGO)).toBeNull();
  });

  it('is proposed at the next quarter today, and in the morning of another day', () => {
    const now = { today: '2026-11-18', minute: 620 };
    expect(proposedStart('2026-11-18', now, 420)).toBe(630);
    expect(proposedStart('2026-11-18', { ...now, minute: 300 }, 420)).toBe(420);
    expect(proposedStart('2026-11-19', now, 420)).toBe(540);
  });
});
