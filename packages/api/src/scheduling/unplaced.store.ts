import type { PlainDate } from '@threshold/domain/kernel';
import type { Booking, Placement } from '@threshold/domain/scheduling';
import { dateOf, oneOf, overlapping } from '../columns';
import type { UseCaseContext } from '../context';
import { BOARD_COLUMNS, boardSessionOf } from './board-sessions.store';
import type { BoardSession } from './get-board.input';

/** More wishes than anybody works off; the oldest come first. */
const MOST = 40;

interface Wish {
  readonly session: BoardSession;
  readonly placement: Placement;
}

/** What is unplaced at a site and wanted between two days, the earliest first. */
export async function findUnplaced(
  context: UseCaseContext,
  siteId: string,
  days: { first: PlainDate; last: PlainDate },
): Promise<Wish[]> {
  const rows = await context.tx.session.findMany({
    where: {
      organizationId: context.organizationId,
      siteId,
      status: 'unplaced',
      day: { gte: dateOf(days.first), lte: dateOf(days.last) },
    },
    select: { ...BOARD_COLUMNS, sessionTypeId: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ sessionTypeId, ...row }) => wishOf(boardSessionOf(row), sessionTypeId));
}

/** One unplaced session with its site, to look for a place for it. */
export async function findWish(context: UseCaseContext, sessionId: string) {
  const row = await context.tx.session.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: sessionId }, status: 'unplaced' },
    select: { ...BOARD_COLUMNS, sessionTypeId: true, site: { select: { id: true, zone: true } } },
  });
  if (!row) return null;
  const { site, sessionTypeId, ...session } = row;
  return { siteId: site.id, zone: site.zone, ...wishOf(boardSessionOf(session), sessionTypeId) };
}

const wishOf = (session: BoardSession, sessionTypeId: string): Wish => ({
  session,
  placement: {
    sessionId: session.id,
    sessionTypeId,
    startMs: session.startMs,
    endMs: session.endMs,
    roomId: session.roomId,
    leaderIds: [session.leaderId],
    patientIds: [],
  },
});

/**
 * What holds the rooms and leaders that the wishes ask for while they ask for them: one query for all of them. A room's
 * holder is said by its name alone, a leader's by its room too.
 */
export async function findHoldersOf(
  context: UseCaseContext,
  wishes: readonly Wish[],
  rooms: readonly { id: string; laneIds: readonly string[] }[],
): Promise<Booking[]> {
  const wanted = wishes.flatMap(({ placement }) => {
    const { startsAt, endsAt } = overlapping(placement);
    const laneIds = rooms.find((room) => room.id === placement.roomId)?.laneIds ?? [];
    return [
      ...laneIds.map((resourceId) => ({ resourceId, kind: 'room-lane' })),
      ...placement.leaderIds.map((resourceId) => ({ resourceId, kind: 'staff' })),
    ].map((one) => ({
      ...one,
      endsAfter: endsAt.gt.toISOString(),
      startsAfter: startsAt.gt.toISOString(),
      startsBefore: startsAt.lt.toISOString(),
    }));
  });
  const rows = await context.tx.$queryRaw<
    { kind: string; resource_id: string; session_id: string; label: string; starts_at: Date; ends_at: Date }[]
  >`
    SELECT DISTINCT n.kind, b.resource_id, b.session_id, b.starts_at, b.ends_at,
           CASE WHEN n.kind = 'room-lane' THEN t.name ELSE t.name || ', ' || m.name END AS label
      FROM unnest(${wanted.map((one) => one.resourceId)}::text[]::uuid[], ${wanted.map((one) => one.kind)}::text[],
                  ${wanted.map((one) => one.endsAfter)}::text[]::timestamptz[],
                  ${wanted.map((one) => one.startsAfter)}::text[]::timestamptz[],
                  ${wanted.map((one) => one.startsBefore)}::text[]::timestamptz[])
        AS n (resource_id, kind, ends_after, starts_after, starts_before)
      JOIN booking b ON b.organization_id = ${context.organizationId}::uuid AND b.active AND b.resource_id = n.resource_id
       AND b.starts_at < n.starts_before AND b.starts_at > n.starts_after AND b.ends_at > n.ends_after
      JOIN session s ON s.organization_id = b.organization_id AND s.id = b.session_id
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
      JOIN room m ON m.organization_id = s.organization_id AND m.id = s.room_id`;
  return rows.map((row) => ({
    resourceKind: oneOf(['room-lane', 'staff'], row.kind),
    resourceId: row.resource_id,
    sessionId: row.session_id,
    label: row.label,
    startMs: row.starts_at.getTime(),
    endMs: row.ends_at.getTime(),
  }));
}
