import { describe, expect, it } from 'vitest';
import { clockRange, clockTime, longDay, recentTime, shortDay, wallClock } from './clock';

const CHICAGO = 'America/Chicago';
const at = (iso: string) => Date.parse(iso);

describe('clock words', () => {
  it('say the time of the site, not of the reader', () => {
    expect(clockTime(at('2026-11-18T15:30:00Z'), CHICAGO)).toBe('9:30 AM');
    expect(clockTime(at('2026-11-18T15:30:00Z'), 'America/Phoenix')).toBe('8:30 AM');
  });

  it('name both halves of the day only when a range crosses noon', () => {
    expect(clockRange({ startMs: at('2026-11-18T15:00:00Z'), endMs: at('2026-11-18T16:00:00Z') }, CHICAGO)).toBe(
      '9:00–10:00 AM',
    );
    expect(clockRange({ startMs: at('2026-11-18T17:30:00Z'), endMs: at('2026-11-18T18:30:00Z') }, CHICAGO)).toBe(
      '11:30 AM–12:30 PM',
    );
  });

  it('name the day of a moment that was not today on the site’s wall, and the date of an old one', () => {
    const now = at('2026-11-23T22:30:00Z');
    expect(recentTime(at('2026-11-23T22:15:00Z'), CHICAGO, now)).toBe('4:15 PM');
    expect(recentTime(at('2026-11-20T22:15:00Z'), CHICAGO, now)).toBe('Fri 4:15 PM');
    expect(recentTime(at('2026-11-16T22:45:00Z'), CHICAGO, now)).toBe('Nov 16, 4:45 PM');
    // Past midnight in Greenwich and still the same evening in Chicago; the other way round a day earlier there.
    expect(recentTime(at('2026-11-23T23:00:00Z'), CHICAGO, at('2026-11-24T03:00:00Z'))).toBe('5:00 PM');
    expect(recentTime(at('2026-11-23T05:00:00Z'), CHICAGO, at('2026-11-23T14:00:00Z'))).toBe('Sun 11:00 PM');
  });

  it('keep a calendar day in every zone', () => {
    expect(shortDay('2026-11-23')).toBe('Mon, Nov 23');
    expect(longDay('2026-01-01')).toBe('Thursday, January 1, 2026');
  });

  it('spell a wall clock for the American reader', () => {
    expect(['00:00', '08:05', '12:00', '16:30'].map(wallClock)).toEqual(['12:00 AM', '8:05 AM', '12:00 PM', '4:30 PM']);
  });
});
