import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS, overlaps, toPlainDate } from '../kernel';
import { at, board, booking, MONDAY, patients, placement } from './board.fixture';
import {
  belowMinSize,
  capacityIn,
  checkPlacement,
  endsBeforeStart,
  isAllowed,
  leaderDoubleBooked,
  leaderNotQualified,
  outsideSiteHours,
  overMaxSize,
  overRoomCapacity,
  patientDoubleBooked,
  roomDoubleBooked,
  RULES,
  wrongLength,
} from './constraints';
import { explainConflict } from './explain-conflict';

const only = (breaches: readonly unknown[]) => {
  expect(breaches).toHaveLength(1);
  return breaches[0];
};

it('a session that fits breaks no rule', () => {
  expect(checkPlacement(placement(), board())).toEqual([]);
});

describe('a room', () => {
  it('takes no second session; the breach counts the minutes and names what holds it', () => {
    const held = booking({ from: '09:40', to: '10:30' });
    expect(only(roomDoubleBooked(placement(), board([held])))).toMatchObject({
      severity: 'hard',
      magnitude: 20,
      unit: 'minutes',
      heldBy: [held],
    });
  });

  it('is free again in the instant in which the other ends', () => {
    const around = [booking({ from: '08:00', to: '09:00' }), booking({ from: '10:00', to: '11:00' })];
    expect(roomDoubleBooked(placement(), board(around))).toEqual([]);
  });

  it('with two lanes takes two at once, and counts the lane that is least taken', () => {
    const first = booking({ resourceId: 'hall-1', from: '09:00', to: '10:00' });
    const second = booking({ resourceId: 'hall-2', from: '09:50', to: '10:30' });
    expect(roomDoubleBooked(placement({ roomId: 'hall' }), board([first]))).toEqual([]);
    expect(only(roomDoubleBooked(placement({ roomId: 'hall' }), board([first, second])))).toMatchObject({
      magnitude: 10,
    });
  });

  it('is not blocked by the session itself, but by a hold without a session', () => {
    expect(roomDoubleBooked(placement(), board([booking({ from: '09:00', to: '10:00', sessionId: 'mine' })]))).toEqual(
      [],
    );
    const hold = booking({ from: '09:00', to: '10:00', sessionId: null, label: 'Cleaning' });
    expect(roomDoubleBooked(placement({ sessionId: null }), board([hold]))).toHaveLength(1);
  });

  it('without any lane takes nobody', () => {
    const closed = board([], { rooms: [{ id: 'gym', name: 'Gym', capacity: 5, laneIds: [] }] });
    expect(only(roomDoubleBooked(placement(), closed))).toMatchObject({ magnitude: 60 });
  });

  it('holds leaders and patients up to its capacity', () => {
    expect(overRoomCapacity(placement({ patientIds: patients(13) }), board())).toEqual([]);
    expect(only(overRoomCapacity(placement({ patientIds: patients(15) }), board()))).toMatchObject({
      magnitude: 2,
      unit: 'seats',
    });
  });

  it('seats one fewer than it holds, for the leader sits in it too, and never more than the type allows', () => {
    expect(capacityIn({ capacity: 5 }, { maxSize: 12 })).toBe(4);
    expect(capacityIn({ capacity: 30 }, { maxSize: 12 })).toBe(12);
  });
});

describe('a person', () => {
  it('who leads elsewhere counts the minutes once, even when two things hold them', () => {
    const busy = [
      booking({ resourceKind: 'staff', resourceId: 'kim', from: '09:00', to: '09:30' }),
      booking({ resourceKind: 'staff', resourceId: 'kim', from: '09:15', to: '09:45' }),
    ];
    expect(only(leaderDoubleBooked(placement(), board(busy)))).toMatchObject({
      magnitude: 45,
      resource: { id: 'kim' },
    });
  });

  it('who sits elsewhere is named', () => {
    const busy = booking({ resourceKind: 'patient', resourceId: 'pt-3', from: '08:30', to: '09:10' });
    expect(only(patientDoubleBooked(placement(), board([busy])))).toMatchObject({
      magnitude: 10,
      resource: { kind: 'patient', id: 'pt-3' },
    });
    expect(patientDoubleBooked(placement({ patientIds: ['pt-9'] }), board([busy]))).toEqual([]);
  });

  it('is not mixed up with a room of the same id', () => {
    const busy = booking({ resourceKind: 'device', resourceId: 'kim', from: '09:00', to: '10:00' });
    expect(leaderDoubleBooked(placement(), board([busy]))).toEqual([]);
  });
});

