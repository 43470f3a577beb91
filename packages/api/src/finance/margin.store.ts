import type { SessionFacts } from '@threshold/domain/finance';
import { dateOf, dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import { UNSIGNED_SEAT } from '../unsigned-notes.store';
import type { PeriodInput } from './period.input';

export interface CostedSession extends SessionFacts {
  /** False for a session type without a service code, which never earns anything. */
  readonly isBillable: boolean;
  readonly startMs: number;
  readonly zone: string;
  readonly leaderName: string;
  readonly siteName: string;
}

interface SessionRow {
  id: string;
  group_name: string;
  is_billable: boolean;
  site_id: string;
  site_name: string;
  zone: string;
  program_id: string;
  day: Date;
  starts_at: Date;
  minutes: number;
  leader_id: string;
  leader_name: string;
  annual_cost_cents: bigint | null;
  productive_minutes_yearly: number | null;
  room_id: string;
  hourly_cost_cents: bigint;
}

interface AttendanceRow {
  session_id: string;
  seat_id: string;
  patient_id: string;
  payer_id: string | null;
  minutes: number;
  expected_cents: bigint;
  waits: boolean;
}

/**
 * Sessions of the period that are over, with the cost of leader and room by their dated rates and what each attendance
 * is expected to earn by the charges that stand. Two queries, whatever the period.
 */
export async function findCostedSessions(context: UseCaseContext, period: PeriodInput) {
  const sessions = await context.tx.$queryRaw<SessionRow[]>`
    SELECT s.id, t.name AS group_name, t.service_code IS NOT NULL AS is_billable, s.site_id, site.name AS site_name,
           site.zone, s.program_id, s.day, s.starts_at,
           (extract(epoch FROM s.ends_at - s.starts_at) / 60)::int AS minutes,
           s.leader_id, m.given_name || ' ' || m.family_name AS leader_name,
           cost.annual_cost_cents, cost.productive_minutes_yearly, s.room_id, room.hourly_cost_cents
      FROM session s
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
      JOIN site ON site.organization_id = s.organization_id AND site.id = s.site_id
      JOIN staff_member m ON m.organization_id = s.organization_id AND m.id = s.leader_id
      JOIN room ON room.organization_id = s.organization_id AND room.id = s.room_id
      LEFT JOIN staff_cost cost ON cost.organization_id = s.organization_id AND cost.staff_member_id = s.leader_id
       AND s.day >= cost.effective_from AND (cost.effective_to IS NULL OR s.day <= cost.effective_to)
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.status = 'scheduled'
       AND s.day BETWEEN ${dateOf(period.from)}::date AND ${dateOf(period.to)}::date AND s.ends_at <= ${new Date(context.nowMs)}
       AND (${period.siteId}::uuid IS NULL OR s.site_id = ${period.siteId}::uuid)
       AND (${period.programId}::uuid IS NULL OR s.program_id = ${period.programId}::uuid)
     ORDER BY s.starts_at, s.id`;
  const attendances = await findAttendances(context, period);
  const bySession = new Map<string, AttendanceRow[]>();
  for (const row of attendances) bySession.set(row.session_id, [...(bySession.get(row.session_id) ?? []), row]);
  return {
    unsignedAttendances: attendances.filter(
      (row) => row.waits && (period.payerId === null || row.payer_id === period.payerId),
    ).length,
    sessions: sessions.map((row): CostedSession => ({
      sessionId: row.id,
      group: row.group_name,
      isBillable: row.is_billable,
      siteId: row.site_id,
      siteName: row.site_name,
      programId: row.program_id,
      day: dayOf(row.day),
      startMs: row.starts_at.getTime(),
      zone: row.zone,
      leaderName: row.leader_name,
      leaders:
        row.annual_cost_cents === null || row.productive_minutes_yearly === null
          ? []
          : [
              {
                staffMemberId: row.leader_id,
                rate: { cents: Number(row.annual_cost_cents), perMinutes: row.productive_minutes_yearly },
                minutes: row.minutes,
              },
            ],
      room: {
        roomId: row.room_id,
        rate: { cents: Number(row.hourly_cost_cents), perMinutes: 60 },
        minutes: row.minutes,
      },
      attendances: (bySession.get(row.id) ?? []).map((seat) => ({
        attendanceId: seat.seat_id,
        patientId: seat.patient_id,
        payerId: seat.payer_id ?? '',
        minutes: seat.minutes,
        shares: [{ lineId: seat.seat_id, attendanceId: seat.seat_id, expectedCents: Number(seat.expected_cents) }],
      })),
    })),
  };
}

/**
 * A reversed charge and its reversal cancel each other: the sign is part of the sum. The payer is the one that is
 * charged, because a day may be charged to another coverage than the enrollment names; what earns nothing goes with
 * the charges of its day, and with the enrollment's coverage only where nothing of the day is charged. `waits` is what a
 * claim batch of the same days counts as unsigned, so a session that still runs is asked for too.
 */
function findAttendances(context: UseCaseContext, period: PeriodInput): Promise<AttendanceRow[]> {
  return context.tx.$queryRaw<AttendanceRow[]>`
    SELECT seat.session_id, seat.id AS seat_id, seat.patient_id,
           coalesce(earned.payer_id,
                    max(earned.payer_id::text) OVER (PARTITION BY seat.patient_id, s.day, s.program_id, s.site_id)::uuid,
                    plan.payer_id) AS payer_id,
           seat.attended_minutes AS minutes, coalesce(earned.cents, 0)::bigint AS expected_cents,
           t.service_code IS NOT NULL AND ${UNSIGNED_SEAT} AS waits
      FROM session s
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
      JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id AND seat.attended_minutes > 0
      JOIN enrollment e ON e.organization_id = seat.organization_id AND e.id = seat.enrollment_id
      LEFT JOIN coverage c ON c.organization_id = e.organization_id AND c.id = e.coverage_id
      LEFT JOIN plan ON plan.organization_id = c.organization_id AND plan.id = c.plan_id
      LEFT JOIN LATERAL (
        SELECT sum(charge.sign * part.expected_cents) AS cents,
               max(charge.payer_id::text) FILTER (WHERE charge.sign = 1 AND r.id IS NULL)::uuid AS payer_id
          FROM charge_attendance part
          JOIN charge ON charge.organization_id = part.organization_id AND charge.id = part.charge_id
          LEFT JOIN charge r ON r.organization_id = charge.organization_id AND r.reverses_id = charge.id
         WHERE part.organization_id = seat.organization_id AND part.seat_id = seat.id
      ) earned ON true
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.status = 'scheduled'
       AND s.day BETWEEN ${dateOf(period.from)}::date AND ${dateOf(period.to)}::date
       AND (${period.siteId}::uuid IS NULL OR s.site_id = ${period.siteId}::uuid)
       AND (${period.programId}::uuid IS NULL OR s.program_id = ${period.programId}::uuid)`;
}
