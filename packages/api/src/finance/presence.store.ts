import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { FilterChoices, PeriodInput } from './period.input';

/** One patient on one day in one program: present in at least one session. */
export interface Presence {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly programId: string;
  readonly programName: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly phaseName: string;
  readonly payerId: string;
  readonly payerName: string;
  readonly day: PlainDate;
  readonly programDay: number;
  readonly sessions: number;
  readonly minutes: number;
}

interface PresenceRow {
  patient_id: string;
  patient_name: string;
  program_id: string;
  program_name: string;
  site_id: string;
  site_name: string;
  phase_name: string;
  payer_id: string;
  payer_name: string;
  day: Date;
  program_day: number;
  sessions: number;
  minutes: number;
}

/**
 * The payer of a day is the one that its standing charges name, as on the margin; the enrollment's coverage answers only
 * while nothing of the day is charged.
 */
export async function findPresence(context: UseCaseContext, period: PeriodInput): Promise<Presence[]> {
  const rows = await context.tx.$queryRaw<PresenceRow[]>`
    WITH charged AS (
      SELECT part.seat_id, max(c.payer_id::text) AS payer_id
        FROM charge c JOIN charge_attendance part ON part.organization_id = c.organization_id AND part.charge_id = c.id
       WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
         AND c.service_day BETWEEN ${dateOf(period.from)}::date AND ${dateOf(period.to)}::date
         AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
       GROUP BY part.seat_id
    ), present AS (
      SELECT seat.patient_id, s.program_id, s.site_id, s.day, phase.name AS phase_name,
             coalesce(max(charged.payer_id), max(plan.payer_id::text))::uuid AS payer_id,
             min(seat.program_day)::int AS program_day, count(*)::int AS sessions, sum(seat.attended_minutes)::int AS minutes
        FROM session s
        JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id AND seat.attended_minutes > 0
        JOIN enrollment e ON e.organization_id = seat.organization_id AND e.id = seat.enrollment_id
        LEFT JOIN charged ON charged.seat_id = seat.id
        LEFT JOIN coverage c ON c.organization_id = e.organization_id AND c.id = e.coverage_id
        LEFT JOIN plan ON plan.organization_id = c.organization_id AND plan.id = c.plan_id
        LEFT JOIN program_phase phase ON phase.organization_id = s.organization_id AND phase.program_id = s.program_id
         AND seat.program_day BETWEEN phase.first_program_day AND phase.last_program_day
       WHERE s.organization_id = ${context.organizationId}::uuid AND s.day BETWEEN ${dateOf(period.from)}::date AND ${dateOf(period.to)}::date
         AND (${period.siteId}::uuid IS NULL OR s.site_id = ${period.siteId}::uuid)
         AND (${period.programId}::uuid IS NULL OR s.program_id = ${period.programId}::uuid)
       GROUP BY seat.patient_id, s.program_id, s.site_id, s.day, phase.name
    )
    SELECT present.patient_id, present.program_id, present.site_id, present.day, present.program_day, present.sessions,
           present.minutes, p.family_name || ', ' || p.given_name AS patient_name, program.name AS program_name, site.name AS site_name,
           coalesce(present.phase_name, 'Outside the phases') AS phase_name,
           coalesce(payer.id::text, '') AS payer_id, coalesce(payer.name, 'No coverage') AS payer_name
      FROM present
      JOIN patient p ON p.organization_id = ${context.organizationId}::uuid AND p.id = present.patient_id
      JOIN program ON program.organization_id = p.organization_id AND program.id = present.program_id
      JOIN site ON site.organization_id = p.organization_id AND site.id = present.site_id
      LEFT JOIN payer ON payer.organization_id = p.organization_id AND payer.id = present.payer_id
     WHERE ${period.payerId}::uuid IS NULL OR payer.id = ${period.payerId}::uuid
     ORDER BY present.day, patient_name`;
  return rows.map((row) => ({
    id: `${row.patient_id} ${dayOf(row.day)} ${row.program_id}`,
    patientId: row.patient_id,
    patientName: row.patient_name,
    programId: row.program_id,
    programName: row.program_name,
    siteId: row.site_id,
    siteName: row.site_name,
    phaseName: row.phase_name,
    payerId: row.payer_id,
    payerName: row.payer_name,
    day: dayOf(row.day),
    programDay: row.program_day,
    sessions: row.sessions,
    minutes: row.minutes,
  }));
}

export interface OfferedSeats {
  readonly id: string;
  readonly day: PlainDate;
  readonly capacity: number;
  readonly taken: number;
}

/** Group sessions that took place or will, with their seats; what an individual block holds is not a group's seat. */
export async function findOfferedSeats(context: UseCaseContext, period: PeriodInput): Promise<OfferedSeats[]> {
  const rows = await context.tx.session.findMany({
    where: {
      organizationId: context.organizationId,
      status: 'scheduled',
      day: { gte: dateOf(period.from), lte: dateOf(period.to) },
      sessionType: { maxSize: { gt: 1 } },
      ...(period.siteId ? { siteId: period.siteId } : {}),
      ...(period.programId ? { programId: period.programId } : {}),
    },
    select: { id: true, day: true, capacity: true, seatsTaken: true },
  });
  return rows.map((row) => ({ id: row.id, day: dayOf(row.day), capacity: row.capacity, taken: row.seatsTaken }));
}

export async function findChoices(
  context: UseCaseContext,
): Promise<FilterChoices & { readonly targets: ReadonlyMap<string, { siteId: string; censusTarget: number }> }> {
  const { organizationId } = context;
  const select = { id: true, name: true } as const;
  const sites = await context.tx.site.findMany({ where: { organizationId }, select, orderBy: { name: 'asc' } });
  const programs = await context.tx.program.findMany({
    where: { organizationId },
    select: { ...select, siteId: true, censusTarget: true },
    orderBy: { name: 'asc' },
  });
  const payers = await context.tx.payer.findMany({ where: { organizationId }, select, orderBy: { name: 'asc' } });
  return {
    sites,
    programs: programs.map(({ id, name }) => ({ id, name })),
    payers,
    targets: new Map(programs.map(({ id, siteId, censusTarget }) => [id, { siteId, censusTarget }])),
  };
}
