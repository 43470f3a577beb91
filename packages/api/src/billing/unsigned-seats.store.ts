import type { PlainDate } from '@threshold/domain/kernel';
import { dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import { UNSIGNED_SEAT } from '../unsigned-notes.store';
import type { Period } from './claims.store';

/** Sessions with attended seats that could be billed and have no signed note. */
export interface UnsignedSessions {
  readonly attendances: number;
  readonly sessions: number;
  readonly firstDay: PlainDate | null;
  /** The earliest of them. */
  readonly lines: readonly {
    readonly sessionId: string;
    readonly day: PlainDate;
    readonly sessionName: string;
    readonly leaderName: string;
    readonly attendances: number;
  }[];
}

interface Row {
  session_id: string;
  day: Date;
  session_name: string;
  leader_name: string;
  seats: number;
  all_seats: number;
  all_sessions: number;
}

/**
 * The attended seats of these days that could be billed and have no signed note, by session, the earliest first: at most
 * `most` of the sessions, and the sums over all of them.
 */
export async function findUnsignedBillable(
  context: UseCaseContext,
  { firstDay, lastDay }: Period,
  most: number,
): Promise<UnsignedSessions> {
  const rows = await context.tx.$queryRaw<Row[]>`
    SELECT s.id AS session_id, s.day, t.name AS session_name, l.given_name || ' ' || l.family_name AS leader_name,
           count(*)::int AS seats, sum(count(*)) OVER ()::int AS all_seats, count(*) OVER ()::int AS all_sessions
      FROM session s
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
                         AND t.service_code IS NOT NULL
      JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id AND ${UNSIGNED_SEAT}
      JOIN staff_member l ON l.organization_id = s.organization_id AND l.id = s.leader_id
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.status = 'scheduled'
       AND s.day BETWEEN ${firstDay}::text::date AND ${lastDay}::text::date
     GROUP BY s.id, s.day, s.starts_at, t.name, l.given_name, l.family_name
     ORDER BY s.day, s.starts_at, s.id LIMIT ${most}`;
  const lines = rows.map((row) => ({
    sessionId: row.session_id,
    day: dayOf(row.day),
    sessionName: row.session_name,
    leaderName: row.leader_name,
    attendances: row.seats,
  }));
  return {
    attendances: rows[0]?.all_seats ?? 0,
    sessions: rows[0]?.all_sessions ?? 0,
    firstDay: lines[0]?.day ?? null,
    lines,
  };
}
