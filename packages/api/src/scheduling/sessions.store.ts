import type { EpochMs, PlainDate } from '@threshold/domain/kernel';
import type { SessionState } from '@threshold/domain/scheduling';
import { dateOf } from '../columns';
import type { UseCaseContext } from '../context';

export const findSitePrograms = (context: UseCaseContext, siteId: string) =>
  context.tx.program.findMany({ where: { siteId }, select: { id: true, name: true }, orderBy: { name: 'asc' } });

export interface StoredSession {
  readonly id: string;
  readonly siteId: string;
  readonly zone: string;
  readonly programId: string;
  readonly sessionTypeId: string;
  readonly name: string;
  readonly roomId: string;
  readonly leaderId: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly status: string;
  readonly version: number;
  readonly patientIds: readonly string[];
  readonly markedSeats: number;
}

/** Locks the session and answers it with its people. */
export async function lockSession(context: UseCaseContext, id: string): Promise<StoredSession | null> {
  await context.tx.$executeRaw`SELECT id FROM session
    WHERE organization_id = ${context.organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await context.tx.session.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: {
      id: true,
      siteId: true,
      programId: true,
      sessionTypeId: true,
      roomId: true,
      leaderId: true,
      startsAt: true,
      endsAt: true,
      status: true,
      version: true,
      site: { select: { zone: true } },
      sessionType: { select: { name: true } },
      seats: { where: { status: 'booked' }, select: { patientId: true, attendance: true } },
    },
  });
  if (!row) return null;
  const { site, sessionType, seats, startsAt, endsAt, ...session } = row;
  return {
    ...session,
    zone: site.zone,
    name: sessionType.name,
    startMs: startsAt.getTime(),
    endMs: endsAt.getTime(),
    patientIds: seats.map((seat) => seat.patientId),
    markedSeats: seats.filter((seat) => seat.attendance !== 'unmarked').length,
  };
}

export interface NewSession {
  readonly id: string;
  readonly status: SessionState;
  readonly siteId: string;
  readonly programId: string;
  readonly sessionTypeId: string;
  readonly roomId: string;
  readonly leaderId: string;
  readonly day: PlainDate;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly topic: string;
  readonly capacity: number;
}

export async function insertSession(
  context: UseCaseContext,
  { day, startMs, endMs, ...session }: NewSession,
): Promise<void> {
  await context.tx.session.create({
    data: {
      organizationId: context.organizationId,
      ...session,
      day: dateOf(day),
      startsAt: new Date(startMs),
      endsAt: new Date(endMs),
    },
  });
}

export interface NewPlacement {
  readonly status: SessionState;
  readonly roomId: string;
  readonly leaderId: string;
  readonly day: PlainDate;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly capacity: number;
}

/** False when somebody else saved first. */
export async function updatePlacement(
  context: UseCaseContext,
  before: { id: string; version: number },
  after: NewPlacement,
): Promise<boolean> {
  const { count } = await context.tx.session.updateMany({
    where: { organizationId: context.organizationId, id: before.id, version: before.version },
    data: {
      status: after.status,
      capacity: after.capacity,
      // Nobody is marked in a session that moves, so its attendance is open.
      attendanceClosedAt: null,
      roomId: after.roomId,
      leaderId: after.leaderId,
      day: dateOf(after.day),
      startsAt: new Date(after.startMs),
      endsAt: new Date(after.endMs),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

export async function cancelSessionRow(
  context: UseCaseContext,
  before: { id: string; version: number },
  after: { status: SessionState; reason: string },
): Promise<boolean> {
  const { count } = await context.tx.session.updateMany({
    where: { organizationId: context.organizationId, id: before.id, version: before.version },
    data: { status: after.status, cancelReason: after.reason, version: { increment: 1 } },
  });
  return count === 1;
}

/** Lets go of everything that a session holds; answers seat and resource of each booking, for booking them anew. */
export async function deactivateBookings(
  context: UseCaseContext,
  sessionId: string,
): Promise<{ resourceId: string; seatId: string | null; kind: string }[]> {
  const rows = await context.tx.$queryRaw<{ resource_id: string; seat_id: string | null; kind: string }[]>`
    UPDATE booking b SET active = false FROM resource r
     WHERE b.organization_id = ${context.organizationId}::uuid AND b.session_id = ${sessionId}::uuid AND b.active
       AND r.organization_id = b.organization_id AND r.id = b.resource_id
    RETURNING b.resource_id, b.seat_id, r.kind`;
  return rows.map((row) => ({ resourceId: row.resource_id, seatId: row.seat_id, kind: row.kind }));
}

/** A session that has just been written gives way: it holds nothing, and waits. */
export async function setUnplaced(context: UseCaseContext, sessionId: string): Promise<void> {
  await context.tx.session.updateMany({
    where: { organizationId: context.organizationId, id: sessionId },
    data: { status: 'unplaced' satisfies SessionState, version: { increment: 1 } },
  });
}

export async function findLaneIds(context: UseCaseContext, roomId: string): Promise<string[]> {
  const rows = await context.tx.roomLane.findMany({
    where: { roomId },
    select: { id: true },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => row.id);
}
