import type { PlainDate } from '../../kernel';
import type { Meeting, RemoteMonitoringService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given } from './counting.types';
import { billedBefore, billedBeforeNote } from './earlier';
import { catalogOf, notInCatalog } from './people';
import type { RemoteMonitoringStep } from './service-rows';
import { NOTHING, applied, note, ofKind, together, unbilled } from './say';

type Monitoring = Given<RemoteMonitoringService>;

/** It is remote by what it is and never telehealth: how the month's contact was made changes no place and no modifier. */
const NOT_AT_A_DISTANCE: Meeting = { mode: 'in-person', patientAt: 'site' };

/**
 * Remote monitoring in its steps: set-up once an episode, the device by days with a reading, management by minutes of
 * the calendar month with a live contact. A step that is not reached makes nothing and says what it lacks.
 */
export function remoteMonitoring(all: readonly Given[], context: CodingContext): Counting {
  const given = ofKind(all, 'remote-monitoring');
  const steps = given.flatMap((one) => [
    ...(one.service.setUp ? [step(one, 'set-up', context)] : []),
    step(one, 'device', context),
  ]);
  return together([...steps, ...managements(given, context)]);
}

/** A month has one management over all that is monitored: that with the most minutes. */
function managements(given: readonly Monitoring[], context: CodingContext): Counting[] {
  const longestFirst = [...given].sort((a, b) => b.service.managementMinutes - a.service.managementMinutes);
  let done = false;
  return longestFirst.map((one) => {
    const counting = step(one, 'management', context);
    const [first] = counting.counted;
    if (done && first) return managedAlready(one, first, context);
    done ||= first !== undefined;
    return counting;
  });
}

function managedAlready(given: Monitoring, { code }: Counted, context: CodingContext): Counting {
  const row = rowsOf(given, 'management', context).find((each) => each.code === code);
  return row ? repeated(given, row, context.encounter.day) : NOTHING;
}

function repeated(given: Monitoring, row: RemoteMonitoringStep, earlierDay: PlainDate): Counting {
  const because = applied('remote monitoring', `Billed for this period on ${earlierDay} already`, row);
  return {
    counted: [],
    unbilled: [unbilled(given, row.code, because)],
    notes: [billedBeforeNote(given, { code: row.code, earlierDay }, row)],
  };
}

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
  // No month has the management of two kinds of monitoring, while each kind has a device of its own.
  const sharing =
    name === 'management' ? context.tables.services.remoteMonitoringSteps.filter((each) => each.step === name) : rows;
  const earlierDay = billedBefore(
    sharing.map(({ code }) => code),
    row,
    context,
  );
  if (earlierDay) return repeated(given, row, earlierDay);
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
    meeting: NOT_AT_A_DISTANCE,
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
