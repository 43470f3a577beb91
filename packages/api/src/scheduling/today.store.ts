import { addDays } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import { UNSIGNED_SEAT } from '../unsigned-notes.store';
import type { TodayView } from './get-today.input';
import type { TodayList, TodayPerson } from './list-today-people.input';

/** How far ahead the next day with a session is looked for. */
const FORTNIGHT_DAYS = 14;
/** How far back overdue notes are counted: the screen asks every half minute, and a history only grows. */
const OVERDUE_DAYS = 366;

interface PersonOfToday {
  readonly person: TodayPerson;
  readonly programId: string;
  readonly lists: readonly TodayList[];
}

/** Everybody who has anything to do with the site today, once per program; the numbers are counted from these rows. */
export async function findTodayPeople(
  context: UseCaseContext,
  siteId: string,
  day: PlainDate,
): Promise<PersonOfToday[]> {
  const rows = await context.tx.$queryRaw<
    {
      patient_id: string;
      name: string;
      program_id: string;
      program_name: string;
      program_days: number;
      program_day: number | null;
      sessions: number;
      missed: number;
      reason: string | null;
      starting: boolean;
      finishing: boolean;
      on_hold: boolean;
    }[]
  >`
    WITH today AS (
      SELECT t.organization_id, t.enrollment_id, max(t.program_day)::int AS program_day, count(*)::int AS sessions,
             count(*) FILTER (WHERE t.attendance IN ('absent', 'excused', 'no-show'))::int AS missed,
             min(t.absence_reason) AS reason
        FROM session s
        JOIN seat t ON t.organization_id = s.organization_id AND t.session_id = s.id AND t.status = 'booked'
       WHERE s.organization_id = ${context.organizationId}::uuid AND s.site_id = ${siteId}::uuid
         AND s.day = ${day}::date AND s.status = 'scheduled'
       GROUP BY t.organization_id, t.enrollment_id)
    SELECT e.patient_id, p.family_name || ', ' || p.given_name AS name, g.id AS program_id, g.name AS program_name,
           g.program_days, today.program_day, coalesce(today.sessions, 0) AS sessions,
           coalesce(today.missed, 0) AS missed, today.reason,
           e.status = 'active' AND e.starts_on = ${day}::date AS starting,
           coalesce(e.ended_on, e.planned_end_on) = ${day}::date AND e.status IN ('active', 'completed') AS finishing,
           e.status = 'on-hold' AS on_hold
      FROM enrollment e
      JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
      JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
      LEFT JOIN today ON today.organization_id = e.organization_id AND today.enrollment_id = e.id
     WHERE e.organization_id = ${context.organizationId}::uuid AND e.site_id = ${siteId}::uuid
       AND (today.enrollment_id IS NOT NULL OR e.status = 'on-hold' OR e.starts_on = ${day}::date
            OR coalesce(e.ended_on, e.planned_end_on) = ${day}::date)
     ORDER BY name, e.patient_id`;
  return rows.map((row) => ({
    programId: row.program_id,
    person: {
      patientId: row.patient_id,
      name: row.name,
      programName: row.program_name,
      programDay: row.program_day,
      programDays: row.program_days,
      sessions: row.sessions,
      missed: row.missed,
      reason: row.missed > 0 ? row.reason : null,
    },
    lists: [
      ...(row.sessions > 0 ? (['seated'] as const) : []),
      ...(row.starting ? (['starting'] as const) : []),
      ...(row.finishing ? (['finishing'] as const) : []),
      ...(row.missed > 0 ? (['absent'] as const) : []),
      ...(row.on_hold ? (['on-hold'] as const) : []),
    ],
  }));
}

