import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, dayOrNull } from '../columns';
import type { UseCaseContext } from '../context';

export interface PatientLine {
  readonly id: string;
  readonly medicalRecordNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: PlainDate;
  readonly programName: string | null;
  readonly enrollmentStatus: string | null;
}

const LINE = {
  id: true,
  medicalRecordNumber: true,
  givenName: true,
  familyName: true,
  birthDate: true,
  enrollments: {
    select: { status: true, program: { select: { name: true } } },
    orderBy: { startsOn: 'desc' },
    take: 1,
  },
} as const;

/** Ids from the definer function (see the guards migration), then the rows, under the policy. */
export async function findPatientIds(context: UseCaseContext, term: string, most: number): Promise<string[]> {
  const rows = await context.tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM search_patient_ids(${term}, ${most}::integer)`;
  return rows.map((row) => row.id);
}

export async function findPatientIdsByBirthDate(
  context: UseCaseContext,
  day: PlainDate,
  most: number,
): Promise<string[]> {
  const rows = await context.tx.patient.findMany({
    where: { birthDate: dateOf(day) },
    select: { id: true },
    take: most,
  });
  return rows.map((row) => row.id);
}

/** The most recent arrivals, for an empty search. */
export async function findNewestPatientIds(context: UseCaseContext, most: number): Promise<string[]> {
  const rows = await context.tx.patient.findMany({
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map((row) => row.id);
}

export async function loadPatientLines(context: UseCaseContext, ids: readonly string[]): Promise<PatientLine[]> {
  const rows = await context.tx.patient.findMany({
    where: { organizationId: context.organizationId, id: { in: [...ids] } },
    select: LINE,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ enrollments, birthDate, ...row }) => ({
    ...row,
    birthDate: dayOf(birthDate),
    programName: enrollments[0]?.program.name ?? null,
    enrollmentStatus: enrollments[0]?.status ?? null,
  }));
}

export async function loadChart(context: UseCaseContext, patientId: string) {
  const row = await context.tx.patient.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: patientId } },
    select: {
      id: true,
      medicalRecordNumber: true,
      givenName: true,
      familyName: true,
      birthDate: true,
      administrativeSex: true,
      phone: true,
      addressLine: true,
      city: true,
      state: true,
      postalCode: true,
      deceasedOn: true,
      version: true,
      identifiers: { select: { system: true, value: true }, orderBy: { system: 'asc' } },
      conditions: {
        select: { id: true, codeSystem: true, code: true, display: true, onsetOn: true, abatedOn: true },
        orderBy: [{ abatedOn: { sort: 'asc', nulls: 'first' } }, { onsetOn: 'desc' }],
      },
      coverages: {
        select: {
          id: true,
          memberId: true,
          version: true,
          effectiveFrom: true,
          effectiveTo: true,
          plan: { select: { name: true, payer: { select: { name: true } } } },
        },
        orderBy: { effectiveFrom: 'desc' },
      },
      referrals: {
        select: {
          id: true,
          receivedOn: true,
          reason: true,
          status: true,
          version: true,
          source: { select: { name: true } },
        },
        orderBy: { receivedOn: 'desc' },
      },
      enrollments: {
        select: {
          id: true,
          status: true,
          startsOn: true,
          plannedEndOn: true,
          endedOn: true,
          version: true,
          heldFrom: true,
          diagnosisCodes: true,
          programDays: true,
          firstProgramDay: true,
          program: { select: { id: true, name: true, programDays: true } },
          site: { select: { name: true, zone: true } },
          events: { select: { kind: true, effectiveOn: true, reason: true }, orderBy: { recordedAt: 'asc' } },
        },
        orderBy: { startsOn: 'desc' },
      },
    },
  });
  if (!row) return null;
  return {
    ...row,
    zone: row.enrollments[0]?.site.zone ?? null,
    birthDate: dayOf(row.birthDate),
    deceasedOn: dayOrNull(row.deceasedOn),
    conditions: row.conditions.map((one) => ({
      ...one,
      onsetOn: dayOrNull(one.onsetOn),
      abatedOn: dayOrNull(one.abatedOn),
    })),
    coverages: row.coverages.map(({ plan, ...one }) => ({
      ...one,
      effectiveFrom: dayOf(one.effectiveFrom),
      effectiveTo: dayOrNull(one.effectiveTo),
      planName: plan.name,
      payerName: plan.payer.name,
    })),
    referrals: row.referrals.map(({ source, ...one }) => ({
      ...one,
      receivedOn: dayOf(one.receivedOn),
      sourceName: source.name,
    })),
    enrollments: row.enrollments.map(({ program, site, events, ...one }) => ({
      ...one,
      startsOn: dayOf(one.startsOn),
      plannedEndOn: dayOf(one.plannedEndOn),
      endedOn: dayOrNull(one.endedOn),
      heldFrom: dayOrNull(one.heldFrom),
      days: one.programDays.map(dayOf),
      programId: program.id,
      programName: program.name,
      programDays: program.programDays,
      siteName: site.name,
      events: events.map((event) => ({ ...event, effectiveOn: dayOf(event.effectiveOn) })),
    })),
  };
}
