import { describe, expect, it } from 'vitest';
import { toPlainDate } from '@threshold/domain/kernel';
import { at, board, DAY, session, wish } from './board.fixture';
import { columnsOf, dayWindow, packLanes, rowsOf, totalsOf, utilizationOf } from './board-layout';
import { clashAt, movedBy, placeUnder, snapColumns, snapMinutes, toShownDay } from './board-target';

const one = session({ id: 'a' });
const window = dayWindow(board([one]), DAY);

describe('the hours of a day', () => {
  it('are the hours of the site', () => {
    expect(window).toMatchObject({ firstMinute: 420, lastMinute: 1080, startMs: at('07:00') });
  });

  it('grow to whole hours for a session outside them', () => {
    const late = session({ id: 'b', startMs: at('17:30'), endMs: at('18:10') });
    const early = session({ id: 'c', startMs: at('06:45'), endMs: at('07:15') });
    expect(dayWindow(board([late, early]), DAY)).toMatchObject({ firstMinute: 360, lastMinute: 1140 });
  });
});

describe('rows of the grid', () => {
  it('count from one, five minutes each', () => {
    expect(rowsOf(one, window)).toEqual({ first: 25, last: 37 });
    expect(rowsOf({ startMs: at('07:00'), endMs: at('07:20') }, window)).toEqual({ first: 1, last: 5 });
  });

  it('of a session off the raster still cover it whole', () => {
    expect(rowsOf({ startMs: at('07:03'), endMs: at('07:11') }, window)).toEqual({ first: 1, last: 4 });
  });
});

describe('sessions side by side', () => {
  it('share the column only while they overlap', () => {
    const lanes = packLanes([
      one,
      session({ id: 'b', startMs: at('09:30'), endMs: at('10:30') }),
      session({ id: 'c', startMs: at('10:00'), endMs: at('10:20') }),
      session({ id: 'd', startMs: at('10:30'), endMs: at('11:00') }),
    ]);
    expect(lanes.get('a')).toEqual({ lane: 0, lanes: 2 });
    expect(lanes.get('b')).toEqual({ lane: 1, lanes: 2 });
    expect(lanes.get('c')).toEqual({ lane: 0, lanes: 2 });
    expect(lanes.get('d')).toEqual({ lane: 0, lanes: 1 });
  });
});

describe('columns', () => {
  it('of staff are those who lead something, unless everybody is asked for', () => {
    expect(columnsOf(board([one]), 'staff', false).map(({ title }) => title)).toEqual(['Ann Lee']);
    expect(columnsOf(board([one]), 'staff', true).map(({ title }) => title)).toEqual(['Ann Lee', 'Bo Kim']);
  });

  it('say how much is taken; a canceled session takes nothing', () => {
    const gone = session({ id: 'b', status: 'canceled', startMs: at('11:00'), endMs: at('12:00') });
    expect(utilizationOf([one, gone], 'room', 660)).toEqual({ percent: 9, verb: 'used', words: '1 of 11 h' });
    expect(utilizationOf([one, gone], 'program', 660)).toEqual({ percent: 67, verb: 'filled', words: '8 of 12 seats' });
    expect(utilizationOf([], 'program', 660).percent).toBeNull();
    expect(totalsOf([one, gone, session({ id: 'c', seatsTaken: 5, notesMissing: 2 })])).toEqual({
      sessions: 2,
      seats: 24,
      taken: 13,
      fillPercent: 54,
      below: 1,
      unsigned: 2,
    });
  });
});

