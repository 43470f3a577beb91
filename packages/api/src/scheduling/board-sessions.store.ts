import type { Prisma } from '@threshold/db';
import type { PlainDate } from '@threshold/domain/kernel';
import { PLACED_STATES } from '@threshold/domain/scheduling';
import { dateOf, dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import { UNSIGNED_SEAT } from '../unsigned-notes.store';
import type { BoardSession } from './get-board.input';

/** The columns of a session as boards show it. */
export const BOARD_COLUMNS = {
  id: true,
  topic: true,
  day: true,
  startsAt: true,
  endsAt: true,
  seatsTaken: true,
  capacity: true,
  status: true,
  cancelReason: true,
  attendanceClosedAt: true,
  version: true,
  sessionType: { select: { name: true, discipline: true, color: true, minSize: true } },
  room: { select: { id: true, name: true } },
  leader: { select: { id: true, givenName: true, familyName: true } },
  program: { select: { id: true, name: true } },
} satisfies Prisma.SessionSelect;

type Row = Prisma.SessionGetPayload<{ select: typeof BOARD_COLUMNS }>;

interface Tally {
  readonly marked: number;
  readonly notes_missing: number;
}

/** What stands or stood on the board between two days, in two queries; the number of rows follows what is shown. */
export async function findBoardSessions(
  context: UseCaseContext,
  siteId: string,
  days: { first: PlainDate; last: PlainDate },
): Promise<BoardSession[]> {
  const tallies = await tallySeats(context, siteId, days);
  const rows = await context.tx.session.findMany({
    where: {
      organizationId: context.organizationId,
      siteId,
      day: { gte: dateOf(days.first), lte: dateOf(days.last) },
      status: { in: [...PLACED_STATES] },
    },
    select: BOARD_COLUMNS,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => boardSessionOf(row, tallies.get(row.id)));
}

export function boardSessionOf(row: Row, tally?: Tally): BoardSession {
  return {
    id: row.id,
    name: row.sessionType.name,
    topic: row.topic,
    discipline: row.sessionType.discipline,
    color: row.sessionType.color,
    day: dayOf(row.day),
    startMs: row.startsAt.getTime(),
    endMs: row.endsAt.getTime(),
    roomId: row.room.id,
    roomName: row.room.name,
    leaderId: row.leader.id,
    leaderName: `${row.leader.givenName} ${row.leader.familyName}`,
    programId: row.program.id,
    programName: row.program.name,
    seatsTaken: row.seatsTaken,
    capacity: row.capacity,
    minSize: row.sessionType.minSize,
    status: row.status,
    cancelReason: row.cancelReason,
    marked: tally?.marked ?? 0,
    attendanceClosed: row.attendanceClosedAt !== null,
    notesMissing: tally?.notes_missing ?? 0,
    version: row.version,
  };
}

/** Per session: seats with attendance, and people who were there and have no signed note. */
async function tallySeats(
  context: UseCaseContext,
  siteId: string,
  days: { first: PlainDate; last: PlainDate },
): Promise<Map<string, Tally>> {
  const rows = await context.tx.$queryRaw<(Tally & { session_id: string })[]>`
    SELECT seat.session_id, count(*) FILTER (WHERE seat.attendance <> 'unmarked')::int AS marked,
           count(*) FILTER (WHERE s.status = 'scheduled' AND ${UNSIGNED_SEAT})::int AS notes_missing
      FROM session s
      JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id AND seat.status = 'booked'
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.site_id = ${siteId}::uuid
       AND s.day BETWEEN ${days.first}::date AND ${days.last}::date
     GROUP BY seat.session_id`;
  return new Map(rows.map((row) => [row.session_id, row]));
}
