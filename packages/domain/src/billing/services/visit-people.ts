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
  readonly because: readonly AppliedRule[];
  readonly marks: readonly Mark[];
  readonly notes: readonly RecordNote[];
}

type Visit = Given<VisitService>;

/** People of a visit who bill visits in their own name, most minutes first. Other people's minutes make no level. */
export const visitBillers = (visit: Visit, context: CodingContext): PersonTotal[] =>
  byMinutes([visit]).filter(({ clinician }) => roleIn('visit', clinician, context)?.role === 'renders');

/** Incident-to and sharing hang on the place: the site's, or where a patient is met who is not there. */
const placeOf = (visit: Pick<Visit, 'service'>, context: CodingContext): string =>
  placeOfMeeting(visit.service.meeting, context)?.placeOfService ?? context.encounter.site.placeOfService;

/**
 * Who bills a visit: a physician for whom it was incidental to a plan, who had most of a shared one, or who gave it.
 * Null when nobody of it bills visits.
 */
export function visitRenderer(visit: Visit, context: CodingContext): VisitRenderer | null {
  const [main, second] = visitBillers(visit, context);
  if (!main) return null;
  if (visit.service.incidentTo && context.encounter.rules.incidentTo === 'medicare')
    return incidentTo(visit, main.clinician, context);
  if (second && second.minutes > 0 && context.encounter.rules.splitShared === 'medicare') {
    const shared = splitShared(visit, [main, second], context);
    if (shared) return shared;
  }
  const says = second ? 'Rendered by who gave most of the visit' : 'Rendered by who gave the visit';
  return own(main.clinician, [
    applied('rendering', says, roleIn('visit', main.clinician, context) ?? ofRecord(context.encounter.day)),
  ]);
}

const own = (clinician: Clinician, because: readonly AppliedRule[]): VisitRenderer => ({
  clinician,
  basis: 'own',
  because,
  marks: [],
  notes: [],
});

/** In the physician's name only when every condition of the row holds; else in the giver's, with what is missing. */
function incidentTo(visit: Visit, giver: Clinician, context: CodingContext): VisitRenderer {
  const { encounter, tables } = context;
  const asked = visit.service.incidentTo;
  const place = placeOf(visit, context);
  const [first] = tables.services.incidentToRules;
  const row = tables.services.incidentToRules.find((each) => each.placeOfService === place);
  const physician = encounter.clinicians.find(({ id }) => id === asked?.physicianId);
  const missing = [
    ...(row ? [] : [`place of service ${place} is not an office`]),
    ...(physician?.qualification === 'physician' ? [] : ['no physician of the encounter is named']),
    ...(asked?.planEstablished ? [] : ['the physician established no plan']),
    ...(asked?.newProblem ? ['a new problem came up'] : []),
    ...(asked && row && !supervised(asked.supervision, row) ? [`supervision was ${asked.supervision}`] : []),
  ];
  if (physician && row && missing.length === 0)
    return {
      ...own(physician, [applied('incident-to', 'In the name of the physician whose plan was followed', row)]),
      basis: 'incident-to',
    };
  const says = `Not incident-to, so in the name of who gave it: ${missing.join(', ')}`;
  return own(giver, [applied('incident-to', says, row ?? first ?? ofRecord(encounter.day))]);
}

/** Direct supervision is also general; the reverse is not. */
const supervised = (given: 'direct' | 'general' | 'none', { supervision }: IncidentToRule): boolean =>
  given === 'direct' || given === supervision;

/** In the name of whoever has more than the row's percent of the time, with the modifier that says it was shared. */
function splitShared(
  visit: Visit,
  [main, second]: readonly [PersonTotal, PersonTotal],
  context: CodingContext,
): VisitRenderer | null {
  const row = context.tables.services.sharedVisitRules.find((each) => each.placeOfService === placeOf(visit, context));
  const physicians = [main, second].filter(({ clinician }) => clinician.qualification === 'physician');
  if (!row || physicians.length !== 1) return null;
  const total = visitBillers(visit, context).reduce((sum, { minutes }) => sum + minutes, 0);
  const substantive = main.minutes * 100 > total * row.morePercentThan;
  // Half and half is nobody's substantive portion. The lower-paid name cannot be an overpayment.
  const lower = [main, second].find(({ clinician }) => clinician.qualification !== 'physician') ?? main;
  const { clinician } = substantive ? main : lower;
  const says = `Shared in a facility: ${main.minutes} and ${second.minutes} minutes of ${total}`;
  const because = applied('split-shared', says, row);
  const wording = 'Nobody has the substantive portion of the time: a person has to choose';
  const facts = { problem: 'no-substantive-portion', serviceId: visit.service.id, wording } as const;
  return {
    clinician,
    basis: 'split-shared',
    because: [because],
    marks: [{ modifier: row.modifier, place: 'payment', parting: false, side: 'professional', because }],
    notes: substantive ? [] : [note(facts, { code: '', severity: 'warning' }, row)],
  };
}
