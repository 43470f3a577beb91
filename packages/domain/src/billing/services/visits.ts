import type { AppliedRule, Clinician, VisitService } from '../encounter.types';
import type { Counted, Counting, CodingContext, Given } from './counting.types';
import { notInCatalog, refusalOf, roleIn } from './people';
import { prolonged } from './prolonged-visits';
import { inOwnName } from './rendering';
import type { VisitLevel } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, ofRecord, together, unbilled } from './say';
import { visitRenderer } from './visit-people';

type Visit = Given<VisitService>;

/** Visits: the level by total time or by decision making, whoever bills it, and time past the highest level. */
export const visits = (all: readonly Given[], context: CodingContext): Counting =>
  together(ofKind(all, 'visit').map((visit) => codeVisit(visit, context)));

function codeVisit(visit: Visit, context: CodingContext): Counting {
  const renderer = visitRenderer(visit, context);
  if (!renderer) return nobodyBills(visit, context);
  const { minutes } = renderer;
  const level =
    visit.service.level.by === 'time' ? levelByTime(visit, minutes, context) : levelByDecision(visit, context);
  if ('unbilled' in level) return level;
  const catalog = context.tables.service(level.row.code, renderer.clinician.discipline);
  if (!catalog) return notInCatalog(level.row.code, visit, context);
  const about = { code: level.row.code, serviceId: visit.service.id, basis: renderer.basis };
  const named = inOwnName(renderer.clinician, about, context);
  const counted: Counted = {
    code: level.row.code,
    discipline: renderer.clinician.discipline,
    units: 1,
    minutes: visit.minutes,
    meeting: visit.service.meeting,
    marks: renderer.marks,
    given: [visit],
    rendering: named.rendering,
    because: [level.because, ...renderer.because],
  };
  const extra = visit.service.level.by === 'time' ? prolonged(counted, minutes, context) : NOTHING;
  const notes = renderer.notes.map((each) => ({ ...each, code: level.row.code }));
  return together([{ counted: [counted], unbilled: [], notes: [...notes, ...named.notes] }, extra]);
}

interface Level {
  readonly row: VisitLevel;
  readonly because: AppliedRule;
}

const levelsOf = (visit: Visit, { tables }: CodingContext): VisitLevel[] =>
  tables.services.visitLevels
    .filter(({ patientStatus }) => patientStatus === visit.service.patientStatus)
    .sort((a, b) => a.leastMinutes - b.leastMinutes);

/** The highest level whose minutes are met or exceeded. */
function levelByTime(visit: Visit, minutes: number, context: CodingContext): Level | Counting {
  const levels = levelsOf(visit, context);
  const row = levels.findLast(({ leastMinutes }) => leastMinutes <= minutes);
  if (row) {
    const says = `${minutes} minutes in total: level reached at ${row.leastMinutes}`;
    return { row, because: applied('level by time', says, row) };
  }
  const [lowest] = levels;
  if (minutes === 0 || !lowest) return withoutBasis(visit, context);
  const wording = `${minutes} minutes: the lowest level needs ${lowest.leastMinutes}`;
  const shortMinutes = lowest.leastMinutes - minutes;
  const facts = { problem: 'level-not-reached', serviceId: visit.service.id, minutes, shortMinutes, wording } as const;
  return {
    counted: [],
    unbilled: [unbilled(visit, null, applied('level by time', wording, lowest))],
    notes: [note(facts, { code: lowest.code, severity: 'warning' }, lowest)],
  };
}

/** The level of the complexity that the clinician chose. */
function levelByDecision(visit: Visit, context: CodingContext): Level | Counting {
  const { level } = visit.service;
  const row = levelsOf(visit, context).find(
    (each) => level.by === 'decision-making' && each.complexity === level.complexity,
  );
  if (!row) return withoutBasis(visit, context);
  return { row, because: applied('level by decision making', `Decision making was ${row.complexity}`, row) };
}

function withoutBasis(visit: Visit, context: CodingContext): Counting {
  const wording = 'The level has no basis: no minutes are recorded and no decision making was chosen';
  const facts = { problem: 'level-without-basis', serviceId: visit.service.id, wording } as const;
  return {
    counted: [],
    unbilled: [unbilled(visit, null, noRow('a visit without a basis', context))],
    notes: [note(facts, { code: '', severity: 'error' }, ofRecord(context.encounter.day))],
  };
}

function nobodyBills(visit: Visit, context: CodingContext): Counting {
  const origin = { from: context.tables.day, source: 'Rows of who may bill a family of codes' };
  const people = visit.shares.map(({ clinician }) => clinician);
  const refused: Clinician[] = people.filter((one) => roleIn('visit', one, context)?.role !== 'renders');
  const wording = 'Nobody of the visit bills visits in the own name';
  return {
    counted: [],
    unbilled: [unbilled(visit, null, applied('rendering', wording, origin))],
    notes: refused.map((one) =>
      note(
        {
          problem: 'not-billable-by',
          serviceId: visit.service.id,
          qualification: one.qualification,
          family: 'visit',
          wording,
        },
        { code: '', severity: refusalOf('visit', one, context) },
        origin,
      ),
    ),
  };
}
