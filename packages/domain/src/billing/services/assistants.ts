import { must } from '../../kernel';
import type { AssistantRule } from './service-rows';
import type { CodingContext, Counted, Given } from './counting.types';
import { applied } from './say';

interface Parts {
  readonly assistantUnits: number;
  readonly says: string;
}

/**
 * Parts the units of therapy that an assistant gave from those that a therapist gave. Whole blocks belong to who gave
 * them. A unit that neither fills alone is the therapist's when the therapist's minutes alone reach it; else it is the
 * assistant's as soon as the assistant's share of its minutes is above the row's percent.
 * Source: CMS therapy assistant billing examples; the row.
 */
export function partAssistants(counted: Counted, context: CodingContext): Counted[] {
  const { encounter, tables } = context;
  const plan = tables.service(counted.code, counted.discipline)?.planModifier ?? null;
  const rule = tables.services.assistantRules.find((row) => row.planModifier === plan);
  if (encounter.rules.assistants === 'none' || !rule) return [counted];
  const minutes = assistantMinutes(counted.given, rule);
  if (minutes === 0) return [counted];
  const timed = tables.service(counted.code, counted.discipline)?.counting === 'timed-15';
  const { assistantUnits, says } = timed ? partBlocks(counted, rule, context) : partSessions(counted, rule);
  const because = applied('assistant', says, rule);
  const mark = { modifier: rule.modifier, place: 'payment', parting: true, side: null, because } as const;
  const own = counted.units - assistantUnits;
  if (own === 0) return [{ ...counted, marks: [...counted.marks, mark] }];
  const therapist = { ...counted, units: own, because: [...counted.because, because] };
  if (assistantUnits === 0) return [therapist];
  return [
    { ...therapist, minutes: counted.minutes - minutes },
    { ...counted, units: assistantUnits, minutes, marks: [...counted.marks, mark] },
  ];
}

const assistantMinutes = (given: readonly Given[], rule: AssistantRule): number =>
  given
    .flatMap(({ shares }) => shares)
    .filter(({ clinician }) => clinician.qualification === rule.qualification)
    .reduce((sum, share) => sum + share.minutes, 0);

/** More than `percent` of the whole, in integers: a share of exactly the percent is not more. */
const moreThan = (percent: number, part: number, whole: number): boolean => part * 100 > whole * percent;

function partBlocks(counted: Counted, rule: AssistantRule, { tables }: CodingContext): Parts {
  const { blockMinutes, reachedAtMinutes } = must(tables.counting('timed-15'), 'a counting rule for timed codes');
  const assistant = assistantMinutes(counted.given, rule);
  const therapist = counted.minutes - assistant;
  const rest = { assistant: assistant % blockMinutes, therapist: therapist % blockMinutes };
  const wholeAssistant = Math.floor(assistant / blockMinutes);
  let units = wholeAssistant;
  let left = counted.units - wholeAssistant - Math.floor(therapist / blockMinutes);
  // At most two units are left: each side's rest is under a block, and a code gets one unit past its full blocks.
  if (left > 0 && rest.therapist >= reachedAtMinutes) {
    left -= 1;
    if (left > 0) units += left;
  } else if (left > 0 && moreThan(rule.morePercentThan, rest.assistant, rest.assistant + rest.therapist)) {
    units += left;
  }
  const says =
    `${therapist} minutes by the therapist and ${assistant} by the assistant: ${units} of ${counted.units} units are ` +
    `the assistant's (a unit is the therapist's from ${reachedAtMinutes} minutes of the therapist alone, ` +
    `else the assistant's above ${rule.morePercentThan} % of it)`;
  return { assistantUnits: units, says };
}

/** Untimed codes have a unit for each session: it is the assistant's above the row's percent of the session. */
function partSessions(counted: Counted, rule: AssistantRule): Parts {
  const shared = counted.given.filter((each) =>
    moreThan(rule.morePercentThan, assistantMinutes([each], rule), each.minutes),
  );
  const units = Math.min(shared.length, counted.units);
  const says = `${units} of ${counted.units} sessions had more than ${rule.morePercentThan} % by the assistant`;
  return { assistantUnits: units, says };
}
