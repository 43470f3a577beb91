import { code, count, fixed, maybe, text, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { segment } from '../guide/rules';

/** What the guides with levels have in common: the level itself, who stands in it, the number that finds an answer. */

export const NEVER = unused(1).unused1;

/** HL: its own number, the level above, what it is, and whether levels stand below. */
export const level = <Parent extends Field, Children extends Field>(kind: string, parent: Parent, children: Children) =>
  segment('HL', { number: count(12), parent, kind: fixed(kind), children });

export const firstLevel = (kind: string) => level(kind, NEVER, code('1'));
/** A level that may stand alone when the answer ends there. */
export const lastingLevel = (kind: string) => level(kind, count(12), code('0', '1'));
export const middleLevel = (kind: string) => level(kind, count(12), code('1'));
export const lowestLevel = (kind: string) => level(kind, count(12), code('0'));

/** TRN with one meaning and a number alone. */
export const trace = (kind: '1' | '2') => segment('TRN', { kind: fixed(kind), number: text(1, 50), ...unused(3, 4) });

/** TRN with who gave the number. */
export const assignedTrace = <const Kinds extends readonly string[]>(...kinds: Kinds) =>
  segment('TRN', {
    kind: code(...kinds),
    number: text(1, 50),
    assigner: text(10, 10),
    assignerDivision: maybe(text(1, 50)),
  });

/** Relations of NM1 between its number and what it says of others. */
export const NAME_SYNTAX = ['P0809', 'C1110', 'C1203'];

interface NameParts<Last extends Field, Qualifier extends Field, Id extends Field> {
  readonly entities: readonly string[];
  readonly kinds: readonly string[];
  readonly last: Last;
  readonly idQualifier: Qualifier;
  readonly id: Id;
}

/** NM1 of a person or organization; whether it needs a name and a number is the guide's. */
export const nameOf = <Last extends Field, Qualifier extends Field, Id extends Field>(
  of: NameParts<Last, Qualifier, Id>,
) =>
  segment(
    'NM1',
    {
      entity: code(...of.entities),
      kind: code(...of.kinds),
      last: of.last,
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      ...unused(6),
      suffix: maybe(text(1, 10)),
      idQualifier: of.idQualifier,
      id: of.id,
      ...unused(10, 11, 12),
    },
    NAME_SYNTAX,
  );

/** NM1 of a patient whose number is the subscriber's. */
export const patientNameOf = <Last extends Field>(entity: string, last: Last) =>
  segment(
    'NM1',
    {
      entity: fixed(entity),
      kind: fixed('1'),
      last,
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      ...unused(6),
      suffix: maybe(text(1, 10)),
      ...unused(8, 9, 10, 11, 12),
    },
    NAME_SYNTAX,
  );
