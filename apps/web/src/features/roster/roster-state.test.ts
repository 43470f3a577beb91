import { describe, expect, it } from 'vitest';
import { draftsOf, marksOf, problemOf, rosterReducer, rowOf } from './roster-state';
import type { RosterAction, RosterRow } from './roster-state';

const at = (time: string) => Date.parse(`2026-11-18T${time}:00Z`);
const SESSION = { startMs: at('09:00'), endMs: at('10:00') };
const seat = (seatId: string, change: Partial<RosterRow['seat']> = {}): RosterRow['seat'] => ({
  seatId,
  patientId: `p-${seatId}`,
  name: `Person ${seatId}`,
  programDay: 3,
  attendance: 'unmarked',
  arrivedMs: null,
  leftMs: null,
  attendedMinutes: 0,
  absenceReason: null,
  signed: false,
  version: 1,
  ...change,
});
const run = (rows: readonly RosterRow[], ...actions: RosterAction[]) => actions.reduce(rosterReducer(SESSION), rows);
const start = [rowOf(seat('a')), rowOf(seat('b')), rowOf(seat('c', { signed: true, attendance: 'present' }))];
const key = (seatId: string, pressed: 'P' | 'L' | 'E' | 'N', time = '09:10') =>
  ({ type: 'key', seatId, key: pressed, nowMs: at(time) }) as const;

describe('a roster', () => {
  it('takes everybody who is not marked as present, and a save writes them', () => {
    expect(start.map((row) => [row.state, row.touched])).toEqual([
      ['present', false],
      ['present', false],
      ['present', false],
    ]);
    expect(marksOf(start).map((mark) => [mark.seatId, mark.state])).toEqual([
      ['a', 'present'],
      ['b', 'present'],
    ]);
  });

  it('notes the time of a late arrival and of an early leaving when the key is pressed', () => {
    const rows = run(start, key('a', 'L', '09:07'), key('b', 'E', '09:50'));
    expect(rows[0]).toMatchObject({ state: 'late', arrivedMs: at('09:07'), leftMs: null, touched: true });
    expect(rows[1]).toMatchObject({ state: 'left-early', leftMs: at('09:50') });
  });

  it('never changes a signed row, by key, by menu or by all present', () => {
    const rows = run(
      start,
      key('c', 'N'),
      { type: 'mark', seatId: 'c', state: 'excused' },
      { type: 'all-present' },
      { type: 'time', seatId: 'c', which: 'arrived', ms: at('09:30') },
    );
    expect(rows[2]).toBe(start[2]);
    expect(marksOf(rows).map((mark) => mark.seatId)).toEqual(['a', 'b']);
  });

  it('all present clears times and reasons of everybody else', () => {
    const rows = run(start, key('a', 'N'), { type: 'reason', seatId: 'a', reason: 'Phone' }, { type: 'all-present' });
    expect(rows[0]).toMatchObject({ state: 'present', arrivedMs: null, leftMs: null, reason: '' });
  });

  it('reads the state from a typed time, and a cleared one is present again', () => {
    const late = run(start, { type: 'time', seatId: 'a', which: 'arrived', ms: at('09:12') });
    expect(late[0]?.state).toBe('late');
    const both = run(late, { type: 'time', seatId: 'a', which: 'left', ms: at('09:40') });
    expect(both[0]).toMatchObject({ state: 'left-early', arrivedMs: at('09:12') });
    const back = run(both, { type: 'time', seatId: 'a', which: 'left', ms: null });
    expect(back[0]?.state).toBe('late');
    expect(run(back, { type: 'time', seatId: 'a', which: 'arrived', ms: null })[0]?.state).toBe('present');
    expect(run(start, { type: 'time', seatId: 'a', which: 'arrived', ms: at('08:55') })[0]?.state).toBe('present');
  });

  it('sends a reason with an absence only', () => {
    const rows = run(
      start,
      { type: 'mark', seatId: 'a', state: 'excused' },
      { type: 'reason', seatId: 'a', reason: '  Flare ' },
      { type: 'mark', seatId: 'b', state: 'no-show' },
    );
    expect(marksOf(rows).map((mark) => mark.reason)).toEqual(['Flare', null]);
    expect(marksOf(run(rows, { type: 'mark', seatId: 'a', state: 'present' }))[0]?.reason).toBeNull();
  });

  it('says why a row cannot be saved', () => {
    const row = { ...rowOf(seat('a')), state: 'late' as const };
    expect(problemOf(SESSION, row)).toBe('Late needs a time in.');
    expect(problemOf(SESSION, { ...row, arrivedMs: at('09:30'), leftMs: at('09:20') })).toBe(
      'Out is 10 min before in.',
    );
    expect(problemOf(SESSION, { ...row, arrivedMs: at('10:00') })).toContain('Outside the session');
    expect(problemOf(SESSION, rowOf(seat('a')))).toBeNull();
  });
});

describe('a roster that is loaded again', () => {
  it('keeps the own unsaved mark and says that somebody was faster', () => {
    const rows = run(start, key('a', 'N'), {
      type: 'loaded',
      seats: [
        seat('a', { attendance: 'late', arrivedMs: at('09:05'), version: 2 }),
        seat('b', { attendance: 'excused', version: 2 }),
      ],
    });
    expect(rows[0]).toMatchObject({ state: 'no-show', overtaken: true });
    expect(rows[0]?.seat.version).toBe(2);
    expect(rows[1]).toMatchObject({ state: 'excused', overtaken: false, touched: false });
  });

  it('does not take the own save for somebody else’s', () => {
    const rows = run(
      start,
      key('a', 'N'),
      { type: 'saved', seatIds: ['a', 'b'] },
      { type: 'loaded', seats: [seat('a', { attendance: 'no-show', version: 2 })] },
    );
    expect(rows[0]).toMatchObject({ state: 'no-show', touched: false, overtaken: false });
    expect(marksOf(rows)).toEqual([]);
  });

  it('gives way where the person is signed meanwhile', () => {
    const rows = run(start, key('a', 'N'), {
      type: 'loaded',
      seats: [seat('a', { attendance: 'present', signed: true })],
    });
    expect(rows[0]).toMatchObject({ state: 'present', touched: false });
  });

  it('gets back what was marked before somebody went elsewhere', () => {
    const drafts = draftsOf(run(start, key('b', 'L', '09:15')));
    expect(drafts).toEqual([{ seatId: 'b', state: 'late', arrivedMs: at('09:15'), leftMs: null, reason: '' }]);
    const rows = run(start, { type: 'restore', drafts });
    expect(rows[1]).toMatchObject({ state: 'late', arrivedMs: at('09:15'), touched: true });
    expect(rows[0]?.touched).toBe(false);
  });
});
