import { daysBetween } from '../kernel';
import { ratioHundredths } from './ratio';
import type { CensusDays, PresenceRow, RatioFigure } from './types';

/** Presences on the days in question, and how many patient-days they are: a patient counts once per program and day. */
function patientDays(rows: readonly PresenceRow[], counts: (row: PresenceRow) => boolean) {
  const counted = rows.filter(counts);
  const days = new Set(counted.map((row) => JSON.stringify([row.programId, row.patientId, row.day])));
  return { count: days.size, rowIds: counted.map(({ id }) => id) };
}

/**
 * Mean number of patients present on a day on which the program runs. Presence on other days is left out and shown,
 * since it has no program day to be divided by.
 */
export function censusPerProgramDay(rows: readonly PresenceRow[], days: CensusDays): RatioFigure {
  const runs = new Set(days.programDays.filter((day) => days.from <= day && day <= days.to));
  const inPeriod = (row: PresenceRow) => days.from <= row.day && row.day <= days.to;
  const on = patientDays(rows, (row) => inPeriod(row) && runs.has(row.day));
  const off = patientDays(rows, (row) => inPeriod(row) && !runs.has(row.day));
  return {
    label: 'Census per program day',
    unit: 'patients',
    valueHundredths: ratioHundredths(on.count, runs.size),
    formula: 'patients present, each once per program day / program days',
    inputs: [
      { name: 'patient-days on program days', value: String(on.count) },
      { name: 'program days', value: String(runs.size) },
      { name: 'patient-days on other days, left out', value: String(off.count) },
    ],
    rowIds: on.rowIds,
  };
}

/** Average daily census over all calendar days of the period, weekends and holidays included: another figure. */
export function calendarCensus(rows: readonly PresenceRow[], days: Pick<CensusDays, 'from' | 'to'>): RatioFigure {
  const calendarDays = Math.max(0, daysBetween(days.from, days.to) + 1);
  const on = patientDays(rows, (row) => days.from <= row.day && row.day <= days.to);
  return {
    label: 'Calendar average daily census (ADC)',
    unit: 'patients',
    valueHundredths: ratioHundredths(on.count, calendarDays),
    formula: 'patients present, each once per day / calendar days',
    inputs: [
      { name: 'patient-days', value: String(on.count) },
      { name: 'calendar days', value: String(calendarDays) },
    ],
    rowIds: on.rowIds,
  };
}
