import type { EpochMs } from '@threshold/domain/kernel';
import { overlapping } from '../columns';
import type { UseCaseContext } from '../context';

export interface LockedSession {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** Locks sessions by id: every use case that books takes them in this order, so that two can never wait for each other. */
export async function lockSessions(context: UseCaseContext, ids: readonly string[]): Promise<LockedSession[]> {
  const rows = await context.tx.$queryRaw<
    { id: string; name: string; status: string; starts_at: Date; ends_at: Date }[]
  >`
    SELECT s.id, t.name, s.status, s.starts_at, s.ends_at
      FROM session s JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.id = ANY(${[...ids]}::text[]::uuid[])
     ORDER BY s.id FOR UPDATE OF s`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    startMs: row.starts_at.getTime(),
    endMs: row.ends_at.getTime(),
  }));
}

/** Takes one seat in each session that has one left; answers the sessions where that worked. */
export async function takeSeatCounts(context: UseCaseContext, sessionIds: readonly string[]): Promise<Set<string>> {
  const rows = await context.tx.$queryRaw<{ id: string }[]>`
    UPDATE session SET seats_taken = seats_taken + 1, version = version + 1
     WHERE organization_id = ${context.organizationId}::uuid AND id = ANY(${[...sessionIds]}::text[]::uuid[])
       AND seats_taken < capacity
    RETURNING id`;
  return new Set(rows.map((row) => row.id));
}

export interface NewSeat {
  readonly id: string;
  readonly sessionId: string;
  readonly patientId: string;
  readonly enrollmentId: string;
  readonly programDay: number;
}

/** Inserts seats, or takes up again those that were released; answers session id -> seat id for the ones it got. */
export async function insertSeats(context: UseCaseContext, seats: readonly NewSeat[]): Promise<Map<string, string>> {
  const rows = await context.tx.$queryRaw<{ id: string; session_id: string }[]>`
    INSERT INTO seat (organization_id, id, session_id, patient_id, enrollment_id, program_day)
    SELECT ${context.organizationId}::uuid, n.id, n.session_id, n.patient_id, n.enrollment_id, n.program_day
      FROM unnest(${seats.map((seat) => seat.id)}::text[]::uuid[], ${seats.map((seat) => seat.sessionId)}::text[]::uuid[],
                  ${seats.map((seat) => seat.patientId)}::text[]::uuid[], ${seats.map((seat) => seat.enrollmentId)}::text[]::uuid[],
                  ${seats.map((seat) => seat.programDay)}::int[]) AS n (id, session_id, patient_id, enrollment_id, program_day)
     ORDER BY n.session_id
    ON CONFLICT (organization_id, session_id, patient_id) DO UPDATE
      SET status = 'booked', enrollment_id = excluded.enrollment_id, program_day = excluded.program_day, version = seat.version + 1
      WHERE seat.status = 'released'
    RETURNING id, session_id`;
  return new Map(rows.map((row) => [row.session_id, row.id]));
}

export interface NewBooking {
  readonly resourceId: string;
  readonly sessionId: string;
  readonly seatId: string | null;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/**
 * Holds time for several resources in one statement, ordered by resource and start so that two of them never wait for
 * each other. Fewer rows than asked means that somebody else holds the time; the exclusion constraint has decided.
 */
export async function insertBookings(context: UseCaseContext, bookings: readonly NewBooking[]): Promise<NewBooking[]> {
  const ids = bookings.map(() => context.newId());
  const rows = await context.tx.$queryRaw<{ resource_id: string; session_id: string }[]>`
    INSERT INTO booking (organization_id, id, resource_id, session_id, seat_id, starts_at, ends_at)
    SELECT ${context.organizationId}::uuid, n.id, n.resource_id, n.session_id, n.seat_id, n.starts_at, n.ends_at
      FROM unnest(${ids}::text[]::uuid[], ${bookings.map((one) => one.resourceId)}::text[]::uuid[],
                  ${bookings.map((one) => one.sessionId)}::text[]::uuid[], ${bookings.map((one) => one.seatId)}::text[]::uuid[],
                  ${bookings.map((one) => new Date(one.startMs).toISOString())}::text[]::timestamptz[],
                  ${bookings.map((one) => new Date(one.endMs).toISOString())}::text[]::timestamptz[])
        AS n (id, resource_id, session_id, seat_id, starts_at, ends_at)
     ORDER BY n.resource_id, n.starts_at
    ON CONFLICT DO NOTHING
    RETURNING resource_id, session_id`;
  const got = new Set(rows.map((row) => `${row.resource_id} ${row.session_id}`));
  return bookings.filter((one) => !got.has(`${one.resourceId} ${one.sessionId}`));
}

/** Who holds a resource's time in the given ranges; for the explanation of a refusal. */
export async function findHolders(context: UseCaseContext, wanted: readonly NewBooking[]) {
  const rows = await context.tx.booking.findMany({
    where: {
      organizationId: context.organizationId,
      active: true,
      OR: wanted.map((one) => ({ resourceId: one.resourceId, ...overlapping(one) })),
    },
    select: {
      startsAt: true,
      endsAt: true,
      resourceId: true,
      session: { select: { room: { select: { name: true } }, sessionType: { select: { name: true } } } },
    },
    orderBy: { startsAt: 'asc' },
    take: 20,
  });
  return rows.map((row) => ({
    resourceId: row.resourceId,
    label: row.session.sessionType.name,
    roomName: row.session.room.name,
    startMs: row.startsAt.getTime(),
    endMs: row.endsAt.getTime(),
  }));
}

/** Gives seats back: the seat, its booking and the session's count, three statements for any number. */
export async function releaseSeatRows(context: UseCaseContext, seatIds: readonly string[]): Promise<number> {
  if (seatIds.length === 0) return 0;
  const { organizationId } = context;
  const rows = await context.tx.$queryRaw<{ session_id: string }[]>`
    UPDATE seat SET status = 'released', attendance = 'unmarked', arrived_at = NULL, left_at = NULL, attended_minutes = 0, version = version + 1
     WHERE organization_id = ${organizationId}::uuid AND id = ANY(${[...seatIds]}::text[]::uuid[]) AND status = 'booked'
    RETURNING session_id`;
  const sessionIds = rows.map((row) => row.session_id);
  // Bookings are found by their sessions, which have an index; by seats alone it would be every booking there is.
  await context.tx.$executeRaw`
    UPDATE booking SET active = false
     WHERE organization_id = ${organizationId}::uuid AND session_id = ANY(${sessionIds}::text[]::uuid[])
       AND seat_id = ANY(${[...seatIds]}::text[]::uuid[]) AND active`;
  await context.tx.$executeRaw`
    UPDATE session SET seats_taken = seats_taken - 1, version = version + 1
     WHERE organization_id = ${organizationId}::uuid AND id = ANY(${sessionIds}::text[]::uuid[])`;
  return rows.length;
}
