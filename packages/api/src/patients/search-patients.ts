import { ok, siteDay, yearsBetween } from '@threshold/domain/kernel';
import { readBirthDate } from '@threshold/domain/patients';
import type { StatementContext } from '../context';
import { bornOn, loadPatientLines, matching, newest } from './patients.store';
import type { SearchPatientsView } from './search-patients.input';

const MOST = 50;

/** Finds people by name, record number or birth date; at most 50, in the order of their names. */
export async function searchPatients(context: StatementContext, { term }: { term: string }) {
  const birthDate = readBirthDate(term);
  const picked = birthDate
    ? bornOn(context, birthDate, MOST + 1)
    : term === ''
      ? newest(context, MOST + 1)
      : matching(term, MOST + 1);
  const { zone, lines } = await loadPatientLines(context, picked);
  const today = siteDay(context.nowMs, zone);
  return ok<SearchPatientsView>({
    more: lines.length > MOST,
    matches: lines
      .filter(({ place }) => place <= MOST)
      .map((line) => ({
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
