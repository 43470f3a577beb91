import { code, composite, count, fixed, maybe, period, repeated, text, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import type { Slots } from '../guide/rules';
import { NAME_SYNTAX } from './levels';
import { place, references, street } from './parts';

/** What the request for a review and its answer have in common. Code lists that others keep are open here. */

interface NameParts<Qualifier extends Field, Id extends Field> {
  readonly entities: readonly string[];
  readonly kinds: readonly string[];
  readonly idQualifier: Qualifier;
  readonly id: Id;
}

/** NM1 whose prefix (NM106) is used, which the other guides leave empty. */
const name = <Qualifier extends Field, Id extends Field>(of: NameParts<Qualifier, Id>) =>
  segment(
    'NM1',
    {
      entity: code(...of.entities),
      kind: code(...of.kinds),
      last: maybe(text(1, 60)),
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      prefix: maybe(text(1, 10)),
      suffix: maybe(text(1, 10)),
      idQualifier: of.idQualifier,
      id: of.id,
      ...unused(10, 11, 12),
    },
    NAME_SYNTAX,
  );

/** NM1 of somebody with a number. */
export const party = (kinds: readonly string[], ...entities: readonly string[]) =>
  name({ entities, kinds, idQualifier: text(1, 2), id: text(2, 80) });

/** NM1 of somebody whose number is known or not. */
export const looseParty = (kinds: readonly string[], ...entities: readonly string[]) =>
  name({ entities, kinds, idQualifier: maybe(text(1, 2)), id: maybe(text(2, 80)) });

const WAYS = ['EM', 'FX', 'TE', 'UR'] as const;
const further = () => maybe(code(...WAYS, 'EX'));
const number = () => maybe(text(1, 256));

/** PER with up to three ways to reach somebody. */
export const contact = segment(
  'PER',
  {
    purpose: fixed('IC'),
    name: maybe(text(1, 60)),
    way1: maybe(code(...WAYS)),
    number1: number(),
    way2: further(),
    number2: number(),
    way3: further(),
    number3: number(),
    ...unused(9),
  },
  ['P0304', 'P0506', 'P0708'],
);

export const taxonomyOf = (...parts: readonly string[]) =>
  segment('PRV', { part: code(...parts), qualifier: fixed('PXC'), code: text(1, 50), ...unused(4, 5, 6) }, ['P0203']);

/** DMG: birth, and sex when it is known. */
const birth = segment(
  'DMG',
  {
    format: fixed('D8'),
    birthDate: period(),
    sex: maybe(code('F', 'M', 'U')),
    ...unused(4, 5, 6, 7, 8, 9, 10, 11),
  },
  ['P0102', 'P1011', 'C1105'],
);

/** INS: insured or not, how related, which of twins. */
const relation = (insured: 'Y' | 'N', ...relationships: readonly string[]) =>
  segment(
    'INS',
    {
      isInsured: fixed(insured),
      relationship: code(...relationships),
      ...unused(3, 4, 5, 6, 7),
      employment: maybe(text(2, 2)),
      ...unused(9, 10, 11, 12, 13, 14, 15, 16),
      birthOrder: maybe(count(9)),
    },
    ['P1112'],
  );

/** AAA: why something was not looked at, and what to do next. */
const rejection = segment('AAA', {
  valid: code('N', 'Y'),
  ...unused(2),
  reason: maybe(text(2, 2)),
  action: maybe(text(1, 1)),
});

/** Only answers have them. */
export const REJECTIONS = { rejections: upTo(9, rejection) };

const cause = () => maybe(text(2, 3));

/** UM: what is asked for, for the first time or again, where and how urgently. */
export const review = (...categories: readonly string[]) =>
  segment('UM', {
    category: code(...categories),
    certification: code('1', '2', '3', '4', 'I', 'N', 'R', 'S'),
    service: maybe(text(1, 2)),
    location: maybe(composite({ facility: text(1, 2), qualifier: code('A', 'B'), frequency: maybe(text(1, 1)) })),
    relatedCauses: maybe(
      composite({
        cause1: text(2, 3),
        cause2: cause(),
        cause3: cause(),
        state: maybe(text(2, 2)),
        country: maybe(text(2, 3)),
      }),
    ),
    urgency: maybe(text(1, 3)),
    condition: maybe(text(1, 1)),
    prognosis: maybe(text(1, 1)),
    release: maybe(text(1, 1)),
    delay: maybe(text(1, 2)),
  });

/** HCR: what was decided, under which number, and up to five reasons. */
export const decision = (...actions: readonly string[]) =>
  segment('HCR', {
    action: code(...actions),
    number: maybe(text(1, 50)),
    reasons: maybe(repeated(text(1, 30), 5)),
    secondOpinion: maybe(code('N', 'Y')),
  });

interface ActorParts<Checks extends Slots> {
  readonly entities: readonly string[];
  readonly ids: readonly string[];
  readonly parts: readonly string[];
  /** `REJECTIONS` in an answer. */
  readonly checks: Checks;
}

/** A provider with a part in what is asked for. */
export const actor = <Checks extends Slots>(id: string, of: ActorParts<Checks>) =>
  loop(id, {
    name: one(looseParty(['1', '2'], ...of.entities)),
    ids: upTo(8, references(...of.ids)),
    street: optional(street),
    place: optional(place),
    contact: optional(contact),
    ...of.checks,
    taxonomy: optional(taxonomyOf(...of.parts)),
  });

/** Somebody to whom more information goes. */
export const informationContact = (id: string) =>
  loop(id, {
    name: one(looseParty(['1', '2'], 'L5')),
    street: optional(street),
    place: optional(place),
    contact: optional(contact),
  });

/** 2010C: the subscriber's name, with what an answer adds to it. */
export const reviewedSubscriber = <Checks extends Slots>(checks: Checks) =>
  loop('2010C', {
    name: one(party(['1'], 'IL')),
    ids: upTo(9, references('1L', '3L', '6P', 'DP', 'EJ', 'F6', 'HJ', 'IG', 'N6', 'NQ', 'SY')),
    street: optional(street),
    place: optional(place),
    ...checks,
    birth: optional(birth),
    relation: optional(relation('Y', '18')),
  });

/** 2010D: the dependent's. */
export const reviewedDependent = <Checks extends Slots>(checks: Checks) =>
  loop('2010D', {
    name: one(looseParty(['1'], 'QC')),
    ids: upTo(9, references('EJ', 'SY')),
    street: optional(street),
    place: optional(place),
    ...checks,
    birth: optional(birth),
    relation: optional(relation('N', '01', '19', 'G8')),
  });
