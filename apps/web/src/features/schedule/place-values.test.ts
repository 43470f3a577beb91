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
});

describe('a new session', () => {
  const hours = {
    openMinute: 420,
    closeMinute: 1080,
    days: [{ day: '2026-11-18', closed: null }],
    nextOpenDay: '2026-11-19',
  };
  const now = { today: '2026-11-18', minute: 620 };

  it('is proposed at the next quarter today, and in the morning of another day', () => {
    expect(proposedStart('2026-11-18', now, hours)).toEqual({ day: '2026-11-18', startMinute: 630 });
    expect(proposedStart('2026-11-18', { ...now, minute: 300 }, hours).startMinute).toBe(420);
    const other = { ...hours, days: [{ day: '2026-11-24', closed: null }], nextOpenDay: '2026-11-25' };
    expect(proposedStart('2026-11-24', now, other)).toEqual({ day: '2026-11-24', startMinute: 540 });
  });

  it('is proposed on the next open day when this one is closed, whatever the hour', () => {
    const sunday = { ...hours, days: [{ day: '2026-11-22', closed: 'Weekend' }], nextOpenDay: '2026-11-23' };
    const late = { today: '2026-11-22', minute: 21 * 60 + 50 };
    expect(proposedStart('2026-11-22', late, sunday)).toEqual({ day: '2026-11-23', startMinute: 540 });
  });

  it('is proposed on the next open day when less than an hour of today is left', () => {
    expect(proposedStart('2026-11-18', { ...now, minute: 1019 }, hours).day).toBe('2026-11-18');
    expect(proposedStart('2026-11-18', { ...now, minute: 1020 }, hours)).toEqual({
      day: '2026-11-19',
      startMinute: 540,
    });
  });

  it('passes over closed days of the week that is shown', () => {
    const week = {
      ...hours,
      days: [
        { day: '2026-11-25', closed: null },
        { day: '2026-11-26', closed: 'Thanksgiving' },
        { day: '2026-11-27', closed: null },
      ],
      nextOpenDay: '2026-11-30',
    };
    expect(proposedStart('2026-11-26', now, week).day).toBe('2026-11-27');
  });

  it('stays inside the hours of a site that is open for less than three', () => {
    expect(proposedStart('2026-11-18', { ...now, today: '2026-11-17' }, { ...hours, closeMinute: 540 })).toEqual({
      day: '2026-11-18',
      startMinute: 480,
    });
  });
});
