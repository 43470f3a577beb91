import { code, count, day, decimal, fixed, maybe, text, time, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, upTo } from '../guide/rules';
import {
  contact,
  demographics,
  organization,
  organizationProvider,
  place,
  provider,
  reference,
  references,
  role,
  street,
  taxonomy,
} from './parts';

/** What every claim file begins with: who sends, who receives, who bills, who is insured. */

export const beginning = segment('BHT', {
  structure: fixed('0019'),
  purpose: code('00', '18'),
  number: text(1, 50),
  day: day(),
  time: time(),
  kind: code('CH', 'RP'),
});

export const submitter = loop('1000A', {
  name: one(
    segment(
      'NM1',
      {
        entity: fixed('41'),
        kind: code('1', '2'),
        last: text(1, 60),
        first: maybe(text(1, 35)),
        middle: maybe(text(1, 25)),
        ...unused(6, 7),
        idQualifier: fixed('46'),
        id: text(2, 80),
        ...unused(10, 11, 12),
      },
      ['P0809', 'C1110'],
    ),
  ),
  contacts: oneTo(2, contact('ED', 'EM', 'FX', 'TE')),
});

export const receiver = loop('1000B', { name: one(organization('40', '46')) });

const level = (kind: string, parent: 'with-parent' | 'first', ...children: readonly string[]) =>
  segment('HL', {
    number: count(12),
    parent: parent === 'first' ? unused(2).unused2 : count(12),
    kind: fixed(kind),
    children: code(...children),
  });

export const billingLevel = level('20', 'first', '1');
export const subscriberLevel = level('22', 'with-parent', '0', '1');
export const patientLevel = level('23', 'with-parent', '0');

export const currency = segment('CUR', {
  entity: fixed('85'),
  currency: text(3, 3),
  ...unused(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21),
});

export const billingTaxonomy = taxonomy('BI');

export const billingProvider = loop('2010AA', {
  name: one(provider('85', '1', '2')),
  street: one(street),
  place: one(place),
  taxId: one(references('EI', 'SY')),
  licenses: upTo(2, references('0B', '1G')),
  contacts: upTo(2, contact('EM', 'FX', 'TE')),
});

export const facilityBillingProvider = loop('2010AA', {
  name: one(organizationProvider('85')),
  street: one(street),
  place: one(place),
  taxId: one(reference('EI')),
  contacts: upTo(2, contact('EM', 'FX', 'TE')),
});

export const payToAddress = loop('2010AB', {
  name: one(role('87', '1', '2')),
  street: one(street),
  place: one(place),
});

export const payToPlan = loop('2010AC', {
  name: one(organization('PE', 'PI', 'XV')),
  street: one(street),
  place: one(place),
  secondaryId: optional(references('2U', 'FY', 'NF')),
  taxId: one(reference('EI')),
});

const SEQUENCE = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'P', 'S', 'T', 'U'] as const;
const FILING = [
  ...['11', '12', '13', '14', '15', '16', '17', 'AM', 'BL', 'CH', 'CI', 'DS', 'FI', 'HM', 'LM', 'MA', 'MB'],
  ...['MC', 'OF', 'TV', 'VA', 'WC', 'ZZ'],
] as const;

/** SBR: which plan in which order, and how the patient belongs to it. */
export const subscriberPlan = segment('SBR', {
  sequence: code(...SEQUENCE),
  relationship: maybe(code('18')),
  group: maybe(text(1, 50)),
  groupName: maybe(text(1, 60)),
  secondaryReason: maybe(code('12', '13', '14', '15', '16', '41', '42', '43', '47')),
  ...unused(6, 7, 8),
  filing: maybe(code(...FILING)),
});

export const otherPlan = segment('SBR', {
  sequence: code(...SEQUENCE),
  relationship: code('01', '18', '19', '20', '21', '39', '40', '53', 'G8'),
  group: maybe(text(1, 50)),
  groupName: maybe(text(1, 60)),
  secondaryReason: maybe(code('12', '13', '14', '15', '16', '41', '42', '43', '47')),
  ...unused(6, 7, 8),
  filing: maybe(code(...FILING)),
});

/** PAT elements behind the relationship: a death, a weight, a pregnancy. */
const condition = {
  deathFormat: maybe(code('D8')),
  death: maybe(text(1, 35)),
  weightUnit: maybe(code('01')),
  weight: maybe(decimal(10)),
  pregnant: maybe(code('Y')),
};

export const subscriberCondition = segment('PAT', { ...unused(1, 2, 3, 4), ...condition }, ['P0506', 'P0708']);

export const patientRelation = segment(
  'PAT',
  { relationship: code('01', '19', '20', '21', '39', '40', '53', 'G8'), ...unused(2, 3, 4), ...condition },
  ['P0506', 'P0708'],
);

/** NM1*IL: a person or organization with its member number. */
export const insured = segment(
  'NM1',
  {
    entity: fixed('IL'),
    kind: code('1', '2'),
    last: text(1, 60),
    first: maybe(text(1, 35)),
    middle: maybe(text(1, 25)),
    ...unused(6),
    suffix: maybe(text(1, 10)),
    idQualifier: code('II', 'MI'),
    id: text(2, 80),
    ...unused(10, 11, 12),
  },
  ['P0809', 'C1110', 'C1203'],
);

const phone = segment(
  'PER',
  {
    purpose: fixed('IC'),
    name: maybe(text(1, 60)),
    way1: fixed('TE'),
    number1: text(1, 256),
    way2: maybe(code('EX')),
    number2: maybe(text(1, 256)),
    ...unused(7, 8, 9),
  },
  ['P0304', 'P0506', 'P0708'],
);

export const subscriberName = loop('2010BA', {
  name: one(insured),
  street: optional(street),
  place: optional(place),
  demographics: optional(demographics),
  socialSecurity: optional(reference('SY')),
  casualtyClaim: optional(reference('Y4')),
  contact: optional(phone),
});

export const payerName = loop('2010BB', {
  name: one(organization('PR', 'PI', 'XV')),
  street: optional(street),
  place: optional(place),
  secondaryIds: upTo(3, references('2U', 'EI', 'FY', 'NF')),
  billingProviderIds: upTo(2, references('G2', 'LU')),
});

export const patientName = loop('2010CA', {
  name: one(
    segment('NM1', {
      entity: fixed('QC'),
      kind: fixed('1'),
      last: text(1, 60),
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      ...unused(6),
      suffix: maybe(text(1, 10)),
      ...unused(8, 9, 10, 11, 12),
    }),
  ),
  street: one(street),
  place: one(place),
  demographics: one(demographics),
  casualtyClaim: optional(reference('Y4')),
  memberId: optional(references('1W', 'SY')),
  contact: optional(phone),
});

export { phone as casualtyContact };
