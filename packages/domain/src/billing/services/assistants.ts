import { must } from '../../kernel';
import type { AssistantRule } from './service-rows';
import type { CodingContext, Counted, Given } from './counting.types';
import { applied } from './say';

/** The assistant's part of a counted code, and the therapist's; a part without units makes no line. */
interface Parts {
  readonly assistant: Pick<Counted, 'units' | 'minutes' | 'given'>;
  readonly therapist: Pick<Counted, 'units' | 'minutes' | 'given'>;
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
  if (encounter.rules.assistants === 'none' || !rule || isSupplied(counted, context)) return [counted];
  if (assistantMinutes(counted.given, rule) === 0) return [counted];
  const { assistant, therapist, says } = partsOf(counted, rule, context);
  const because = applied('assistant', says, rule);
  const mark = { modifier: rule.modifier, place: 'payment', parting: true, side: null, because } as const;
  const lines = [
    { ...counted, ...therapist, because: [...counted.because, because] },
    { ...counted, ...assistant, marks: [...counted.marks, mark] },
  ];
  return lines.filter(({ units }) => units > 0);
}

/** What takes nobody's minutes, such as a device, has no assistant's part. */
const isSupplied = ({ code }: Counted, { tables }: CodingContext): boolean =>
  tables.services.remoteMonitoringSteps.some((row) => row.code === code && !row.assisted);

function partsOf(counted: Counted, rule: AssistantRule, context: CodingContext): Parts {
  const counting = context.tables.service(counted.code, counted.discipline)?.counting;
  if (counting === 'timed-15') return partBlocks(counted, rule, context);
  const perSession = counting === 'untimed' && counted.units === counted.given.length;
  return perSession ? partSessions(counted, rule) : partWhole(counted, rule);
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
  const own = counted.units - units;
  const { given, minutes } = counted;
  // A part without units leaves its minutes to the other, so that the minutes of the lines sum to those given.
  return {
    assistant: { units, given, minutes: own === 0 ? minutes : assistant },
    therapist: { units: own, given, minutes: units === 0 ? minutes : therapist },
    says,
  };
}

/** Codes of a session have a unit for each: it is the assistant's above the row's percent of the session. */
function partSessions(counted: Counted, rule: AssistantRule): Parts {
  const shared = (each: Given) => moreThan(rule.morePercentThan, assistantMinutes([each], rule), each.minutes);
  const part = (given: readonly Given[]) => ({
    units: given.length,
    minutes: given.reduce((sum, { minutes }) => sum + minutes, 0),
    given,
  });
  const assistant = part(counted.given.filter(shared));
  const therapist = part(counted.given.filter((each) => !shared(each)));
  const says = `${assistant.units} of ${counted.units} sessions had more than ${rule.morePercentThan} % by the assistant`;
  return { assistant, therapist, says };
}

/** What is neither timed nor of a session is one service: all of it is the assistant's above the row's percent. */
function partWhole(counted: Counted, rule: AssistantRule): Parts {
  const total = counted.given.reduce((sum, { minutes }) => sum + minutes, 0);
  const assistant = assistantMinutes(counted.given, rule);
  const shared = moreThan(rule.morePercentThan, assistant, total);
  const { units, minutes, given } = counted;
  const all = { units, minutes, given };
  const none = { units: 0, minutes: 0, given: counted.given };
  const says = `${assistant} of ${total} minutes by the assistant, counted above ${rule.morePercentThan} %`;
  return { assistant: shared ? all : none, therapist: shared ? none : all, says };
}
