import { must } from '../../kernel';
import { substantialPortion, totalTime } from '../timed-units';
import type { CodeGroup } from './code-groups';
import { countedGroup, groupByCode, groupKey, unbilledGroup } from './code-groups';
import type { CodingContext, Counting, Given } from './counting.types';
import { NOTHING, applied, together } from './say';

/**
 * Timed one-on-one codes. Minutes are pooled for each discipline apart, not over the whole day: a plan of care is a
 * discipline's, its therapist certifies its minutes and its lines carry its modifier, so 7 minutes of physical and 7
 * of occupational therapy are two plans that reached nothing and not one unit of either. Groups are not in the pool.
 * Source: CMS Claims Processing Manual 100-04, chapter 5, section 20.2, via First Coast.
 */
export function timedTherapy(all: readonly Given[], context: CodingContext): Counting {
  const groups = groupByCode(all, ['timed-15'], context);
  const disciplines = [...new Set(groups.map(({ catalog }) => catalog.discipline))].sort();
  return together(
    disciplines.map((discipline) =>
      countPool(
        groups.filter(({ catalog }) => catalog.discipline === discipline),
        context,
      ),
    ),
  );
}

function countPool(groups: readonly CodeGroup[], { encounter, tables }: CodingContext): Counting {
  if (groups.length === 0) return NOTHING;
  const rule = must(tables.counting('timed-15'), 'a counting rule for timed codes');
  const count = encounter.rules.timedUnits === 'total-time' ? totalTime : substantialPortion;
  const keyOf = (group: CodeGroup) => groupKey(group.catalog, group.meeting);
  const units = new Map(
    count(
      groups.map((group) => ({ code: keyOf(group), minutes: group.minutes })),
      rule,
    ).map((each) => [each.code, each]),
  );
  return together(
    groups.map((group) => {
      const { units: number, explanation } = must(units.get(keyOf(group)), `units of ${keyOf(group)}`);
      const name = encounter.rules.timedUnits === 'total-time' ? 'total time' : 'substantial portion';
      if (number === 0) return { ...NOTHING, unbilled: unbilledGroup(group, applied(name, explanation, rule)) };
      return { ...NOTHING, counted: [countedGroup(group, number, [applied(name, explanation, rule)])] };
    }),
  );
}
