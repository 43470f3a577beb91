import { Prisma } from '@threshold/db';
import type { UseCaseContext } from '../context';
import type { AuditPatient } from './find-audit-patients.input';

const LINE = Prisma.sql`p.id, p.family_name || ', ' || p.given_name AS name,
  p.medical_record_number AS "medicalRecordNumber", p.birth_date::text AS "birthDate"`;

/** The ids come from the definer function (see the guards migration), which has the index. */
export const searchAuditPatients = (context: UseCaseContext, term: string, most: number): Promise<AuditPatient[]> =>
  context.tx.$queryRaw`
    SELECT ${LINE} FROM search_patient_ids(${term}, ${most}::integer) AS found
      JOIN patient p ON p.organization_id = ${context.organizationId}::uuid AND p.id = found.id
     ORDER BY p.family_name, p.given_name, p.id`;

export async function findAuditPatient(context: UseCaseContext, patientId: string): Promise<AuditPatient | null> {
  const rows = await context.tx.$queryRaw<AuditPatient[]>`
    SELECT ${LINE} FROM patient p
     WHERE p.organization_id = ${context.organizationId}::uuid AND p.id = ${patientId}::uuid`;
  return rows[0] ?? null;
}

/** Tables whose rows are about one patient and say so themselves. */
const OF_ONE_PATIENT = [
  'patient_identifier',
  'condition',
  'coverage',
  'referral',
  'enrollment',
  'seat',
  'signed_note',
  'charge',
  'charge_hold',
  'claim',
] as const;

/** Tables whose rows belong to a row of those: the table, its column, and whose key that is. */
const OF_ITS_PARTS = [
  ['enrollment_event', 'enrollment_id', 'enrollment'],
  ['group_note_part', 'seat_id', 'seat'],
  ['note_addendum', 'signed_note_id', 'signed_note'],
] as const;

/**
 * The events about one patient's record: whatever names the patient, such as an opened chart, and every change or
 * reading of a row that belongs to it. As a relation with the columns of `audit_event`. OFFSET 0 keeps each step on
 * the index of entity and id: without it the planner may walk the whole trail to find the newest hundred.
 */
export function eventsOfPatient({ organizationId }: UseCaseContext, patientId: string): Prisma.Sql {
  const ours = Prisma.sql`organization_id = ${organizationId}::uuid`;
  const own = OF_ONE_PATIENT.map(
    (table) => Prisma.sql`SELECT ${table}::text, id::text FROM ${Prisma.raw(table)}
                           WHERE ${ours} AND patient_id = ${patientId}::uuid`,
  );
  const parts = OF_ITS_PARTS.map(
    ([table, column, owner]) => Prisma.sql`
      SELECT ${table}::text, part.id::text FROM ${Prisma.raw(owner)} owner
        JOIN ${Prisma.raw(table)} part
          ON part.organization_id = owner.organization_id AND part.${Prisma.raw(column)} = owner.id
       WHERE owner.organization_id = ${organizationId}::uuid AND owner.patient_id = ${patientId}::uuid`,
  );
  return Prisma.sql`(
    WITH RECURSIVE named AS (
      SELECT min(entity) AS entity FROM audit_event WHERE ${ours}
      UNION ALL
      SELECT (SELECT min(e.entity) FROM audit_event e WHERE e.${ours} AND e.entity > named.entity)
        FROM named WHERE named.entity IS NOT NULL
    ), wanted (entity, entity_id) AS MATERIALIZED (
      SELECT entity, ${patientId}::text FROM named WHERE entity IS NOT NULL
      UNION ${Prisma.join([...own, ...parts], ' UNION ')}
    )
    SELECT event.* FROM wanted CROSS JOIN LATERAL (
      SELECT * FROM audit_event e
       WHERE e.${ours} AND e.entity = wanted.entity AND e.entity_id = wanted.entity_id OFFSET 0) event)`;
}
