import { code, composite, day, decimal, fixed, maybe, money, period, text, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { segment } from '../guide/rules';

/** Segments that several guides use in the same form. Lengths and relations are those of the 005010 standard. */

export const street = segment('N3', { line1: text(1, 55), line2: maybe(text(1, 55)) });

export const place = segment(
  'N4',
  {
    city: text(2, 30),
    state: maybe(text(2, 2)),
    postalCode: maybe(text(3, 15)),
    country: maybe(text(2, 3)),
    ...unused(5, 6),
    countrySubdivision: maybe(text(1, 3)),
  },
  ['E0207', 'C0605', 'C0704'],
);

/** REF with one meaning: its value alone is left outside of the file. */
export const reference = (qualifier: string) =>
  segment('REF', { qualifier: fixed(qualifier), value: text(1, 50), ...unused(3, 4) }, ['R0203']);

/** REF with one of several meanings. */
export const references = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment('REF', { qualifier: code(...qualifiers), value: text(1, 50), ...unused(3, 4) }, ['R0203']);

/** REF in a line: it may name the payer whose number it is. */
export const payerReferences = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment(
    'REF',
    {
      qualifier: code(...qualifiers),
      value: text(1, 50),
      ...unused(3),
      payer: maybe(composite({ qualifier: fixed('2U'), id: text(1, 50), ...unused(3, 4, 5, 6) })),
    },
    ['R0203'],
  );

/** DTM with one of several meanings, or one. */
export const moment = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment('DTM', { qualifier: code(...qualifiers), day: day(), ...unused(3, 4, 5, 6) }, ['R020305', 'C0403', 'P0506']);

/** A person or organization: NM1 with its identifier where the guide knows one. */
export const named = <K extends Field<string, 'required'>, Q extends Field<string>, I extends Field<string>>(
  entity: string,
  parts: { readonly kind: K; readonly idQualifier: Q; readonly id: I },
) =>
  segment(
    'NM1',
    {
      entity: fixed(entity),
      kind: parts.kind,
      last: maybe(text(1, 60)),
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      ...unused(6),
      suffix: maybe(text(1, 10)),
      idQualifier: parts.idQualifier,
      id: parts.id,
      ...unused(10, 11, 12),
    },
    ['P0809', 'C1110', 'C1203'],
  );

/** An organization with its identifier: NM1 of kind 2. */
export const organization = <const Qualifiers extends readonly string[]>(entity: string, ...qualifiers: Qualifiers) =>
  segment(
    'NM1',
    {
      entity: fixed(entity),
      kind: fixed('2'),
      name: text(1, 60),
      ...unused(4, 5, 6, 7),
      idQualifier: code(...qualifiers),
      id: text(2, 80),
      ...unused(10, 11, 12),
    },
    ['P0809', 'C1110', 'C1203'],
  );

/** AMT with one of several meanings. */
export const amounts = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment('AMT', { qualifier: code(...qualifiers), amount: money(), ...unused(3) });

/** A procedure with its modifiers, as claims and remittances write it. */
export const procedure = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  composite({
    qualifier: code(...qualifiers),
    code: text(1, 48),
    modifier1: maybe(text(2, 2)),
    modifier2: maybe(text(2, 2)),
    modifier3: maybe(text(2, 2)),
    modifier4: maybe(text(2, 2)),
    description: maybe(text(1, 80)),
    ...unused(8),
  });

/** DTP with one meaning, always a day. */
export const date = (qualifier: string) =>
  segment('DTP', { qualifier: fixed(qualifier), format: fixed('D8'), value: period() });

/** DTP with one of several meanings, a day or days. */
export const dates = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment('DTP', { qualifier: code(...qualifiers), format: code('D8', 'RD8'), value: period() });

const PAIRS = ['P0304', 'P0506', 'P0708'];

/** PER: a person or office and up to three numbers. */
export const contact = <const Ways extends readonly string[]>(...ways: Ways) =>
  segment(
    'PER',
    {
      purpose: fixed('IC'),
      name: maybe(text(1, 60)),
      way1: code(...ways),
      number1: text(1, 256),
      way2: maybe(code(...ways, 'EX')),
      number2: maybe(text(1, 256)),
      way3: maybe(code(...ways, 'EX')),
      number3: maybe(text(1, 256)),
      ...unused(9),
    },
    PAIRS,
  );

/** NM1 of who acts in a claim, with or without an NPI. */
export const provider = <const Kinds extends readonly string[]>(entity: string, ...kinds: Kinds) =>
  actor(fixed(entity), code(...kinds));

/** The same when the entity is one of several. */
export const actor = <Entity extends Field, Kind extends Field>(entity: Entity, kind: Kind) =>
  segment(
    'NM1',
    {
      entity,
      kind,
      last: text(1, 60),
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      ...unused(6),
      suffix: maybe(text(1, 10)),
      idQualifier: maybe(code('XX')),
      id: maybe(text(2, 80)),
      ...unused(10, 11, 12),
    },
    ['P0809', 'C1110', 'C1203'],
  );

/** NM1 of an organization with or without an NPI. */
export const organizationProvider = (entity: string) =>
  segment(
    'NM1',
    {
      entity: fixed(entity),
      kind: fixed('2'),
      name: text(1, 60),
      ...unused(4, 5, 6, 7),
      idQualifier: maybe(code('XX')),
      id: maybe(text(2, 80)),
      ...unused(10, 11, 12),
    },
    ['P0809', 'C1110', 'C1203'],
  );

/** NM1 that only says in which part somebody acts; who it is stands elsewhere. */
export const role = <const Kinds extends readonly string[]>(entity: string, ...kinds: Kinds) =>
  segment('NM1', {
    entity: fixed(entity),
    kind: code(...kinds),
    ...unused(3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  });

export const taxonomy = (part: string) =>
  segment('PRV', { part: fixed(part), qualifier: fixed('PXC'), code: text(1, 50), ...unused(4, 5, 6) }, ['P0203']);

/** DMG: birth and sex. */
export const demographics = segment(
  'DMG',
  {
    format: fixed('D8'),
    birthDate: period(),
    sex: code('F', 'M', 'U'),
    ...unused(4, 5, 6, 7, 8, 9, 10, 11),
  },
  ['P0102', 'P1011', 'C1105'],
);

export const quantity = (qualifier: string) =>
  segment('QTY', { qualifier: fixed(qualifier), quantity: decimal(15), ...unused(3, 4) }, ['E0204', 'R0204']);
