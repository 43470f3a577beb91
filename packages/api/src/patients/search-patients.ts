import { ok, siteDay, yearsBetween } from '@threshold/domain/kernel';
import { readBirthDate } from '@threshold/domain/patients';
import type { UseCaseContext } from '../context';
import { findNewestPatientIds, findPatientIds, findPatientIdsByBirthDate, loadPatientLines } from './patients.store';
import type { SearchPatientsView } from './search-patients.input';

const MOST = 50;

/** Finds people by name, record number or birth date; at most 50, in the order of their names. */
export async function searchPatients(context: UseCaseContext, { term }: { term: string }) {
  const birthDate = readBirthDate(term);
  const ids = birthDate
    ? await findPatientIdsByBirthDate(context, birthDate, MOST + 1)
    : term === ''
      ? await findNewestPatientIds(context, MOST + 1)
      : await findPatientIds(context, term, MOST + 1);
  const lines = await loadPatientLines(context, ids.slice(0, MOST));
  const today = siteDay(context.nowMs, 'UTC');
  return ok<SearchPatientsView>({
    more: ids.length > MOST,
    matches: lines.map((line) => ({
      id: line.id,
      name: `${line.familyName}, ${line.givenName}`,
      medicalRecordNumber: line.medicalRecordNumber,
      birthDate: line.birthDate,
      ageYears: yearsBetween(line.birthDate, today),
      programName: line.programName,
      enrollmentStatus: line.enrollmentStatus,
    })),
  });
}
