import { code, day, fixed, maybe, period, text, time, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { answered } from './answer-situations';
import { benefitOf, contactBy, rejection } from './eligibility-benefit';
import { MILITARY_GRADES } from './eligibility-codes';
import {
  birthOrder,
  dependentName,
  describedReferences,
  diagnoses,
  knownDemographics,
  providerPart,
  RECEIVER_IDS,
  receiverName,
  receiverPart,
  relation,
  sourceName,
  subscriberName,
} from './eligibility-parts';
import { assignedTrace, lastingLevel, level, lowestLevel, NEVER } from './levels';
import { dates, place, street } from './parts';

/** MPI: service in the armed forces. */
const military = segment(
  'MPI',
  {
    status: code('A', 'C', 'L', 'O', 'P', 'S', 'T'),
    employment: code(...['AE', 'AO', 'AS', 'AT', 'AU', 'CC', 'DD', 'HD', 'IR', 'LX', 'PE', 'RE', 'RM', 'RR', 'RU']),
    branch: code(
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'Q', 'R', 'S', 'U', 'W'],
    ),
    description: maybe(text(1, 80)),
    grade: maybe(code(...MILITARY_GRADES)),
    format: maybe(code('D8', 'RD8')),
    days: maybe(period()),
  },
  ['P0607'],
);

const ACTIONS = ['C', 'N', 'R', 'S', 'W', 'X', 'Y'] as const;

const personDates = upTo(
  9,
  dates(
    ...['096', '102', '152', '291', '307', '318', '340', '341', '342', '343', '346', '347', '356', '357', '382', '435'],
    ...['442', '458', '472', '539', '540', '636', '771'],
  ),
);

const SHARED_IDS = [
  ...['18', '1L', '1W', '49', '6P', 'CE', 'CT', 'EA', 'EJ', 'F6', 'GH', 'HJ', 'IF', 'IG', 'N6', 'NQ', 'Q4', 'SY', 'Y4'],
] as const;

const SHARED_REJECTIONS = [
  ...['15', '35', '42', '43', '45', '47', '48', '49', '51', '52', '56', '57', '58', '60', '61', '62', '63', '71'],
] as const;

const change = { change: maybe(code('001')), reason: maybe(code('25')), birthOrder: maybe(birthOrder()) };

/** 2110C: one benefit of a subscriber. */
export const subscriberBenefit = benefitOf('C');
/** 2110D: one benefit of a dependent. */
export const dependentBenefit = benefitOf('D');

const dependentPerson = loop('2100D', {
  name: one(dependentName),
  ids: upTo(9, describedReferences(...SHARED_IDS, 'MRC')),
  street: optional(street),
  place: optional(place),
  rejections: upTo(9, rejection([...SHARED_REJECTIONS, '64', '65', '66', '67', '68', '77'], ACTIONS)),
  provider: optional(providerPart('PXC')),
  demographics: optional(knownDemographics('F', 'M', 'U')),
  relation: optional(
    relation({ insured: 'N', relationships: ['01', '19', '20', '21', '39', '40', '53', 'G8'], ...change }),
  ),
  diagnoses: optional(diagnoses),
  dates: personDates,
  military: optional(military),
  benefits: upTo(UNLIMITED, dependentBenefit),
});

const dependent = loop('2000D', {
  level: one(lowestLevel('23')),
  traces: upTo(3, assignedTrace('1', '2')),
  person: one(dependentPerson),
});

const subscriber = loop('2000C', {
  level: one(lastingLevel('22')),
  traces: upTo(3, assignedTrace('1', '2')),
  person: one(
    loop('2100C', {
      name: one(subscriberName),
      ids: upTo(9, describedReferences(...SHARED_IDS, '3H')),
      street: optional(street),
      place: optional(place),
      rejections: upTo(9, rejection([...SHARED_REJECTIONS, '72', '73', '74', '75', '76', '78'], ACTIONS)),
      provider: optional(providerPart('PXC')),
      demographics: optional(knownDemographics('F', 'M', 'U')),
      relation: optional(relation({ insured: 'Y', relationships: ['18'], ...change })),
      diagnoses: optional(diagnoses),
      dates: personDates,
      military: optional(military),
      benefits: upTo(UNLIMITED, subscriberBenefit),
    }),
  ),
  dependents: upTo(UNLIMITED, dependent),
});

const receiver = loop('2000B', {
  level: one(lastingLevel('21')),
  name: one(
    loop('2100B', {
      name: one(receiverName(maybe(text(1, 60)))),
      ids: upTo(9, describedReferences(...RECEIVER_IDS)),
      street: optional(street),
      place: optional(place),
      rejections: upTo(
        9,
        rejection(['15', '41', '43', '44', '45', '46', '47', '48', '50', '51', '79', '97', 'T4'], ACTIONS),
      ),
      provider: optional(receiverPart),
    }),
  ),
  subscribers: upTo(UNLIMITED, subscriber),
});

const source = loop('2000A', {
  level: one(level('20', NEVER, code('0', '1'))),
  rejections: upTo(9, rejection(['04', '41', '42', '79'], ['C', 'N', 'P', 'R', 'S', 'Y'])),
  name: one(
    loop('2100A', {
      name: one(sourceName),
      contacts: upTo(3, contactBy('ED', 'EM', 'FX', 'TE', 'UR')),
      rejections: upTo(9, rejection(['04', '41', '42', '79', '80', 'T4'], ['C', 'N', 'P', 'R', 'S', 'W', 'X', 'Y'])),
    }),
  ),
  receivers: upTo(UNLIMITED, receiver),
});

const body = loop('271', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0022'),
      purpose: code('06', '11'),
      number: maybe(text(1, 50)),
      day: day(),
      time: time(),
      ...unused(6),
    }),
  ),
  sources: oneTo(UNLIMITED, source),
});

/**
 * The 271, 005010X279A1: the benefits of a person, or why they are not told. Usage, lengths and codes as other
 * implementations of the guide publish them (pyx12 maps and stupidedi, read 2026-11-28).
 */
export const ELIGIBILITY_RESPONSE_271 = {
  setId: '271',
  version: '005010X279A1',
  functionalId: 'HB',
  versionInHeader: true,
  body,
  situations: [answered(dependentPerson, 'benefits', 'rejections')],
} as const satisfies Guide;

export type EligibilityResponse = ValueOf<typeof body>;
