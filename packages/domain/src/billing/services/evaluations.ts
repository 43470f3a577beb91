import type { CodingContext, Counted, RecordNote } from './counting.types';
import { note } from './say';

/**
 * An evaluation keeps the level that its clinician chose, because complexity decides it and not time, and a length of
 * talk therapy the code that was chosen. Minutes below those of the row are worth a look.
 */
export function shortEvaluations(counted: Counted, { tables }: CodingContext): RecordNote[] {
  const row = tables.services.typicalTimes.find(({ code }) => code === counted.code);
  const serviceId = counted.given[0]?.service.id;
  if (!row || serviceId === undefined || counted.minutes >= row.reachedAtMinutes) return [];
  const { minutes } = counted;
  const shortMinutes = row.reachedAtMinutes - minutes;
  const wording = `${minutes} minutes; usual are ${row.typicalMinutes}, and it counts from ${row.reachedAtMinutes}`;
  return [
    note(
      { problem: 'short-evaluation', serviceId, minutes, shortMinutes, wording },
      { code: counted.code, severity: 'warning' },
      row,
    ),
  ];
}
