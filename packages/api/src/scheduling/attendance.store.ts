import { PLACED_STATES } from '@threshold/domain/scheduling';
import type { Attendance, AttendanceState } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import type { RosterView } from './get-roster.input';

export async function loadRoster(context: UseCaseContext, sessionId: string): Promise<RosterView | null> {
  const row = await context.tx.session.findUnique({
    where: {
      organizationId_id: { organizationId: context.organizationId, id: sessionId },
      // A wish has no roster.
      status: { in: [...PLACED_STATES] },
    },
    select: {
      id: true,
      topic: true,
      startsAt: true,
      endsAt: true,
      capacity: true,
      status: true,
      attendanceClosedAt: true,
      version: true,
      sessionType: { select: { name: true, minSize: true } },
      program: { select: { name: true } },
      site: { select: { name: true, zone: true, earlyArrivalMinutes: true } },
      room: { select: { name: true } },
      leader: { select: { id: true, givenName: true, familyName: true } },
      seats: {
        where: { status: 'booked' },
        select: {
          id: true,
          programDay: true,
          attendance: true,
          arrivedAt: true,
          leftAt: true,
          attendedMinutes: true,
          absenceReason: true,
          version: true,
          patient: { select: { id: true, givenName: true, familyName: true } },
          signedNote: { select: { id: true } },
        },
        orderBy: [{ patient: { familyName: 'asc' } }, { patient: { givenName: 'asc' } }, { id: 'asc' }],
      },
    },
  });
  if (!row) return null;
  return {
    nowMs: context.nowMs,
    sessionId: row.id,
    name: row.sessionType.name,
    topic: row.topic,
    programName: row.program.name,
    siteName: row.site.name,
    zone: row.site.zone,
    earlyArrivalMinutes: row.site.earlyArrivalMinutes,
    roomName: row.room.name,
    leaderId: row.leader.id,
    leaderName: `${row.leader.givenName} ${row.leader.familyName}`,
    startMs: row.startsAt.getTime(),
    endMs: row.endsAt.getTime(),
    capacity: row.capacity,
    minSize: row.sessionType.minSize,
    status: row.status,
    attendanceClosed: row.attendanceClosedAt !== null,
    version: row.version,
    seats: row.seats.map((seat) => ({
      seatId: seat.id,
      patientId: seat.patient.id,
      name: `${seat.patient.familyName}, ${seat.patient.givenName}`,
      programDay: seat.programDay,
      attendance: seat.attendance,
      arrivedMs: seat.arrivedAt?.getTime() ?? null,
      leftMs: seat.leftAt?.getTime() ?? null,
      attendedMinutes: seat.attendedMinutes,
      absenceReason: seat.absenceReason,
      signed: seat.signedNote.length > 0,
      version: seat.version,
    })),
  };
}

export interface AttendanceRow extends Attendance {
  readonly seatId: string;
  readonly version: number;
  readonly minutes: number;
  readonly reason: string | null;
}

/** Writes a whole roster in one statement; answers the seats that it wrote (a stale version is left out). */
export async function writeAttendance(
  context: UseCaseContext,
  sessionId: string,
  rows: readonly AttendanceRow[],
): Promise<Set<string>> {
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const written = await context.tx.$queryRaw<{ id: string }[]>`
    UPDATE seat SET attendance = n.state, arrived_at = n.arrived_at, left_at = n.left_at, attended_minutes = n.minutes,
           absence_reason = n.reason, version = seat.version + 1
      FROM unnest(${rows.map((row) => row.seatId)}::text[]::uuid[], ${rows.map((row) => row.version)}::int[],
                  ${rows.map((row): AttendanceState => row.state)}::text[],
                  ${rows.map((row) => instant(row.arrivedMs))}::text[]::timestamptz[],
                  ${rows.map((row) => instant(row.leftMs))}::text[]::timestamptz[],
                  ${rows.map((row) => row.minutes)}::int[], ${rows.map((row) => row.reason)}::text[])
        AS n (id, version, state, arrived_at, left_at, minutes, reason)
     WHERE seat.organization_id = ${context.organizationId}::uuid AND seat.session_id = ${sessionId}::uuid
       AND seat.id = n.id AND seat.version = n.version AND seat.status = 'booked'
       AND NOT EXISTS (SELECT FROM signed_note s WHERE s.organization_id = seat.organization_id AND s.seat_id = seat.id)
    RETURNING seat.id`;
  return new Set(written.map((row) => row.id));
}

export async function closeAttendance(context: UseCaseContext, sessionId: string): Promise<void> {
  await context.tx.session.updateMany({
    where: { organizationId: context.organizationId, id: sessionId },
    data: { attendanceClosedAt: new Date(context.nowMs), version: { increment: 1 } },
  });
}
