import type { RemoteMonitoringService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given } from './counting.types';
import { billedBefore, billedBeforeNote } from './earlier';
import { catalogOf, notInCatalog } from './people';
import type { RemoteMonitoringStep } from './service-rows';
import { NOTHING, applied, note, ofKind, together, unbilled } from './say';

type Monitoring = Given<RemoteMonitoringService>;

/**
 * Remote monitoring in its steps: set-up once an episode, the device by days with a reading, management by minutes of
 * the calendar month with a live contact. A step that is not reached makes nothing and says what it lacks.
 */
export const remoteMonitoring = (all: readonly Given[], context: CodingContext): Counting =>
  together(
    ofKind(all, 'remote-monitoring').flatMap((given) => [
      ...(given.service.setUp ? [step(given, 'set-up', context)] : []),
      step(given, 'device', context),
      step(given, 'management', context),
    ]),
  );

const rowsOf = (given: Monitoring, name: RemoteMonitoringStep['step'], { tables }: CodingContext) =>
  tables.services.remoteMonitoringSteps
    .filter((row) => row.what === given.service.what && row.step === name)
    .sort((a, b) => a.least - b.least);

/** One row of a step at most: the short and the long tier never stand together. */
function step(given: Monitoring, name: 'set-up' | 'device' | 'management', context: CodingContext): Counting {
  const { dataDays, managementMinutes, liveContacts } = given.service;
  const reached = name === 'management' ? managementMinutes : dataDays;
  const rows = rowsOf(given, name, context);
  const [lowest] = rows;
  if (!lowest || (reached === 0 && name !== 'set-up')) return NOTHING;
  const what = name === 'management' ? 'minutes' : 'days with a reading';
  const row = rows.find(({ least, most }) => least <= reached && reached <= (most ?? Infinity));
  if (!row) {
    const says = `${reached} ${what}: ${name} needs ${lowest.least}`;
    return { ...NOTHING, unbilled: [unbilled(given, lowest.code, applied('remote monitoring', says, lowest))] };
  }
  const earlierDay = billedBefore(
    rows.map(({ code }) => code),
    row,
    context,
  );
  if (earlierDay) {
    const because = applied('remote monitoring', `Billed for this period on ${earlierDay} already`, row);
    return {
      counted: [],
      unbilled: [unbilled(given, row.code, because)],
      notes: [billedBeforeNote(given, { code: row.code, earlierDay }, row)],
    };
  }
  if (liveContacts < row.liveContacts) return withoutContact(given, row);
  const catalog = catalogOf(row.code, given, context);
  if (!catalog) return notInCatalog(row.code, given, context);
  const first = lineOf(given, row, { discipline: catalog.discipline, units: 1, says: `${reached} ${what}` });
  return { ...NOTHING, counted: name === 'management' ? [first, ...furtherBlocks(given, first, context)] : [first] };
}

function lineOf(
  given: Monitoring,
  row: RemoteMonitoringStep,
  { discipline, units, says }: { discipline: Counted['discipline']; units: number; says: string },
): Counted {
  return {
    code: row.code,
    discipline,
    units,
    minutes: row.step === 'management' ? given.service.managementMinutes : 0,
    meeting: given.service.meeting,
    marks: [],
    given: [given],
    rendering: null,
    because: [applied('remote monitoring', says, row)],
  };
}

/** Full further blocks of a month whose management reached the long tier: the row's least is where the first is full. */
function furtherBlocks(given: Monitoring, first: Counted, context: CodingContext): Counted[] {
  const { managementMinutes } = given.service;
  const [row] = rowsOf(given, 'further-management', context);
  if (!row || row.eachMinutes === null || managementMinutes < row.least) return [];
  const units = 1 + Math.floor((managementMinutes - row.least) / row.eachMinutes);
  const says = `${managementMinutes} minutes: a further ${row.eachMinutes} are full at ${row.least}`;
  const line = lineOf(given, row, { discipline: first.discipline, units, says });
  return [{ ...line, minutes: units * row.eachMinutes }];
}

function withoutContact(given: Monitoring, row: RemoteMonitoringStep): Counting {
  const { id: serviceId, managementMinutes: minutes } = given.service;
  const wording = `${minutes} minutes of management without a live contact in the month`;
  return {
    counted: [],
    unbilled: [unbilled(given, row.code, applied('remote monitoring', wording, row))],
    notes: [
      note({ problem: 'no-live-contact', serviceId, minutes, wording }, { code: row.code, severity: 'warning' }, row),
    ],
  };
}
