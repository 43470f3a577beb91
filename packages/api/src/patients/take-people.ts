import type { PlainDate } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { changedColumns, conditionColumns, patientColumns, planCoverages, sourceKeyOf } from './import-differences';
import type { ConditionColumns, PatientColumns } from './import-differences';
import { identifierOf, isStorable } from './import-people';
import type { ImportedPerson, ImportTally } from './import-people';
import {
  findKnownPeople,
  findTakenNumbers,
  identifierKey,
  insertConditions,
  insertCoverages,
  insertPerson,
  updateCondition,
  updateCoverageDays,
  updatePatient,
} from './import.store';
import type { KnownPerson } from './import.store';
import { loadPlanNames } from './payer-names.store';

interface Around {
  readonly tally: ImportTally;
  readonly today: PlainDate;
  readonly planOf: (payerName: string) => string | null;
}

/** Takes a few people of a file in the open transaction: new ones come in, known ones are brought up to date. */
export async function takePeople(
  context: UseCaseContext,
  people: readonly ImportedPerson[],
  { tally, today }: { tally: ImportTally; today: PlainDate },
): Promise<void> {
  const known = await findKnownPeople(
    context,
    people.map(({ patient }) => identifierOf(patient.identityKey)).filter(({ system }) => isStorable(system)),
  );
  const taken = await findTakenNumbers(
    context,
    people.map(({ patient }) => patient.medicalRecordNumber),
  );
  const around = { tally, today, planOf: await loadPlanNames(context, today) };
  for (const person of people) {
    const identifier = identifierOf(person.patient.identityKey);
    const before = known.get(identifierKey(identifier)) ?? null;
    if (!isStorable(identifier.system)) leave(person, tally, 'identifier-unusable');
    else if (!before && taken.has(person.patient.medicalRecordNumber))
      leave(person, tally, 'medical-record-number-taken');
    else {
      taken.add(person.patient.medicalRecordNumber);
      const id = await takePatient(context, person, { before, tally });
      await takeConditions(context, { id, person, before }, around);
      await takeCoverages(context, { id, person, before }, around);
    }
  }
}

/** Somebody who is not taken leaves a finding, and so does everything that hangs on them. */
function leave({ conditions, coverages }: ImportedPerson, tally: ImportTally, code: string): void {
  tally.skip('patients', code);
  if (conditions.length > 0) tally.skip('conditions', 'patient-unknown', conditions.length);
  if (coverages.length > 0) tally.skip('coverages', 'patient-unknown', coverages.length);
}

async function takePatient(
  context: UseCaseContext,
  { patient }: ImportedPerson,
  { before, tally }: { before: KnownPerson | null; tally: ImportTally },
): Promise<string> {
  const columns = patientColumns(patient);
  if (!before) {
    const id = context.newId();
    const identifier = identifierOf(patient.identityKey);
    await insertPerson(context, { id, identifier, medicalRecordNumber: patient.medicalRecordNumber, columns });
    tally.count('patients', 'taken');
    return id;
  }
  const changed = changedColumns<PatientColumns>(before.columns, columns);
  if (changed.length > 0) await updatePatient(context, before.id, pick(columns, changed));
  tally.compared('patients', changed);
  return before.id;
}

interface Whose {
  readonly id: string;
  readonly person: ImportedPerson;
  readonly before: KnownPerson | null;
}

async function takeConditions(context: UseCaseContext, { id, person, before }: Whose, { tally, today }: Around) {
  const fresh = new Map<string, ConditionColumns>();
  const seen = new Set<string>();
  for (const condition of person.conditions) {
    const sourceKey = sourceKeyOf(condition);
    const columns = conditionColumns(condition, today);
    const stored = before?.conditions.get(sourceKey);
    if (seen.has(sourceKey)) tally.skip('conditions', 'duplicate-condition');
    else if (!isStorable(columns.code) || !isStorable(columns.codeSystem)) tally.skip('conditions', 'code-unusable');
    else if (!stored) {
      fresh.set(sourceKey, columns);
      tally.count('conditions', 'taken');
    } else {
      // A closing day that an earlier import chose stands until the source names one.
      const closedByUs = condition.abatementDay === null && stored.columns.abatedOn !== null;
      const source = closedByUs ? { ...columns, abatedOn: null } : columns;
      const changed = changedColumns<ConditionColumns>(stored.columns, source);
      if (changed.length > 0) await updateCondition(context, stored.id, pick(columns, changed));
      tally.compared('conditions', changed);
    }
    seen.add(sourceKey);
  }
  await insertConditions(
    context,
    id,
    [...fresh].map(([sourceKey, columns]) => ({ sourceKey, columns })),
  );
}

async function takeCoverages(context: UseCaseContext, { id, person, before }: Whose, { tally, planOf }: Around) {
  const { planned, skipped } = planCoverages(person.coverages, planOf);
  for (const code of skipped) tally.skip('coverages', code);
  const fresh = [];
  for (const coverage of planned) {
    const ofPlan = before?.coverages.filter(({ planId }) => planId === coverage.planId) ?? [];
    const ours = ofPlan.find(({ memberId }) => memberId === null);
    if (ofPlan.length === 0) {
      fresh.push(coverage);
      tally.count('coverages', 'taken');
    } else {
      // With a member number the coverage was confirmed by a person, and the desk's days stand.
      const changed = ours
        ? (['effectiveFrom', 'effectiveTo'] as const).filter((name) => ours[name] !== coverage[name])
        : [];
      if (ours && changed.length > 0) await updateCoverageDays(context, ours.id, coverage);
      tally.compared('coverages', changed);
    }
  }
  await insertCoverages(context, id, fresh);
}

const pick = <Columns extends object>(columns: Columns, names: readonly (keyof Columns)[]): Partial<Columns> =>
  Object.fromEntries(names.map((name) => [name, columns[name]])) as Partial<Columns>;
