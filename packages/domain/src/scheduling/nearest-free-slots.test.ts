import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS, siteTime, toPlainDate } from '../kernel';
import { at, board, booking, MONDAY, placement, ZONE } from './board.fixture';
import { isAllowed } from './constraints';
import { nearestFreeSlots } from './nearest-free-slots';

const say = (slots: ReturnType<typeof nearestFreeSlots>) =>
  slots.map(
    ({ roomId, startMs, daysLater }) => `${roomId} ${siteTime(startMs, ZONE)}${daysLater ? ` +${daysLater}` : ''}`,
  );

describe('the nearest free slot', () => {
  it('is the wanted one when it is free', () => {
    expect(say(nearestFreeSlots(board(), { placement: placement(), limit: 1 }))).toEqual(['gym 09:00']);
  });

  it('is the same room a little later before another room at the same time before later still', () => {
    const taken = board([booking({ from: '08:00', to: '09:15' })]);
    const slots = nearestFreeSlots(taken, { placement: placement(), limit: 3 });
    expect(say(slots)).toEqual(['gym 09:15', 'hall 09:00', 'gym 10:15']);
    expect(slots[0]).toMatchObject({ movedMinutes: 15, distanceMinutes: 15, otherRoom: false });
    expect(slots[1]).toMatchObject({ movedMinutes: 0, distanceMinutes: 20, otherRoom: true });
  });

  it('is never in a room that is too small for the smallest group, though nobody sits in it yet', () => {
    const cell = { id: 'cell', name: 'Cell', capacity: 4, laneIds: ['cell-1'] };
    const taken = board([booking({ from: '08:00', to: '17:00' })]);
    const slots = nearestFreeSlots(
      { ...taken, rooms: [cell, ...taken.rooms] },
      { placement: placement({ patientIds: [] }), limit: 3 },
    );
    expect(new Set(slots.map(({ roomId }) => roomId))).toEqual(new Set(['hall']));
  });

  it('waits for the leader, whatever room is free', () => {
    const busy = board([booking({ resourceKind: 'staff', resourceId: 'kim', from: '08:00', to: '12:00' })]);
    expect(say(nearestFreeSlots(busy, { placement: placement(), limit: 1 }))).toEqual(['gym 12:00']);
  });

  it('moves to another day when the day is full, and never to a closed one', () => {
    const off = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => ({
      ...booking({ resourceKind: 'staff', resourceId: 'kim', from: '08:00', to: '17:00' }),
      startMs: at('08:00', toPlainDate(day)),
      endMs: at('17:00', toPlainDate(day)),
    }));
    expect(say(nearestFreeSlots(board(off), { placement: placement(), limit: 1 }))).toEqual(['gym 09:00 +4']);
  });

  it('keeps to the hours of its own weekday', () => {
    const hours = [{ weekday: 2, openTime: '13:00', closeTime: '17:00' } as const];
    const slots = nearestFreeSlots(board([], { hours }), { placement: placement(), limit: 1 });
    expect(say(slots)).toEqual(['gym 13:00 +1']);
  });

  it('may end in the minute in which the site closes', () => {
    const busy = board([booking({ resourceKind: 'staff', resourceId: 'kim', from: '08:00', to: '16:00' })]);
    const late = placement({ startMs: at('15:30'), endMs: at('16:30') });
    expect(say(nearestFreeSlots(busy, { placement: late, limit: 1 }))).toEqual(['gym 16:00']);
  });

  it('is the earlier one of two that are equally near', () => {
    const busy = board([booking({ resourceKind: 'staff', resourceId: 'kim', from: '10:00', to: '11:00' })]);
    const wanted = placement({ startMs: at('10:00'), endMs: at('11:00') });
    expect(say(nearestFreeSlots(busy, { placement: wanted, limit: 2 }))).toEqual(['gym 09:00', 'gym 11:00']);
  });

  it('does not exist when nothing fits, or when the wanted end is before the start', () => {
    const tooBig = placement({ patientIds: Array.from({ length: 40 }, (_, index) => `x${index}`) });
    expect(nearestFreeSlots(board(), { placement: tooBig, limit: 3 })).toEqual([]);
    expect(nearestFreeSlots(board(), { placement: placement({ endMs: at('08:00') }), limit: 3 })).toEqual([]);
  });

  it('is always allowed, never overlaps a nearer one in its room, and comes nearest first', () => {
    const holds = fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 500 }), lane: fc.constantFrom('gym-1', 'hall-1', 'hall-2') }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(holds, (list) => {
        const bookings = list.map(({ start, lane }) => ({
          ...booking({ resourceId: lane, from: '08:00', to: '09:00' }),
          startMs: at('08:00', MONDAY) + start * MINUTE_MS,
          endMs: at('08:00', MONDAY) + (start + 45) * MINUTE_MS,
        }));
        const slots = nearestFreeSlots(board(bookings), { placement: placement(), limit: 4 });
        expect(slots).toHaveLength(4);
        slots.forEach((slot, index) => {
          expect(isAllowed({ ...placement(), ...slot }, board(bookings))).toBe(true);
          expect(slot.distanceMinutes).toBeGreaterThanOrEqual(slots[index - 1]?.distanceMinutes ?? 0);
        });
        expect(new Set(say(slots)).size).toBe(4);
      }),
      { numRuns: 40 },
    );
  });
});
