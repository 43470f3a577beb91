import type { PlainDate } from '../kernel';
import { atSiteTime, toPlainDate } from '../kernel';
import type { Board, Booking, Placement } from './types';

/** A small site for the tests of this slice: two rooms, two leaders, one kind of group, open 08:00 to 17:00. */
export const ZONE = 'America/New_York';
export const MONDAY = toPlainDate('2026-11-23');

export const at = (time: string, day: PlainDate = MONDAY) => atSiteTime(day, time, ZONE);

export const booking = (over: Partial<Booking> & { from: string; to: string }): Booking => ({
  resourceKind: over.resourceKind ?? 'room-lane',
  resourceId: over.resourceId ?? 'gym-1',
  sessionId: over.sessionId === undefined ? 'other' : over.sessionId,
  label: over.label ?? 'Stretching',
  startMs: at(over.from),
  endMs: at(over.to),
});

export const board = (bookings: readonly Booking[] = [], over: Partial<Board> = {}): Board => ({
  zone: ZONE,
  hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, openTime: '08:00', closeTime: '17:00' })),
  closedDays: [toPlainDate('2026-11-26')],
  rooms: [
    { id: 'gym', name: 'Gym', capacity: 14, laneIds: ['gym-1'] },
    { id: 'hall', name: 'Hall', capacity: 30, laneIds: ['hall-1', 'hall-2'] },
  ],
  leaders: [
    {
      id: 'kim',
      name: 'Kim',
      disciplines: ['physical-therapy'],
      credentials: [{ code: 'PT', validFrom: toPlainDate('2020-01-01'), validThrough: toPlainDate('2026-12-31') }],
    },
    { id: 'lee', name: 'Lee', disciplines: ['psychology'], credentials: [] },
  ],
  sessionTypes: [
    {
      id: 'pt',
      name: 'Physical therapy group',
      discipline: 'physical-therapy',
      credentialCodes: ['PT'],
      minSize: 4,
      maxSize: 12,
      minutes: 60,
    },
  ],
  bookings,
  ...over,
});

export const patients = (count: number) => Array.from({ length: count }, (_, index) => `pt-${index}`);

export const placement = (over: Partial<Placement> = {}): Placement => ({
  sessionId: 'mine',
  sessionTypeId: 'pt',
  startMs: at('09:00'),
  endMs: at('10:00'),
  roomId: 'gym',
  leaderIds: ['kim'],
  patientIds: patients(6),
  ...over,
});
