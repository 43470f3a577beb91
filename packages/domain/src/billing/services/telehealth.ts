import type { AppliedRule, Meeting } from '../encounter.types';
import type { CodingContext, Counted, RecordNote } from './counting.types';
import { applied, note } from './say';

/** The row of where a meeting was when it was not at the site, or null: then the site's own place holds. */
export const placeOfMeeting = ({ mode, patientAt }: Meeting, { tables }: CodingContext) =>
  tables.services.meetingPlaces.find(
    (row) => row.atDistance === (mode !== 'in-person') && row.patientAt === patientAt,
  ) ?? null;

/** The place of service of a professional line: the site's, or where the patient was when they met elsewhere. */
export function placeOfLine({ meeting }: Counted, context: CodingContext): { place: string; because: AppliedRule[] } {
  const row = placeOfMeeting(meeting, context);
  if (!row) return { place: context.encounter.site.placeOfService, because: [] };
  const { mode, patientAt } = meeting;
  const says = `Met ${mode === 'in-person' ? 'in person' : `by ${mode}`}, the patient at ${patientAt === 'site' ? 'the site' : patientAt}`;
  return { place: row.placeOfService, because: [applied('place of meeting', says, row)] };
}

/** A code given at a distance that no row lets be given so, or not by hearing alone, or not where the patient was. */
export function notByTelehealth(counted: Counted, { encounter, tables }: CodingContext): RecordNote[] {
  const { mode, patientAt } = counted.meeting;
  const serviceId = counted.given[0]?.service.id;
  if (mode === 'in-person' || serviceId === undefined) return [];
  const row = tables.services.telehealthCodes.find(({ code }) => code === counted.code);
  if (row && (mode === 'video' || row.audio === patientAt)) return [];
  const origin = row ?? { from: tables.day, source: 'Rows of codes that may be given at a distance' };
  const byVideoOnly = row?.audio === 'home' ? 'by sound alone at home only' : 'not by sound alone';
  const wording = row ? `May be given by video, but ${byVideoOnly}` : `No row of the day lets it be given by ${mode}`;
  // A code is refused by a row that somebody has read, or by a whole list of them that does not hold it.
  const confirmed = (row ? [row] : tables.services.telehealthCodes).every((each) => each.confirmed);
  const severity = confirmed && encounter.rules.telehealth === 'place' ? 'error' : 'warning';
  return [note({ problem: 'not-by-telehealth', serviceId, mode, wording }, { code: counted.code, severity }, origin)];
}
