import type { AppliedRule, Clinician, VisitService } from '../encounter.types';
import type { CodingContext, Given, Mark, RecordNote } from './counting.types';
import type { PersonTotal } from './people';
import { byMinutes, roleIn } from './people';
import type { IncidentToRule } from './service-rows';
import { applied, note, ofRecord } from './say';
import { placeOfMeeting } from './telehealth';

/** In whose name a visit goes out, before a code is known. */
export interface VisitRenderer {
  readonly clinician: Clinician;
  readonly basis: 'own' | 'incident-to' | 'split-shared';
  /** The minutes that make the level in this name. */
  readonly minutes: number;
  readonly because: readonly AppliedRule[];
  readonly marks: readonly Mark[];
  readonly notes: readonly RecordNote[];
}

type Visit = Given<VisitService>;

/** People of a visit who bill visits in their own name, most minutes first. Other people's minutes make no level. */
const visitBillers = (visit: Visit, context: CodingContext): PersonTotal[] =>
  byMinutes([visit]).filter(({ clinician }) => roleIn('visit', clinician, context)?.role === 'renders');

/** Incident-to and sharing hang on the place: the site's, or where a patient is met who is not there. */
const placeOf = (visit: Pick<Visit, 'service'>, context: CodingContext): string =>
  placeOfMeeting(visit.service.meeting, context)?.placeOfService ?? context.encounter.site.placeOfService;

/**
 * Who bills a visit: a physician for whom it was incidental to a plan, who had the substantive portion of a shared one,
 * or who gave it. Null when nobody of it bills visits.
 */
export function visitRenderer(visit: Visit, context: CodingContext): VisitRenderer | null {
  const { rules } = context.encounter;
  const [main, second] = visitBillers(visit, context);
  if (!main) return null;
  if (visit.service.incidentTo && rules.incidentTo === 'medicare') return incidentTo(visit, main, context);
  const both = second !== undefined && second.minutes > 0;
  if (both && rules.splitShared === 'medicare')
    return splitShared(visit, [main, second], context) ?? apart(visit, main, context);
  const says = second ? 'Rendered by who gave most of the visit' : 'Rendered by who gave the visit';
  const row = roleIn('visit', main.clinician, context) ?? ofRecord(context.encounter.day);
  return own(main.clinician, totalOf(visit, context), [applied('rendering', says, row)]);
}

const totalOf = (visit: Visit, context: CodingContext): number =>
  visitBillers(visit, context).reduce((sum, { minutes }) => sum + minutes, 0);

const own = (clinician: Clinician, minutes: number, because: readonly AppliedRule[]): VisitRenderer => ({
  clinician,
  basis: 'own',
  minutes,
  because,
  marks: [],
  notes: [],
});

/**
 * Where a payer knows shared visits, only those of its places add up the minutes of two people. Everywhere else a visit
 * is of one person, and what the others gave makes no level.
 */
function apart(visit: Visit, main: PersonTotal, context: CodingContext): VisitRenderer {
  const { day } = context.encounter;
  const lostMinutes = totalOf(visit, context) - main.minutes;
  const [row] = context.tables.services.sharedVisitRules;
  const wording = `No shared visit in place ${placeOf(visit, context)}: ${main.minutes} minutes of who bills it count, ${lostMinutes} of others do not`;
  const facts = { problem: 'minutes-of-others', serviceId: visit.service.id, lostMinutes, wording } as const;
  const origin = row ?? ofRecord(day);
  return {
    ...own(main.clinician, main.minutes, [applied('rendering', wording, origin)]),
    notes: [note(facts, { code: '', severity: 'warning' }, origin)],
  };
}