describe('a leader', () => {
  it('must have the discipline and the credential on that day', () => {
    expect(leaderNotQualified(placement(), board())).toEqual([]);
    expect(only(leaderNotQualified(placement({ leaderIds: ['lee'] }), board()))).toMatchObject({
      magnitude: 2,
      missing: ['physical-therapy', 'PT'],
    });
    const later = { startMs: at('09:00', toPlainDate('2027-01-04')), endMs: at('10:00', toPlainDate('2027-01-04')) };
    expect(only(leaderNotQualified(placement(later), board()))).toMatchObject({ magnitude: 1, missing: ['PT'] });
  });

  it('may be anybody beside one who is qualified, but somebody must lead', () => {
    expect(leaderNotQualified(placement({ leaderIds: ['lee', 'kim'] }), board())).toEqual([]);
    expect(only(leaderNotQualified(placement({ leaderIds: [] }), board()))).toMatchObject({
      resource: null,
      magnitude: 2,
    });
  });

  it('counts from the first day of the credential and not the day before', () => {
    const on = (day: string) =>
      placement({ startMs: at('09:00', toPlainDate(day)), endMs: at('10:00', toPlainDate(day)) });
    expect(leaderNotQualified(on('2020-01-01'), board())).toEqual([]);
    expect(leaderNotQualified(on('2019-12-31'), board())).toHaveLength(1);
  });

  it('counts on the last day of the credential and not the day after', () => {
    const on = (day: string) =>
      placement({ startMs: at('09:00', toPlainDate(day)), endMs: at('10:00', toPlainDate(day)) });
    expect(leaderNotQualified(on('2026-12-31'), board())).toEqual([]);
    expect(leaderNotQualified(on('2027-01-01'), board())).toHaveLength(1);
  });
});

describe('times and sizes', () => {
  it('outside the hours count in minutes; a closed day is outside whole', () => {
    expect(only(outsideSiteHours(placement({ startMs: at('07:40'), endMs: at('08:40') }), board()))).toMatchObject({
      magnitude: 20,
    });
    const closed = toPlainDate('2026-11-26');
    const thanksgiving = placement({ startMs: at('09:00', closed), endMs: at('10:00', closed) });
    expect(only(outsideSiteHours(thanksgiving, board()))).toMatchObject({ magnitude: 60 });
  });

  it('an end before the start is refused and says by how much', () => {
    expect(only(endsBeforeStart(placement({ endMs: at('08:45') }), board()))).toMatchObject({
      magnitude: 15,
      severity: 'hard',
    });
    expect(endsBeforeStart(placement({ endMs: at('09:00') }), board())).toHaveLength(1);
    expect(isAllowed(placement({ endMs: at('08:45') }), board())).toBe(false);
    const rules = [at('08:45'), at('09:00')].map((endMs) =>
      checkPlacement(placement({ endMs }), board()).map(({ rule }) => rule),
    );
    expect(rules).toEqual([['ends-before-start'], ['ends-before-start']]);
  });

  it('a group over its size is hard, one below its minimum is soft', () => {
    expect(only(overMaxSize(placement({ patientIds: patients(13) }), board()))).toMatchObject({
      magnitude: 1,
      severity: 'hard',
    });
    expect(overMaxSize(placement({ patientIds: patients(12) }), board())).toEqual([]);
    expect(only(belowMinSize(placement({ patientIds: patients(1) }), board()))).toMatchObject({
      magnitude: 3,
      severity: 'soft',
    });
    expect(belowMinSize(placement({ patientIds: patients(4) }), board())).toEqual([]);
    expect(isAllowed(placement({ patientIds: patients(1) }), board())).toBe(true);
  });

  it('another length than the type says is soft, both ways', () => {
    expect(only(wrongLength(placement({ endMs: at('10:15') }), board()))).toMatchObject({
      magnitude: 15,
      severity: 'soft',
    });
    expect(only(wrongLength(placement({ endMs: at('09:50') }), board()))).toMatchObject({ magnitude: 10 });
  });

  it('a name that is not on the board is a broken program, not a breach', () => {
    expect(() => checkPlacement(placement({ roomId: 'attic' }), board())).toThrow(/attic/);
  });
});

