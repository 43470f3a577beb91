import type { StimulationService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given, RecordNote } from './counting.types';
import { billedBefore, billedBeforeNote, EPISODE } from './earlier';
import { catalogOf, notInCatalog } from './people';
import type { StimulationCode } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, together, unbilled } from './say';

type Stimulation = Given<StimulationService>;

/**
 * Magnetic stimulation: one kind of code a date, the one of the row with the lowest precedence; a mapping once a
 * course. Several sessions of the same kind on a date are units of it.
 */
export function stimulation(all: readonly Given[], context: CodingContext): Counting {
  const services = ofKind(all, 'stimulation');
  const rows = new Map(context.tables.services.stimulationCodes.map((row) => [row.what, row]));
  const given = services.flatMap((one) => {
    const row = rows.get(one.service.what);
    return row ? [{ one, row }] : [];
  });
  const lost = services.filter(({ service }) => !rows.has(service.what));
  const [coded] = given.map(({ row }) => row).sort((a, b) => a.precedence - b.precedence);
  return together([
    { ...NOTHING, unbilled: lost.map((one) => unbilled(one, null, noRow('a stimulation', context))) },
    ...given.map(({ one, row }) =>
      row.precedence === coded?.precedence ? codeStimulation(one, row, context) : besideOther(one, row, coded ?? row),
    ),
  ]);
}

function codeStimulation(one: Stimulation, row: StimulationCode, context: CodingContext): Counting {
  const earlierDay = row.oncePerCourse ? billedBefore([row.code], EPISODE, context) : null;
  if (earlierDay) {
    const because = applied('stimulation', `A course has one; it was billed on ${earlierDay}`, row);
    return {
      counted: [],
      unbilled: [unbilled(one, row.code, because)],
      notes: [billedBeforeNote(one, { code: row.code, earlierDay }, row)],
    };
  }
  const catalog = catalogOf(row.code, one, context);
  if (!catalog) return notInCatalog(row.code, one, context);
  const line: Counted = {
    code: row.code,
    discipline: catalog.discipline,
    units: 1,
    minutes: one.minutes,
    meeting: one.service.meeting,
    marks: [],
    given: [one],
    rendering: null,
    because: [applied('stimulation', `One kind of stimulation a date: ${row.what.replaceAll('-', ' ')}`, row)],
  };
  return { counted: [line], unbilled: [], notes: mappingMissing(one, row, context) };
}

/** A session of a course that no mapping opened may mean that the history is short, so it only informs. */
function mappingMissing(one: Stimulation, row: StimulationCode, context: CodingContext): RecordNote[] {
  const opening = context.tables.services.stimulationCodes.filter(({ oncePerCourse }) => oncePerCourse);
  if (
    row.oncePerCourse ||
    billedBefore(
      opening.map(({ code }) => code),
      EPISODE,
      context,
    )
  )
    return [];
  const wording = 'No mapping was billed before this session';
  return [
    note({ problem: 'no-mapping', serviceId: one.service.id, wording }, { code: row.code, severity: 'info' }, row),
  ];
}

function besideOther(one: Stimulation, row: StimulationCode, coded: StimulationCode): Counting {
  const wording = `Never beside ${coded.code} on one date`;
  const facts = { problem: 'one-kind-a-date', serviceId: one.service.id, codedInstead: coded.code, wording } as const;
  return {
    counted: [],
    unbilled: [unbilled(one, row.code, applied('stimulation', wording, row))],
    notes: [note(facts, { code: row.code, severity: 'warning' }, row)],
  };
}
