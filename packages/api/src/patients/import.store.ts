import type { EpochMs, PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, dayOrNull } from '../columns';
import type { UseCaseContext } from '../context';
import type { ConditionColumns, PatientColumns, PlannedCoverage } from './import-differences';

/** The kind of stored file that an import reads. */
export const IMPORT_FILE = 'fhir-import';

export const importFileExists = async (context: UseCaseContext, id: string): Promise<boolean> =>
  (await context.tx.storedFile.count({
    where: { organizationId: context.organizationId, id, kind: IMPORT_FILE },
  })) === 1;

/** When an import was asked for; null when there is no such job. */
export async function findImportRequest(context: UseCaseContext, jobId: string): Promise<EpochMs | null> {
  const row = await context.tx.job.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: jobId } },
    select: { createdAt: true },
  });
  return row?.createdAt.getTime() ?? null;
}

export async function loadImportOutcome(context: UseCaseContext, jobId: string) {
  return context.tx.job.findUniqueOrThrow({
    where: { organizationId_id: { organizationId: context.organizationId, id: jobId } },
    select: { failure: true, report: true },
  });
}

export interface Identifier {
  readonly system: string;
  readonly value: string;
}

export const identifierKey = ({ system, value }: Identifier): string => JSON.stringify([system, value]);

export interface KnownPerson {
  readonly id: string;
  readonly columns: PatientColumns;
  readonly conditions: ReadonlyMap<string, { id: string; columns: ConditionColumns }>;
  readonly coverages: readonly ({ id: string; memberId: string | null } & PlannedCoverage)[];
}

/** Who of these people is known here already, by identifier, with everything that an import compares. */
export async function findKnownPeople(
  context: UseCaseContext,
  identifiers: readonly Identifier[],
): Promise<Map<string, KnownPerson>> {
  const rows = await context.tx.patientIdentifier.findMany({
    where: {
      organizationId: context.organizationId,
      OR: identifiers.map(({ system, value }) => ({ system, value })),
    },
    select: {
      system: true,
      value: true,
      patient: {
        select: {
          id: true,
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
          conditions: {
            select: {
              id: true,
              sourceKey: true,
              codeSystem: true,
              code: true,
              display: true,
              onsetOn: true,
              abatedOn: true,
            },
          },
          // One that a person removed stays known, so that no later import brings it back.
          coverages: {
            select: { id: true, planId: true, memberId: true, effectiveFrom: true, effectiveTo: true },
            orderBy: { removedAt: { sort: 'asc', nulls: 'first' } },
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ patient: { id, conditions, coverages, ...patient }, ...identifier }) => [
      identifierKey(identifier),
      {
        id,
        columns: {
          ...patient,
          birthDate: dayOf(patient.birthDate),
          administrativeSex: patient.administrativeSex as PatientColumns['administrativeSex'],
          deceasedOn: dayOrNull(patient.deceasedOn),
        },
        conditions: new Map(
          conditions.map(({ id: conditionId, sourceKey, onsetOn, abatedOn, ...columns }) => [
            sourceKey,
            {
              id: conditionId,
              columns: { ...columns, onsetOn: dayOrNull(onsetOn), abatedOn: dayOrNull(abatedOn) },
            },
          ]),
        ),
        coverages: coverages.map(({ effectiveFrom, effectiveTo, ...coverage }) => ({
          ...coverage,
          effectiveFrom: dayOf(effectiveFrom),
          effectiveTo: dayOrNull(effectiveTo),
        })),
      },
    ]),
  );
}

/** Which of these record numbers somebody here has. */
export async function findTakenNumbers(context: UseCaseContext, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await context.tx.patient.findMany({
    where: { organizationId: context.organizationId, medicalRecordNumber: { in: [...numbers] } },
    select: { medicalRecordNumber: true },
  });
  return new Set(rows.map((row) => row.medicalRecordNumber));
}

/** A person new to the organization, with the identifier by which the next import finds them. */
export async function insertPerson(
  context: UseCaseContext,
  person: { id: string; identifier: Identifier; medicalRecordNumber: string; columns: PatientColumns },
): Promise<void> {
  const { organizationId } = context;
  const { birthDate, deceasedOn, ...columns } = person.columns;
  await context.tx.resource.create({ data: { organizationId, id: person.id, kind: 'patient' } });
  await context.tx.patient.create({
    data: {
      organizationId,
      id: person.id,
      medicalRecordNumber: person.medicalRecordNumber,
      ...columns,
      birthDate: dateOf(birthDate),
      deceasedOn: deceasedOn && dateOf(deceasedOn),
      createdAt: new Date(context.nowMs),
    },
  });
  await context.tx.patientIdentifier.create({
    data: { organizationId, id: context.newId(), patientId: person.id, ...person.identifier },
  });
}

export async function updatePatient(context: UseCaseContext, id: string, columns: Partial<PatientColumns>) {
  const { birthDate, deceasedOn, ...rest } = columns;
  await context.tx.patient.update({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    data: {
      ...rest,
      ...(birthDate ? { birthDate: dateOf(birthDate) } : {}),
      ...(deceasedOn ? { deceasedOn: dateOf(deceasedOn) } : {}),
      version: { increment: 1 },
    },
  });
}

export async function insertConditions(
  context: UseCaseContext,
  patientId: string,
  conditions: readonly { sourceKey: string; columns: ConditionColumns }[],
): Promise<void> {
  if (conditions.length === 0) return;
  await context.tx.condition.createMany({
    data: conditions.map(({ sourceKey, columns: { onsetOn, abatedOn, ...columns } }) => ({
      organizationId: context.organizationId,
      id: context.newId(),
      patientId,
      sourceKey,
      ...columns,
      onsetOn: onsetOn && dateOf(onsetOn),
      abatedOn: abatedOn && dateOf(abatedOn),
    })),
  });
}

export async function updateCondition(context: UseCaseContext, id: string, columns: Partial<ConditionColumns>) {
  const { onsetOn, abatedOn, ...rest } = columns;
  await context.tx.condition.update({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    data: {
      ...rest,
      ...(onsetOn ? { onsetOn: dateOf(onsetOn) } : {}),
      ...(abatedOn ? { abatedOn: dateOf(abatedOn) } : {}),
      version: { increment: 1 },
    },
  });
}

export async function insertCoverages(
  context: UseCaseContext,
  patientId: string,
  coverages: readonly PlannedCoverage[],
): Promise<void> {
  if (coverages.length === 0) return;
  await context.tx.coverage.createMany({
    data: coverages.map(({ effectiveFrom, effectiveTo, ...coverage }) => ({
      organizationId: context.organizationId,
      id: context.newId(),
      patientId,
      ...coverage,
      effectiveFrom: dateOf(effectiveFrom),
      effectiveTo: effectiveTo && dateOf(effectiveTo),
    })),
  });
}

export async function updateCoverageDays(
  context: UseCaseContext,
  id: string,
  days: { effectiveFrom: PlainDate; effectiveTo: PlainDate | null },
) {
  await context.tx.coverage.update({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    data: {
      effectiveFrom: dateOf(days.effectiveFrom),
      effectiveTo: days.effectiveTo && dateOf(days.effectiveTo),
      version: { increment: 1 },
    },
  });
}