describe('explanations', () => {
  it('say who, what holds the time and for how long, the worst first', () => {
    const taken = board(
      [
        booking({ from: '09:30', to: '10:30', label: 'Relaxation' }),
        booking({
          resourceKind: 'staff',
          resourceId: 'kim',
          from: '09:00',
          to: '09:50',
          sessionId: null,
          label: 'Time off',
        }),
        booking({
          resourceKind: 'patient',
          resourceId: 'pt-0',
          from: '09:55',
          to: '10:30',
          label: 'MRI',
          sessionId: null,
        }),
      ],
      { patientNames: new Map([['pt-0', 'Adams']]) },
    );
    const said = explainConflict(placement({ patientIds: patients(2) }), taken);
    expect(said.map(({ rule }) => rule)).toEqual([
      'leader-double-booked',
      'room-double-booked',
      'patient-double-booked',
      'below-min-size',
    ]);
    expect(said[0]).toMatchObject({
      who: { kind: 'staff', name: 'Kim' },
      heldBy: [{ label: 'Time off', sessionId: null, overlapMinutes: 50, startMs: at('09:00') }],
    });
    expect(said[1]).toMatchObject({
      who: { kind: 'room', name: 'Gym' },
      heldBy: [{ label: 'Relaxation', overlapMinutes: 30 }],
    });
    expect(said[2]).toMatchObject({ who: { name: 'Adams' }, magnitude: 5 });
  });

  it('name only what overlaps, the longest first, then the earliest', () => {
    const rows = [
      booking({ from: '09:45', to: '10:30', label: 'third' }),
      booking({ from: '09:15', to: '09:45', label: 'first' }),
      booking({ from: '10:00', to: '11:00', label: 'touches' }),
      booking({ from: '08:00', to: '09:15', label: 'second' }),
    ];
    for (const bookings of [rows, rows.toReversed()])
      expect(explainConflict(placement(), board(bookings))[0]?.heldBy.map(({ label }) => label)).toEqual([
        'first',
        'second',
        'third',
      ]);
  });

  it('name no patient that the board does not name', () => {
    const busy = booking({ resourceKind: 'patient', resourceId: 'pt-0', from: '09:00', to: '10:00' });
    expect(explainConflict(placement(), board([busy]))[0]).toMatchObject({ who: { name: 'a patient' } });
  });
});

describe('whatever is booked', () => {
  const holds = fc.array(
    fc.record({
      kind: fc.constantFrom('room-lane' as const, 'staff' as const, 'patient' as const),
      start: fc.integer({ min: 0, max: 180 }),
      minutes: fc.integer({ min: 1, max: 120 }),
    }),
    { maxLength: 12 },
  );
  const idOf = { 'room-lane': 'gym-1', staff: 'kim', patient: 'pt-0', device: '' };

  it('a placement is free exactly when nothing of its own overlaps it, and no overlap counts more than its length', () => {
    fc.assert(
      fc.property(holds, (list) => {
        const bookings = list.map(({ kind, start, minutes }) => ({
          ...booking({ from: '08:00', to: '09:00' }),
          resourceKind: kind,
          resourceId: idOf[kind],
          startMs: at('08:00', MONDAY) + start * MINUTE_MS,
          endMs: at('08:00', MONDAY) + (start + minutes) * MINUTE_MS,
        }));
        const wanted = placement();
        const breaches = checkPlacement(wanted, board(bookings));
        expect(breaches.length === 0).toBe(!bookings.some((held) => overlaps(held, wanted)));
        for (const { magnitude } of breaches) expect(magnitude).toBeGreaterThan(0);
        for (const { magnitude } of breaches) expect(magnitude).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('every rule answers on its own what all of them answer together', () => {
    fc.assert(
      fc.property(holds, (list) => {
        const bookings = list.map(({ kind }) => ({
          ...booking({ from: '09:00', to: '09:30' }),
          resourceKind: kind,
          resourceId: idOf[kind],
        }));
        expect(RULES.flatMap((rule) => rule(placement(), board(bookings)))).toEqual(
          checkPlacement(placement(), board(bookings)),
        );
      }),
    );
  });
});
