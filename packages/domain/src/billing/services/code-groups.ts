import type { CatalogService } from '../reference-tables';
import type { AppliedRule, Meeting, ServiceKind, Unbilled } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given } from './counting.types';
import { catalogOf, notInCatalog } from './people';
import { NOTHING, ofKind, together, unbilled } from './say';

/** All services of a day that make one code of one discipline, met in one way. */
export interface CodeGroup {
  readonly catalog: CatalogService;
  readonly meeting: Meeting;
  readonly given: readonly Given[];
  readonly minutes: number;
}

/**
 * Minutes services by code, discipline and meeting: minutes are added up over the day before anything is counted, so
 * order and splitting into sessions do not matter. Codes that the discipline does not bill come back as findings.
 */
export function groupByCode(
  all: readonly Given[],
  kinds: readonly CatalogService['counting'][],
  context: CodingContext,
): CodeGroup[] {
  const groups = new Map<string, CodeGroup>();
  for (const given of ofKind(all, 'minutes')) {
    const catalog = catalogOf(given.service.code, given, context);
    if (!catalog || !kinds.includes(catalog.counting)) continue;
    const key = groupKey(catalog, given.service.meeting);
    const before = groups.get(key);
    groups.set(key, {
      catalog,
      meeting: given.service.meeting,
      given: [...(before?.given ?? []), given],
      minutes: given.minutes + (before?.minutes ?? 0),
    });
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

export const groupKey = (catalog: CatalogService, { mode, patientAt }: Meeting): string =>
  [catalog.code, catalog.discipline, mode, patientAt].join(' ');

/** Services whose code no discipline of their people bills: the only place where that is said. */
export function codesOutsideCatalog(all: readonly Given[], context: CodingContext): Counting {
  const coded = (['minutes', 'quantity', 'drug'] satisfies ServiceKind[]).flatMap((kind) => ofKind(all, kind));
  return together(
    coded.map((given) => {
      const { code } = given.service;
      return catalogOf(code, given, context) ? NOTHING : notInCatalog(code, given, context);
    }),
  );
}

/** A group as a counted code. The rules of person, place and modifiers come after. */
export const countedGroup = (group: CodeGroup, units: number, because: Counted['because']): Counted => ({
  code: group.catalog.code,
  discipline: group.catalog.discipline,
  units,
  minutes: group.minutes,
  meeting: group.meeting,
  marks: [],
  given: group.given,
  rendering: null,
  because,
});

/** Nothing of the group reaches a unit: each of its services stays visible with the rule that says so. */
export const unbilledGroup = (group: CodeGroup, because: AppliedRule): Unbilled[] =>
  group.given.map((given) => unbilled(given, group.catalog.code, because));
