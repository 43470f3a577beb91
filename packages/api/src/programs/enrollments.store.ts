import type { PlainDate } from '@threshold/domain/kernel';
import { coverageOn } from '@threshold/domain/patients';
import type { Enrollment, EnrollmentState, HeldSeat } from '@threshold/domain/programs';
import { dateOf, dayOf, dayOrNull, oneOf } from '../columns';
import type { UseCaseContext } from '../context';

const STATES = ['active', 'on-hold', 'completed', 'left', 'transferred'] as const satisfies readonly EnrollmentState[];

export interface NewEnrollment {
  readonly id: string;
  readonly patientId: string;
  readonly programId: string;
  readonly siteId: string;
  readonly referralId: string | null;
  readonly coverageId: string | null;
  readonly diagnosisCodes: readonly string[];
  readonly days: readonly PlainDate[];
  readonly firstProgramDay: number;
}

/** False when the patient has an open enrollment in the program already (a partial unique index decides). */
export async function insertEnrollment(context: UseCaseContext, enrollment: NewEnrollment): Promise<boolean> {
  const [first, last] = [enrollment.days[0], enrollment.days.at(-1)];
  if (!first || !last) throw new Error('Expected an enrollment with at least one program day');
  const inserted = await context.tx.$executeRaw`
    INSERT INTO enrollment (organization_id, id, patient_id, program_id, site_id, referral_id, coverage_id, diagnosis_codes,
                            starts_on, planned_end_on, program_day_dates, first_program_day)
    VALUES (${context.organizationId}::uuid, ${enrollment.id}::uuid, ${enrollment.patientId}::uuid, ${enrollment.programId}::uuid,
            ${enrollment.siteId}::uuid, ${enrollment.referralId}::uuid, ${enrollment.coverageId}::uuid, ${[...enrollment.diagnosisCodes]},
            ${dateOf(first)}::date, ${dateOf(last)}::date, ${[...enrollment.days]}::text[]::date[], ${enrollment.firstProgramDay})
    ON CONFLICT DO NOTHING`;
  return inserted === 1;
}

export async function insertEnrollmentEvent(
  context: UseCaseContext,
  event: { enrollmentId: string; kind: string; effectiveOn: PlainDate; reason: string },
): Promise<void> {
  await context.tx.enrollmentEvent.create({
    data: {
      organizationId: context.organizationId,
      id: context.newId(),
      enrollmentId: event.enrollmentId,
      kind: event.kind,
      effectiveOn: dateOf(event.effectiveOn),
      reason: event.reason,
      recordedAt: new Date(context.nowMs),
      recordedBy: context.actor.userId,
    },
  });
}

export interface StoredEnrollment {
  readonly enrollment: Enrollment;
  readonly zone: string;
  readonly siteId: string;
  readonly coverageId: string | null;
  readonly diagnosisCodes: readonly string[];
  readonly version: number;
}

export async function loadEnrollment(context: UseCaseContext, id: string): Promise<StoredEnrollment | null> {
  const row = await context.tx.enrollment.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: {
      id: true,
      patientId: true,
      programId: true,
      siteId: true,
      coverageId: true,
      diagnosisCodes: true,
      status: true,
      programDays: true,
      firstProgramDay: true,
      version: true,
      site: { select: { zone: true } },
    },
  });
  if (!row) return null;
  return {
    enrollment: {
      id: row.id,
      patientId: row.patientId,
      programId: row.programId,
      state: oneOf(STATES, row.status),
      days: row.programDays.map(dayOf),
      firstProgramDay: row.firstProgramDay,
    },
    zone: row.site.zone,
    siteId: row.siteId,
    coverageId: row.coverageId,
    diagnosisCodes: row.diagnosisCodes,
    version: row.version,
  };
}

export async function findHeldSeats(context: UseCaseContext, enrollmentId: string): Promise<HeldSeat[]> {
  const rows = await context.tx.seat.findMany({
    where: { organizationId: context.organizationId, enrollmentId, status: 'booked' },
    select: { id: true, sessionId: true, session: { select: { startsAt: true } } },
  });
  return rows.map((row) => ({ seatId: row.id, sessionId: row.sessionId, startMs: row.session.startsAt.getTime() }));
}

/** Of two changes of one enrollment at the same moment, the second waits here and then finds a newer version. */
export async function lockEnrollment(context: UseCaseContext, id: string): Promise<void> {
  await context.tx
    .$queryRaw`SELECT id FROM enrollment WHERE organization_id = ${context.organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}

/** The last day, from a day on, of which something is on record: attended minutes or a signed note. Null: none. */
export async function findAttendedDay(
  context: UseCaseContext,
  enrollmentId: string,
  from: PlainDate,
): Promise<PlainDate | null> {
  const row = await context.tx.seat.findFirst({
    where: {
      organizationId: context.organizationId,
      enrollmentId,
      status: 'booked',
      session: { day: { gte: dateOf(from) } },
      OR: [{ attendance: { in: ['present', 'late', 'left-early'] } }, { signedNote: { some: {} } }],
    },
    select: { session: { select: { day: true } } },
    orderBy: { session: { day: 'desc' } },
  });
  return row && dayOf(row.session.day);
}

/** False when somebody else saved first. */
export async function saveEnrollment(
  context: UseCaseContext,
  before: { id: string; version: number },
  after: {
    state: EnrollmentState;
    days: readonly PlainDate[];
    endedOn: PlainDate | null;
    heldFrom: PlainDate | null;
  },
): Promise<boolean> {
  const last = after.days.at(-1);
  const { count } = await context.tx.enrollment.updateMany({
    where: { organizationId: context.organizationId, id: before.id, version: before.version },
    data: {
      status: after.state,
      programDays: after.days.map(dateOf),
      ...(last ? { plannedEndOn: dateOf(last) } : {}),
      endedOn: after.endedOn && dateOf(after.endedOn),
      heldFrom: after.heldFrom && dateOf(after.heldFrom),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** The coverage that an enrollment which begins on this day names; null when the patient has none. */
export async function findCoverageOn(
  context: UseCaseContext,
  patientId: string,
  day: PlainDate,
): Promise<string | null> {
  const rows = await context.tx.coverage.findMany({
    where: { organizationId: context.organizationId, patientId, removedAt: null },
    select: { id: true, effectiveFrom: true, effectiveTo: true },
  });
  const coverages = rows.map((row) => ({
    id: row.id,
    from: dayOf(row.effectiveFrom),
    to: dayOrNull(row.effectiveTo),
  }));
  return coverageOn(coverages, { day, enrolledWith: null })?.id ?? null;
}

/** Takes this coverage off the enrollments that name it, and says how many those were. */
export async function clearCoverage(context: UseCaseContext, coverageId: string): Promise<number> {
  const { count } = await context.tx.enrollment.updateMany({
    where: { organizationId: context.organizationId, coverageId },
    data: { coverageId: null, version: { increment: 1 } },
  });
  return count;
}
