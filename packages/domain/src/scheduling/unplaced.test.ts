import { describe, expect, it } from 'vitest';
import { at, board, booking, placement } from './board.fixture';
import { canWait, whyUnplaced } from './unplaced';

const wish = placement({ patientIds: [] });

describe('why a session is unplaced', () => {
  it('names what holds its room, with the minutes, and leaves out that nobody sits in it yet', () => {
    const why = whyUnplaced(wish, board([booking({ from: '09:30', to: '10:30', label: 'Stretching' })]));
    expect(why.map(({ rule }) => rule)).toEqual(['room-double-booked']);
    expect(why[0]).toMatchObject({ magnitude: 30, who: { name: 'Gym' }, heldBy: [{ label: 'Stretching' }] });
  });

  it('tells the longest overlap first when room and leader are both taken', () => {
    const why = whyUnplaced(
      wish,
      board([
        booking({ from: '09:00', to: '09:15' }),
        booking({ from: '09:00', to: '10:00', resourceKind: 'staff', resourceId: 'kim' }),
      ]),
    );
    expect(why.map(({ rule, magnitude }) => [rule, magnitude])).toEqual([
      ['leader-double-booked', 60],
      ['room-double-booked', 15],
    ]);
  });

  it('is nothing once the place is free', () => {
    expect(whyUnplaced(wish, board([booking({ from: '10:00', to: '11:00' })]))).toEqual([]);
  });

  it('is the missing leader when the wanted one has left the board', () => {
    expect(whyUnplaced({ ...wish, leaderIds: ['gone'] }, board())).toMatchObject([
      { rule: 'leader-not-qualified', who: null, missing: ['physical-therapy', 'PT'] },
    ]);
  });
});

describe('a refused placement', () => {
  it('may wait for a room, for a leader, for another day', () => {
    expect(canWait(whyUnplaced(wish, board([booking({ from: '09:00', to: '10:00' })])))).toBe(true);
    expect(canWait(whyUnplaced({ ...wish, startMs: at('18:00'), endMs: at('19:00') }, board()))).toBe(true);
  });

  it('may not wait for a time that ends before it begins', () => {
    expect(canWait(whyUnplaced({ ...wish, startMs: at('10:00'), endMs: at('10:00') }, board()))).toBe(false);
  });
});
