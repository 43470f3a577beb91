import { describe, expect, it } from 'vitest';
import { layoutTrack, sayWeekdays } from './track-layout';

const slot = (startsAt: string, endsAt: string) => ({
  id: startsAt,
  startsAt,
  endsAt,
  weekdays: [1, 2, 3, 4, 5],
  required: true,
  name: 'Group',
  discipline: 'psychology',
  color: 1,
});

describe('a day track as a line', () => {
  it('runs from the first whole hour to the last', () => {
    const layout = layoutTrack([slot('08:30', '09:00'), slot('15:00', '16:30')]);
    expect(layout).toMatchObject({ firstMinute: 480, lastMinute: 1020, sessionMinutes: 120 });
    expect(layout?.hours).toHaveLength(10);
    expect(layout?.blocks[0]?.startPercent).toBeCloseTo((30 / 540) * 100);
    expect(layout?.blocks[1]?.widthPercent).toBeCloseTo((90 / 540) * 100);
  });

  it('without a slot is nothing', () => {
    expect(layoutTrack([])).toBeNull();
  });
});

describe('weekdays in words', () => {
  it('are a run where they follow each other, and names otherwise', () => {
    expect(sayWeekdays([5, 1, 2, 3, 4])).toBe('Mon to Fri');
    expect(sayWeekdays([1, 3, 5])).toBe('Mon, Wed, Fri');
    expect(sayWeekdays([2, 3])).toBe('Tue, Wed');
  });
});