/** The numbers per program of the site, programs without anybody included. */
export async function countCensus(
  context: UseCaseContext,
  siteId: string,
  day: PlainDate,
): Promise<TodayView['census']> {
  const programs = await context.tx.program.findMany({
    where: { organizationId: context.organizationId, siteId },
    select: { id: true, name: true, censusTarget: true },
    orderBy: { name: 'asc' },
  });
  const people = await findTodayPeople(context, siteId, day);
  return programs.map((program) => {
    const count = (list: TodayList) =>
      new Set(
        people
          .filter((one) => one.programId === program.id && one.lists.includes(list))
          .map((one) => one.person.patientId),
      ).size;
    return {
      programId: program.id,
      programName: program.name,
      target: program.censusTarget,
      seated: count('seated'),
      starting: count('starting'),
      finishing: count('finishing'),
      absent: count('absent'),
      onHold: count('on-hold'),
    };
  });
}

/** Sessions whose leader has left, or lacks on that day what the session type asks for; the answer says what. */
export async function findUncovered(
  context: UseCaseContext,
  siteId: string,
  days: { first: PlainDate; last: PlainDate },
): Promise<Map<string, string[]>> {
  const rows = await context.tx.$queryRaw<{ id: string; missing: string[] }[]>`
    SELECT * FROM (
      SELECT s.id, array_remove(
               CASE WHEN m.ended_on < s.day THEN ARRAY['employment'] ELSE ARRAY[]::text[] END
               || CASE WHEN m.discipline <> t.discipline THEN ARRAY[t.discipline] ELSE ARRAY[]::text[] END
               || ARRAY(SELECT code FROM unnest(t.credential_codes) AS code WHERE NOT EXISTS (
                    SELECT FROM staff_credential c
                     WHERE c.organization_id = m.organization_id AND c.staff_member_id = m.id AND c.kind = code
                       AND c.effective_from <= s.day AND (c.effective_to IS NULL OR c.effective_to >= s.day))), NULL) AS missing
        FROM session s
        JOIN staff_member m ON m.organization_id = s.organization_id AND m.id = s.leader_id
        JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
       WHERE s.organization_id = ${context.organizationId}::uuid AND s.site_id = ${siteId}::uuid
         AND s.day BETWEEN ${days.first}::date AND ${days.last}::date AND s.status = 'scheduled') judged
     WHERE cardinality(missing) > 0`;
  return new Map(rows.map((row) => [row.id, row.missing]));
}

/** Notes of earlier days that nobody signed, by the leader who owes them, the most first. */
export async function findOverdueNotes(
  context: UseCaseContext,
  siteId: string,
  day: PlainDate,
): Promise<TodayView['overdueNotes']> {
  const rows = await context.tx.$queryRaw<
    { leader_id: string; leader_name: string; notes: number; oldest_id: string; oldest_day: Date }[]
  >`
    SELECT s.leader_id, m.given_name || ' ' || m.family_name AS leader_name, count(*)::int AS notes,
           (array_agg(s.id ORDER BY s.starts_at, s.id))[1] AS oldest_id, min(s.day) AS oldest_day
      FROM session s
      JOIN staff_member m ON m.organization_id = s.organization_id AND m.id = s.leader_id
      JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.site_id = ${siteId}::uuid AND s.status = 'scheduled'
       AND s.day BETWEEN ${addDays(day, -OVERDUE_DAYS)}::date AND ${addDays(day, -1)}::date AND ${UNSIGNED_SEAT}
     GROUP BY s.leader_id, m.given_name, m.family_name
     ORDER BY notes DESC, leader_name, s.leader_id`;
  return rows.map((row) => ({
    leaderId: row.leader_id,
    leaderName: row.leader_name,
    notes: row.notes,
    oldest: { sessionId: row.oldest_id, day: dayOf(row.oldest_day) },
  }));
}

export async function findNextDay(context: UseCaseContext, siteId: string, day: PlainDate): Promise<PlainDate | null> {
  const row = await context.tx.session.findFirst({
    where: {
      organizationId: context.organizationId,
      siteId,
      status: 'scheduled',
      day: { gt: dateOf(day), lte: new Date(dateOf(day).getTime() + FORTNIGHT_DAYS * 86_400_000) },
    },
    select: { day: true },
    orderBy: { day: 'asc' },
  });
  return row && dayOf(row.day);
}
