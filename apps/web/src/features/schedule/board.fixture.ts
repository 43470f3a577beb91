import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { toPlainDate } from '@threshold/domain/kernel';

export const DAY = toPlainDate('2026-11-18');
/** An instant of the fixture's day on Chicago's clock. */
export const at = (time: string): number => Date.parse(`${DAY}T${time}:00-06:00`);

type BoardSession = BoardView['sessions'][number];

export const session = (change: Partial<BoardSession> & { id: string }): BoardSession => ({
  name: `Session ${change.id}`,
  topic: '',
  discipline: 'psychology',
  color: 1,
  day: DAY,
  startMs: at('09:00'),
  endMs: at('10:00'),
  roomId: 'r1',
  roomName: 'Room 1',
  leaderId: 'l1',
  leaderName: 'Ann Lee',
  programId: 'p1',
  programName: 'Program',
  seatsTaken: 8,
  capacity: 12,
  minSize: 6,
  status: 'scheduled',
  cancelReason: null,
  marked: 0,
  attendanceClosed: false,
  notesMissing: 0,
  version: 1,
  ...change,
});

type Wish = BoardView['unplaced'][number];

export const wish = ({ why = [], ...change }: Partial<Wish> & { id: string }): Wish => ({
  ...session({ name: `Wish ${change.id}`, seatsTaken: 0, status: 'unplaced', ...change }),
  why,
});

export const board = (sessions: readonly BoardSession[], unplaced: readonly Wish[] = []): BoardView => ({
  site: { id: 's', name: 'Site', zone: 'America/Chicago', opensAt: '07:00', closesAt: '18:00' },
  nowMs: at('10:20'),
  today: DAY,
  days: [{ day: DAY, closed: null }],
  nextOpenDay: '2026-11-19',
  rooms: [
    { id: 'r1', name: 'Room 1', capacity: 14, lanes: 1 },
    { id: 'r2', name: 'Room 2', capacity: 8, lanes: 1 },
    { id: 'r3', name: 'Gym', capacity: 30, lanes: 2 },
  ],
  leaders: [
    { id: 'l1', name: 'Ann Lee', discipline: 'psychology' },
    { id: 'l2', name: 'Bo Kim', discipline: 'physical-therapy' },
  ],
  sessionTypes: [],
  programs: [{ id: 'p1', name: 'Program' }],
  sessions,
  unplaced,
});
