import { describe, expect, it } from 'vitest';
import { at, board, session, wish } from './board.fixture';
import { withBefore, withPlace } from './board-cache';

const place = { startMs: at('11:00'), endMs: at('12:00'), roomId: 'r2', leaderId: 'l2' };

describe('placing a wish', () => {
  const before = board([session({ id: 'a' })], [wish({ id: 'w' })]);
  const after = withPlace(before, 'w', place);

  it('takes it out of the tray and puts it on the board, with its room and leader by name', () => {
    expect(after.unplaced).toEqual([]);
    expect(after.sessions.map(({ id }) => id)).toEqual(['a', 'w']);
    expect(after.sessions[1]).toMatchObject({
      ...place,
      status: 'scheduled',
      roomName: 'Room 2',
      leaderName: 'Bo Kim',
    });
  });

  it('goes back to the tray when it is refused, also after something else has moved', () => {
    const elsewhere = withPlace(after, 'a', { ...place, startMs: at('13:00'), endMs: at('14:00') });
    const back = withBefore(elsewhere, before, 'w');
    expect(back.unplaced).toEqual(before.unplaced);
    expect(back.sessions).toMatchObject([{ id: 'a', startMs: at('13:00') }]);
  });
});

describe('a session that is moved', () => {
  const before = board([session({ id: 'a' })]);

  it('leaves the shown day when it goes to another one', () => {
    const nextDayMs = 24 * 3_600_000;
    const moved = withPlace(before, 'a', {
      ...place,
      startMs: place.startMs + nextDayMs,
      endMs: place.endMs + nextDayMs,
    });
    expect(moved.sessions[0]?.day).toBe('2026-11-19');
  });

  it('is put back whole', () => {
    expect(withBefore(withPlace(before, 'a', place), before, 'a')).toEqual(before);
  });
});
