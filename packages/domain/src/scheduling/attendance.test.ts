import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS, rangeMinutes } from '../kernel';
import type { Attendance, AttendanceKey, AttendanceState } from './attendance';
import {
  attended,
  attendedMinutes,
  checkAttendance,
  checkAttendanceMoment,
  PRESENT,
  pressAttendanceKey,
} from './attendance';

const START = 1_763_906_400_000;
const session = { startMs: START, endMs: START + 60 * MINUTE_MS };
const minute = (n: number) => START + n * MINUTE_MS;
const record = (state: AttendanceState, arrived: number | null, left: number | null): Attendance => ({
  state,
  arrivedMs: arrived === null ? null : minute(arrived),
  leftMs: left === null ? null : minute(left),
});

describe('minutes of attendance', () => {
  it('are the whole session for whoever is present', () => {
    expect(attendedMinutes(session, PRESENT)).toBe(60);
  });

  it('lose what was missed at either end', () => {
    expect(attendedMinutes(session, record('late', 15, null))).toBe(45);
    expect(attendedMinutes(session, record('left-early', null, 38))).toBe(38);
    expect(attendedMinutes(session, record('late', 10, 50))).toBe(40);
  });

  it('never count time outside the session', () => {
    expect(attendedMinutes(session, record('present', -20, 90))).toBe(60);
    expect(attendedMinutes(session, record('late', 70, null))).toBe(0);
    expect(attendedMinutes(session, record('left-early', null, -5))).toBe(0);
  });

  it('count whole minutes only, so that a started minute is never billed', () => {
    expect(attendedMinutes(session, { ...PRESENT, leftMs: minute(38) - 1 })).toBe(37);
  });

  it.each(['absent', 'excused', 'no-show'] as const)('are none for %s, whatever the times say', (state) => {
    expect(attendedMinutes(session, record(state, 0, 60))).toBe(0);
    expect(attended(state)).toBe(false);
  });

  it('are between nothing and the session, and grow with the time inside', () => {
    const when = fc.option(fc.integer({ min: -90, max: 150 }));
    const states = fc.constantFrom<AttendanceState>('present', 'late', 'left-early', 'absent', 'excused', 'no-show');
    fc.assert(
      fc.property(states, when, when, (state, arrived, left) => {
        const minutes = attendedMinutes(session, record(state, arrived, left));
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(rangeMinutes(session));
        expect(Number.isInteger(minutes)).toBe(true);
        if (left !== null)
          expect(attendedMinutes(session, record(state, arrived, left + 1))).toBeGreaterThanOrEqual(minutes);
      }),
    );
  });
});

describe('a record', () => {
  it('needs the time that its state speaks of', () => {
    expect(checkAttendance(session, record('late', null, null))).toMatchObject({
      refusal: { code: 'time-missing', which: 'arrived' },
    });
    expect(checkAttendance(session, record('left-early', 5, null))).toMatchObject({
      refusal: { code: 'time-missing', which: 'left' },
    });
    expect(checkAttendance(session, PRESENT)).toMatchObject({ ok: true });
  });

  it('is refused when leaving comes before arriving, and says by how much', () => {
    expect(checkAttendance(session, record('late', 30, 20))).toMatchObject({
      refusal: { code: 'left-before-arriving', minutes: 10 },
    });
  });

  it('is kept when the times are in order and within the session', () => {
    for (const kept of [
      record('late', 15, null),
      record('left-early', 5, 40),
      record('late', 20, 20),
      record('late', 59, 60),
    ])
      expect(checkAttendance(session, kept)).toEqual({ ok: true, value: kept });
  });

  it('is refused when it lies outside the session', () => {
    expect(checkAttendance(session, record('late', 60, null))).toMatchObject({ refusal: { code: 'outside-session' } });
    expect(checkAttendance(session, record('left-early', null, 0))).toMatchObject({
      refusal: { code: 'outside-session' },
    });
  });

  it('of somebody who was not there carries no times', () => {
    expect(checkAttendance(session, record('no-show', 5, 10))).toEqual({
      ok: true,
      value: record('no-show', null, null),
    });
  });
});

describe('a state is known', () => {
  const at = (now: number, state: AttendanceState) =>
    checkAttendanceMoment(session, state, { nowMs: minute(now), earlyArrivalMinutes: 15 });

  it.each(['present', 'late', 'left-early'] as const)('as %s from the early-arrival window on, not before', (state) => {
    expect(at(-15, state).ok).toBe(true);
    expect(at(30, state).ok).toBe(true);
    expect(at(-16, state)).toEqual({
      ok: false,
      refusal: { code: 'session-not-begun', minutesEarly: 1, opensMs: minute(-15) },
    });
    expect(at(-24 * 60, state)).toMatchObject({ refusal: { minutesEarly: 24 * 60 - 15 } });
  });

  it('as no-show once the session has begun, window or not', () => {
    expect(at(-1, 'no-show')).toMatchObject({ refusal: { code: 'session-not-begun', minutesEarly: 1 } });
    expect(at(0, 'no-show').ok).toBe(true);
  });

  it.each(['absent', 'excused'] as const)('as %s at any time before', (state) => {
    expect(at(-5000, state).ok).toBe(true);
  });

  it('and whoever arrives early gets no minute before the start', () => {
    expect(at(-10, 'present').ok).toBe(true);
    expect(attendedMinutes(session, record('present', -10, null))).toBe(60);
  });
});

describe('keys of the roster', () => {
  const press = (key: AttendanceKey, now: number, from: Attendance = PRESENT) =>
    pressAttendanceKey(session, from, { key, nowMs: minute(now) });

  it('L notes the arrival, E the leaving, at the moment of the key', () => {
    expect(press('L', 12)).toEqual(record('late', 12, null));
    expect(press('E', 45)).toEqual(record('left-early', null, 45));
    expect(press('E', 45, press('L', 12))).toEqual(record('left-early', 12, 45));
    expect(attendedMinutes(session, press('E', 45, press('L', 12)))).toBe(33);
  });

  it('pressed after the session, E loses nobody a minute, and a time noted before is kept', () => {
    expect(attendedMinutes(session, press('E', 95))).toBe(60);
    expect(press('L', 40, record('late', 12, null))).toEqual(record('late', 12, null));
  });

  it('P puts everything back and N takes everything away', () => {
    expect(press('P', 30, record('late', 12, 40))).toEqual(PRESENT);
    expect(press('N', 30, record('late', 12, 40))).toEqual(record('no-show', null, null));
  });
});