/** In the physician's name only when every condition of the row holds; else in the giver's, with what is missing. */
function incidentTo(visit: Visit, giver: PersonTotal, context: CodingContext): VisitRenderer {
  const { encounter, tables } = context;
  const { incidentTo: asked, patientStatus } = visit.service;
  const place = placeOf(visit, context);
  const [first] = tables.services.incidentToRules;
  const row = tables.services.incidentToRules.find((each) => each.placeOfService === place);
  const physician = encounter.clinicians.find(({ id }) => id === asked?.physicianId);
  const missing = [
    ...(row ? [] : [`place of service ${place} is not an office`]),
    ...(physician?.qualification === 'physician' ? [] : ['no physician of the encounter is named']),
    ...(row?.establishedOnly && patientStatus === 'new' ? ['the patient is new'] : []),
    ...(asked?.planEstablished ? [] : ['the physician established no plan']),
    ...(asked?.newProblem ? ['a new problem came up'] : []),
    ...(asked && row && !supervised(asked.supervision, row) ? [`supervision was ${asked.supervision}`] : []),
  ];
  if (physician && row && missing.length === 0)
    return {
      ...own(physician, totalOf(visit, context), [
        applied('incident-to', 'In the name of the physician whose plan was followed', row),
      ]),
      basis: 'incident-to',
    };
  const says = `Not incident-to, so in the name of who gave it: ${missing.join(', ')}`;
  const refused = applied('incident-to', says, row ?? first ?? ofRecord(encounter.day));
  const renderer = visitRenderer({ ...visit, service: { ...visit.service, incidentTo: null } }, context);
  return renderer
    ? { ...renderer, because: [refused, ...renderer.because] }
    : own(giver.clinician, giver.minutes, [refused]);
}

/** Direct supervision is also general; the reverse is not. */
const supervised = (given: 'direct' | 'general' | 'none', { supervision }: IncidentToRule): boolean =>
  given === 'direct' || given === supervision;

/**
 * In the name of who has the substantive portion, with the modifier that says it was shared: who made the decisions of a
 * level chosen by them, else who has more than the row's percent of the time.
 */
function splitShared(
  visit: Visit,
  [main, second]: readonly [PersonTotal, PersonTotal],
  context: CodingContext,
): VisitRenderer | null {
  const row = context.tables.services.sharedVisitRules.find((each) => each.placeOfService === placeOf(visit, context));
  const both = [main, second];
  const physicians = both.filter(({ clinician }) => clinician.qualification === 'physician');
  if (!row || physicians.length !== 1) return null;
  const minutes = totalOf(visit, context);
  const byDecision = row.decisions && visit.service.level.by === 'decision-making';
  const decider = byDecision ? both.find(({ clinician }) => clinician.id === visit.service.decisionsBy) : undefined;
  const longer = main.minutes * 100 > minutes * row.morePercentThan ? main : undefined;
  // Half and half is nobody's substantive portion. The lower-paid name cannot be an overpayment.
  const lower = both.find(({ clinician }) => clinician.qualification !== 'physician') ?? main;
  const { clinician } = decider ?? longer ?? lower;
  const time = `${main.minutes} and ${second.minutes} minutes of ${minutes}`;
  const says = `Shared in a facility: ${decider ? `${decider.clinician.id} made the decisions` : time}`;
  const because = applied('split-shared', says, row);
  const problem = decider ? null : byDecision ? DECISIONS_UNKNOWN : longer ? null : NO_SUBSTANTIVE_PORTION;
  return {
    clinician,
    basis: 'split-shared',
    minutes,
    because: [because],
    marks: [{ modifier: row.modifier, place: 'payment', parting: false, side: 'professional', because }],
    notes: problem ? [note({ ...problem, serviceId: visit.service.id }, { code: '', severity: 'warning' }, row)] : [],
  };
}

const NO_SUBSTANTIVE_PORTION = {
  problem: 'no-substantive-portion',
  wording: 'Nobody has the substantive portion of the time: a person has to choose',
} as const;

const DECISIONS_UNKNOWN = {
  problem: 'decisions-unknown',
  wording: 'The level follows from decision making and the record does not say who made the decisions',
} as const;
