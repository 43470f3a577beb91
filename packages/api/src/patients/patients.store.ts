import { Prisma } from '@threshold/db';
import type { PlainDate } from '@threshold/domain/kernel';
import { dayOf, dayOrNull } from '../columns';
import type { StatementContext, UseCaseContext } from '../context';
import { organizationZone } from '../organization.store';

export interface PatientLine {
  readonly id: string;
  readonly medicalRecordNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: PlainDate;
  readonly programName: string | null;
  readonly enrollmentStatus: string | null;
}

/** Which people a list shows: the ids of at most so many, each with its place in the list they were picked from. */
type Picked = Prisma.Sql;

/** By part of a name or record number. The ids come from the definer function (see the guards migration). */
export const matching = (term: string, most: number): Picked =>
  Prisma.sql`SELECT id, row_number() OVER () AS place FROM search_patient_ids(${term}, ${most}::integer)`;

export const bornOn = (context: StatementContext, day: PlainDate, most: number): Picked =>
  Prisma.sql`SELECT id, row_number() OVER () AS place FROM patient
              WHERE organization_id = ${context.organizationId}::uuid AND birth_date = ${day}::date LIMIT ${most}`;

/** The most recent arrivals, for an empty search. */
export const newest = (context: StatementContext, most: number): Picked =>
  Prisma.sql`SELECT id, row_number() OVER () AS place FROM (
    SELECT id FROM patient WHERE organization_id = ${context.organizationId}::uuid
     ORDER BY created_at DESC, id DESC LIMIT ${most}) latest`;

interface LineRow {
  id: string;
  medical_record_number: string;
  given_name: string;
  family_name: string;
  birth_date: PlainDate;
  program_name: string | null;
  enrollment_status: string | null;
  place: bigint;
  zone: string | null;
}

/**
 * The picked people in the order of their names, each with the enrollment that started last, and the clock by which
 * their ages are counted. One statement, because this is the list that is open all day; through the client it takes
 * five.
 */
export async function loadPatientLines(
  context: StatementContext,
  picked: Picked,
): Promise<{ readonly zone: string; readonly lines: readonly (PatientLine & { readonly place: number })[] }> {
  const rows = await context.tx.$queryRaw<LineRow[]>`
    WITH picked AS MATERIALIZED (${picked})
    SELECT p.id, p.medical_record_number, p.given_name, p.family_name, p.birth_date::text AS birth_date,
           last.program_name, last.status AS enrollment_status, picked.place, ${organizationZone(context)} AS zone
      FROM picked
      JOIN patient p ON p.organization_id = ${context.organizationId}::uuid AND p.id = picked.id
      LEFT JOIN LATERAL (
        SELECT e.status, g.name AS program_name
          FROM enrollment e JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
         WHERE e.organization_id = p.organization_id AND e.patient_id = p.id
         ORDER BY e.starts_on DESC LIMIT 1) last ON true
     ORDER BY p.family_name, p.given_name, p.id`;
  const lines = rows.map((row) => ({
    id: row.id,
    medicalRecordNumber: row.medical_record_number,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    programName: row.program_name,
    enrollmentStatus: row.enrollment_status,
    place: Number(row.place),
  }));
  return { zone: rows[0]?.zone ?? 'UTC', lines };
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
        where: { removedAt: null },
        orderBy: [{ effectiveFrom: 'desc' }, { id: 'asc' }],
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
          coverageId: true,
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