describe('dragging', () => {
  it('lands on a quarter of an hour, also from a start off one', () => {
    expect(snapMinutes(one, 22, window)).toBe(15);
    expect(snapMinutes(one, 23, window)).toBe(30);
    const odd = { startMs: at('10:20'), endMs: at('10:40') };
    expect(snapMinutes(odd, 15, window)).toBe(10);
    expect(snapMinutes(odd, 3, window)).toBe(0);
  });

  it('stays inside the hours that are shown', () => {
    expect(snapMinutes(one, -500, window)).toBe(-120);
    expect(snapMinutes(one, 900, window)).toBe(480);
  });

  it('changes the room by room, the leader by staff, and never the cohort', () => {
    const rooms = { columns: columnsOf(board([one]), 'room', false), by: 'room' as const };
    const staff = { columns: columnsOf(board([one]), 'staff', true), by: 'staff' as const };
    const cohorts = { columns: columnsOf(board([one]), 'program', true), by: 'program' as const };
    expect(movedBy(one, { minutes: 30, columns: 1 }, rooms)).toEqual({
      startMs: at('09:30'),
      endMs: at('10:30'),
      roomId: 'r2',
      leaderId: 'l1',
    });
    expect(movedBy(one, { minutes: 0, columns: 1 }, staff)).toMatchObject({ roomId: 'r1', leaderId: 'l2' });
    expect([snapColumns(one, 7.2, rooms), snapColumns(one, -3, rooms), snapColumns(one, 1, cohorts)]).toEqual([
      2, 0, 0,
    ]);
  });
});

describe('what the board sees against a place', () => {
  const other = session({ id: 'b', roomId: 'r2', roomName: 'Room 2', leaderId: 'l2', leaderName: 'Bo Kim' });
  const place = { startMs: at('09:30'), endMs: at('10:30'), roomId: 'r1', leaderId: 'l1' };

  it('is the room first, then the leader, then the size', () => {
    expect(clashAt(board([one, other]), one, { ...place, roomId: 'r2' })).toBe('room taken by Session b');
    expect(clashAt(board([one, other]), one, { ...place, leaderId: 'l2' })).toBe('Bo Kim leads Session b');
    expect(clashAt(board([one]), one, { ...place, roomId: 'r2' })).toBe('room holds 8');
  });

  it('is nothing in its own place, beside a canceled session, and in a room with a second lane', () => {
    expect(clashAt(board([one, other]), one, place)).toBeNull();
    expect(clashAt(board([one, { ...other, status: 'canceled' }]), one, { ...place, leaderId: 'l2' })).toBeNull();
    expect(clashAt(board([one, { ...other, roomId: 'r3' }]), one, { ...place, roomId: 'r3' })).toBeNull();
  });
});

describe('a wish that is dragged onto the board', () => {
  const later = wish({
    id: 'w',
    day: toPlainDate('2026-11-20'),
    startMs: at('09:00') + 48 * 3_600_000,
    endMs: at('10:30') + 48 * 3_600_000,
  });

  it('starts from the time of day that it wants, on the day that is shown', () => {
    expect(toShownDay(later, window)).toMatchObject({ day: DAY, startMs: at('09:00'), endMs: at('10:30') });
  });

  it('lands on the quarter of an hour under the pointer, in that column, with its own length', () => {
    expect(placeUnder(later, { columnId: 'r2', minute: 13 * 60 + 14 }, { by: 'room', window })).toEqual({
      startMs: at('13:00'),
      endMs: at('14:30'),
      roomId: 'r2',
      leaderId: 'l1',
    });
    expect(placeUnder(later, { columnId: 'l2', minute: 13 * 60 }, { by: 'staff', window })).toMatchObject({
      roomId: 'r1',
      leaderId: 'l2',
    });
  });

  it('stays inside the hours that are shown', () => {
    expect(placeUnder(later, { columnId: 'r2', minute: 18 * 60 }, { by: 'room', window }).endMs).toBe(at('18:00'));
    expect(placeUnder(later, { columnId: 'r2', minute: 0 }, { by: 'room', window }).startMs).toBe(at('07:00'));
  });

  it('gives the leader whom it wants a column', () => {
    const columns = columnsOf(board([one], [wish({ id: 'w', leaderId: 'l2' })]), 'staff', false);
    expect(columns.map(({ id }) => id)).toEqual(['l1', 'l2']);
  });
});
