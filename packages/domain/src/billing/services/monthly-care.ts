import type { MonthlyCareService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given } from './counting.types';
import { billedBefore, billedBeforeNote, CALENDAR_MONTH } from './earlier';
import { catalogOf, notInCatalog } from './people';
import type { MonthlyCareRule } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, together, unbilled } from './say';

type Care = Given<MonthlyCareService>;

/** Monthly chronic pain management: the first minutes met or exceeded, full further blocks, once a calendar month. */
export const monthlyCare = (all: readonly Given[], context: CodingContext): Counting =>
  together(ofKind(all, 'monthly-care').map((care) => codeCare(care, context)));

function codeCare(care: Care, context: CodingContext): Counting {
  const [rule] = context.tables.services.monthlyCareRules;
  if (!rule) return { ...NOTHING, unbilled: [unbilled(care, null, noRow('monthly care', context))] };
  const { minutes } = care;
  const says = (sentence: string) => applied('monthly care', sentence, rule);
  const missing = missingOf(care.service, rule);
  if (missing.length > 0) return incomplete(care, missing, rule);
  const earlierDay = billedBefore([rule.code], CALENDAR_MONTH, context);
  if (earlierDay)
    return {
      counted: [],
      unbilled: [unbilled(care, rule.code, says(`Billed for this month on ${earlierDay} already`))],
      notes: [billedBeforeNote(care, { code: rule.code, earlierDay }, rule)],
    };
  if (minutes < rule.firstMinutes) {
    const sentence = `${minutes} minutes of the month: ${rule.firstMinutes} are needed`;
    return { ...NOTHING, unbilled: [unbilled(care, rule.code, says(sentence))] };
  }
  const catalog = catalogOf(rule.code, care, context);
  if (!catalog) return notInCatalog(rule.code, care, context);
  const first: Counted = {
    code: rule.code,
    discipline: catalog.discipline,
    units: 1,
    minutes,
    meeting: care.service.meeting,
    marks: [],
    given: [care],
    rendering: null,
    because: [says(`${minutes} minutes of the month: reached at ${rule.firstMinutes}`)],
  };
  const units = Math.floor((minutes - rule.firstMinutes) / rule.furtherMinutes);
  if (units === 0) return { ...NOTHING, counted: [first] };
  const sentence = `${minutes - rule.firstMinutes} further minutes: one for each full ${rule.furtherMinutes}`;
  const further = { ...first, code: rule.furtherCode, units, minutes: units * rule.furtherMinutes };
  return { ...NOTHING, counted: [first, { ...further, because: [says(sentence)] }] };
}

const missingOf = (care: MonthlyCareService, rule: MonthlyCareRule): string[] => [
  ...(care.firstVisitInPerson ? [] : ['a first visit in person']),
  ...(care.painMonths > rule.morePainMonthsThan ? [] : [`pain for more than ${rule.morePainMonthsThan} months`]),
  ...(care.scaleUsed ? [] : ['a validated scale']),
  ...(care.carePlan ? [] : ['a care plan']),
];

function incomplete(care: Care, missing: readonly string[], rule: MonthlyCareRule): Counting {
  const wording = `Monthly care lacks ${missing.join(', ')}`;
  const facts = { problem: 'monthly-care-incomplete', serviceId: care.service.id, missing, wording } as const;
  return {
    counted: [],
    unbilled: [unbilled(care, rule.code, applied('monthly care', wording, rule))],
    notes: [note(facts, { code: rule.code, severity: 'warning' }, rule)],
  };
}
