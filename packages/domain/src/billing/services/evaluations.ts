import type { CodingContext, Counted, RecordNote } from './counting.types';
import { note } from './say';

/**
 * An evaluation keeps the level that its clinician chose, because complexity decides it and not time. Minutes that do
 * not pass the midpoint of the usual ones are worth a look.
 */
export function shortEvaluations(counted: Counted, { tables }: CodingContext): RecordNote[] {
  const row = tables.services.typicalTimes.find(({ code }) => code === counted.code);
  const serviceId = counted.given[0]?.service.id;
  if (!row || serviceId === undefined || counted.minutes >= row.reachedAtMinutes) return [];
  const { minutes } = counted;
  const shortMinutes = row.reachedAtMinutes - minutes;
  const wording = `${minutes} minutes; the midpoint of the usual ${row.typicalMinutes} is passed at ${row.reachedAtMinutes}`;
  return [
    note(
      { problem: 'short-evaluation', serviceId, minutes, shortMinutes, wording },
      { code: counted.code, severity: 'warning' },
      row,
    ),
  ];
}
