import type { PlainDate } from '../../kernel';
import type { AppliedRule, ServiceGiven, ServiceKind, Unbilled } from '../encounter.types';
import type { CodingContext, Counting, Given, RecordNote, RuleOrigin } from './counting.types';
import type { RecordFacts } from './findings.types';

/** A rule as it was applied, with source and first day of the row that it used. */
export const applied = (rule: string, says: string, row: RuleOrigin): AppliedRule => ({
  rule,
  says,
  source: row.source,
  effective: row.from,
});

/** The origin of what no publication says but the record itself. */
export const ofRecord = (day: PlainDate): RuleOrigin => ({ from: day, source: 'The record of the encounter' });

export const unbilled = (given: Given, code: string | null, because: AppliedRule): Unbilled => ({
  serviceId: given.service.id,
  code,
  minutes: given.minutes,
  because,
});

export const note = (
  facts: RecordFacts,
  about: { readonly code: string; readonly severity: RecordNote['severity'] },
  row: RuleOrigin,
): RecordNote => ({ ...about, facts, source: row.source, effective: row.from });

export const NOTHING: Counting = { counted: [], unbilled: [], notes: [] };

export const together = (parts: readonly Counting[]): Counting => ({
  counted: parts.flatMap(({ counted }) => counted),
  unbilled: parts.flatMap((part) => part.unbilled),
  notes: parts.flatMap(({ notes }) => notes),
});

/** The services of one kind, in an order that does not depend on how they were listed. */
export const ofKind = <Kind extends ServiceKind>(
  all: readonly Given[],
  kind: Kind,
): Given<Extract<ServiceGiven, { kind: Kind }>>[] =>
  all
    .filter((each): each is Given<Extract<ServiceGiven, { kind: Kind }>> => each.service.kind === kind)
    .sort((a, b) => (a.service.id < b.service.id ? -1 : 1));

/** Why a code makes no line here: no row holds for it on the day. */
export const noRow = (what: string, { tables }: CodingContext): AppliedRule =>
  applied('no row', `No row of ${tables.day} says how ${what} is coded`, {
    from: tables.day,
    source: 'The reference rows of the day',
  });
