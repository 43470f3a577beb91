import type { EpochMs, PlainDate } from '@threshold/domain/kernel';
import { dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import { UNSIGNED_SEAT } from '../unsigned-notes.store';

export interface LedSession {
  readonly sessionId: string;
  readonly name: string;
  readonly topic: string;
  readonly siteName: string;
  readonly zone: string;
  readonly day: PlainDate;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** Everybody but the absent: who came, and who is not marked yet. */
  readonly people: number;
  readonly unsigned: number;
  readonly unmarked: number;
  readonly drafted: number;
}

interface Row {
  id: string;
  name: string;
  topic: string;
  site_name: string;
  zone: string;
  day: Date;
  starts_at: Date;
  ends_at: Date;
  people: number;
  unsigned: number;
  unmarked: number;
  drafted: number;
}

/**
 * The sessions that somebody leads: all of the stretch, and every earlier one that still waits for a note or for its
 * attendance, without which nobody knows who needs one. One query.
 */
export async function findLedSessions(
  context: UseCaseContext,
  leaderId: string,
  stretch: { fromMs: EpochMs; toMs: EpochMs },
): Promise<LedSession[]> {
  const rows = await context.tx.$queryRaw<Row[]>`
    SELECT s.id, t.name, s.topic, site.name AS site_name, site.zone, s.day, s.starts_at, s.ends_at,
           count(*) FILTER (WHERE seat.attended_minutes > 0 OR seat.attendance = 'unmarked')::int AS people,
           count(*) FILTER (WHERE ${UNSIGNED_SEAT})::int AS unsigned,
           count(*) FILTER (WHERE seat.attendance = 'unmarked')::int AS unmarked,
           count(*) FILTER (WHERE p.text <> '' AND (seat.attendance = 'unmarked' OR ${UNSIGNED_SEAT}))::int AS drafted
      FROM session s
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
      JOIN site ON site.organization_id = s.organization_id AND site.id = s.site_id
      JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id AND seat.status = 'booked'
      LEFT JOIN group_note_part p ON p.organization_id = seat.organization_id AND p.seat_id = seat.id
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.leader_id = ${leaderId}::uuid AND s.status = 'scheduled'
       AND s.starts_at < ${new Date(stretch.toMs)}
     GROUP BY s.id, t.name, s.topic, site.name, site.zone, s.day, s.starts_at, s.ends_at
    HAVING s.starts_at >= ${new Date(stretch.fromMs)}
        OR count(*) FILTER (WHERE seat.attendance = 'unmarked' OR ${UNSIGNED_SEAT}) > 0
     ORDER BY s.starts_at, s.id
     LIMIT 300`;
  return rows.map((row) => ({
    sessionId: row.id,
    name: row.name,
    topic: row.topic,
    siteName: row.site_name,
    zone: row.zone,
    day: dayOf(row.day),
    startMs: row.starts_at.getTime(),
    endMs: row.ends_at.getTime(),
    people: row.people,
    unsigned: row.unsigned,
    unmarked: row.unmarked,
    drafted: row.drafted,
  }));
}
