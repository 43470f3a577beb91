import { must } from '../../kernel';
import type { CodeGroup } from './code-groups';
import { countedGroup, groupByCode, unbilledGroup } from './code-groups';
import type { CodingContext, Counted, Counting, Given, RuleOrigin } from './counting.types';
import { catalogOf } from './people';
import { rendererOf } from './rendering';
import { sideMarks } from './body-side';
import { NOTHING, applied, ofKind, together, unbilled } from './say';

const onePart = (counted: readonly Counted[]): Counting => ({ ...NOTHING, counted });

/** Codes of a session, such as a therapy group: one unit for each session, whatever its minutes. */
export const sessions = (all: readonly Given[], context: CodingContext): Counting =>
  together(
    groupByCode(all, ['untimed'], context).map((group) => {
      const [held, empty] = [group.given.filter(lasted), group.given.filter((given) => !lasted(given))];
      const because = applied('sessions', `Counted once per session: ${held.length}`, group.catalog);
      const counted = held.length === 0 ? [] : [countedGroup({ ...group, given: held }, held.length, [because])];
      return { ...NOTHING, counted, unbilled: withoutMinutes(group, empty) };
    }),
  );

const lasted = ({ minutes }: Given): boolean => minutes > 0;

/** What is not counted by minutes still takes some: a record of none shows nothing that was given. */
const withoutMinutes = ({ catalog }: CodeGroup, empty: readonly Given[]) =>
  empty.map((given) => unbilled(given, catalog.code, applied('minutes', 'The record has no minutes of it', catalog)));

/** Codes of an event, such as an assessment or an evaluation: once a day, whatever the minutes, if there were any. */
export const events = (all: readonly Given[], context: CodingContext): Counting =>
  together(
    groupByCode(all, ['event'], context)
      .flatMap((group) => (isEachPractitioners(group, context) ? byPractitioner(group, context) : [group]))
      .map((group): Counting => {
        if (!group.given.some(lasted)) return { ...NOTHING, unbilled: withoutMinutes(group, group.given) };
        const because = applied('events', 'Counted once a day, whatever the minutes', group.catalog);
        return onePart([countedGroup(group, 1, [because])]);
      }),
  );

const isEachPractitioners = ({ catalog }: CodeGroup, { tables }: CodingContext): boolean =>
  tables.services.practitionerFamilies.some(({ family }) => family === catalog.family);

/** A group for each number that would render its part alone. */
function byPractitioner(group: CodeGroup, context: CodingContext): CodeGroup[] {
  const parts = new Map<string, CodeGroup>();
  for (const given of group.given) {
    const alone = countedGroup({ ...group, given: [given], minutes: given.minutes }, 1, []);
    const npi = rendererOf(alone, group.catalog, context).rendering?.npi ?? '';
    const before = parts.get(npi);
    parts.set(npi, {
      ...group,
      given: [...(before?.given ?? []), given],
      minutes: given.minutes + (before?.minutes ?? 0),
    });
  }
  return [...parts.values()];
}

/** Codes that minutes do not make: without a quantity in the record there is nothing to bill. */
export const quantityMissing = (all: readonly Given[], context: CodingContext): Counting => ({
  ...NOTHING,
  unbilled: groupByCode(all, ['add-on', 'per-unit'], context).flatMap((group) =>
    unbilledGroup(group, applied('quantities', 'Counted by quantity, and the record has none', group.catalog)),
  ),
});

/** Codes that were counted when they were given. */
export const quantities = (all: readonly Given[], context: CodingContext): Counting =>
  together(
    ofKind(all, 'quantity').map((given): Counting => {
      const { code, units, meeting } = given.service;
      const catalog = catalogOf(code, given, context);
      if (!catalog) return NOTHING;
      const because = applied('quantities', `Counted by quantity: ${units}`, catalog);
      if (units === 0) return { ...NOTHING, unbilled: [unbilled(given, code, because)] };
      const group: CodeGroup = { catalog, meeting, given: [given], minutes: given.minutes };
      return onePart([{ ...countedGroup(group, units, [because]), marks: sideMarks(given.service, context) }]);
    }),
  );

/** A first block once its midpoint is passed, then one add-on for every further block whose midpoint is passed. */
export const midpointBlocks = (all: readonly Given[], context: CodingContext): Counting =>
  together(groupByCode(all, ['midpoint-30-with-addon'], context).map((group) => blocksOf(group, context)));

function blocksOf(group: CodeGroup, { tables }: CodingContext): Counting {
  const rule = must(tables.counting('midpoint-30-with-addon'), 'a counting rule for the midpoint');
  const { minutes } = group;
  const { addOnCode } = group.catalog;
  const { blockMinutes, reachedAtMinutes } = rule;
  const says = (sentence: string, row: RuleOrigin = rule) => [applied('midpoint', sentence, row)];
  if (minutes < reachedAtMinutes) {
    const sentence = `${minutes} minutes: the first block needs ${reachedAtMinutes}`;
    return { ...NOTHING, unbilled: unbilledGroup(group, applied('midpoint', sentence, rule)) };
  }
  const first = countedGroup(group, 1, says(`${minutes} minutes: first block reached at ${reachedAtMinutes}`));
  const block = must(rule.addOnBlockMinutes, 'minutes of an add-on block');
  const reached = must(rule.addOnReachedAtMinutes, 'minutes that reach an add-on block');
  const past = minutes - blockMinutes;
  const units = past < reached ? 0 : Math.floor((past + block - reached) / block);
  if (addOnCode === null || units === 0) return onePart([first]);
  const sentence = `${past} minutes past the first ${blockMinutes}: one per ${block}, the last reached at ${reached}`;
  return onePart([first, { ...countedGroup(group, units, says(sentence)), code: addOnCode, minutes: past }]);
}
