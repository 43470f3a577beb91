import type { AppliedRule } from '../encounter.types';
import type { CodingContext, Counted, RecordNote } from './counting.types';
import { applied, note } from './say';

/** The place of service of a professional line: the site's, or where the patient was when they met at a distance. */
export function placeOfLine(
  counted: Counted,
  { encounter, tables }: CodingContext,
): { place: string; because: AppliedRule[] } {
  const { mode, patientAt } = counted.meeting;
  const row =
    mode === 'in-person' ? null : tables.services.telehealthPlaces.find((each) => each.patientAt === patientAt);
  if (!row) return { place: encounter.site.placeOfService, because: [] };
  const says = `Met by ${mode}, the patient at ${patientAt === 'site' ? 'the site' : patientAt}`;
  return { place: row.placeOfService, because: [applied('telehealth', says, row)] };
}

/** A code given at a distance that no row lets be given so, or not by hearing alone. */
export function notByTelehealth(counted: Counted, { encounter, tables }: CodingContext): RecordNote[] {
  const { mode } = counted.meeting;
  const serviceId = counted.given[0]?.service.id;
  if (mode === 'in-person' || serviceId === undefined) return [];
  const row = tables.services.telehealthCodes.find(({ code }) => code === counted.code);
  if (row && (mode === 'video' || row.audio)) return [];
  const origin = row ?? { from: tables.day, source: 'Rows of codes that may be given at a distance' };
  const wording = row
    ? 'May be given by video but not by sound alone'
    : `No row of the day lets it be given by ${mode}`;
  const severity = encounter.rules.telehealth === 'place' ? 'error' : 'warning';
  return [note({ problem: 'not-by-telehealth', serviceId, mode, wording }, { code: counted.code, severity }, origin)];
}
