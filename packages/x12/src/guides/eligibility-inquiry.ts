import { code, count, day, fixed, maybe, repeated, text, time, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { SERVICE_TYPES } from './eligibility-codes';
import {
  benefitProcedure,
  birthOrder,
  dependentName,
  describedReferences,
  diagnoses,
  diagnosisPointers,
  knownDemographics,
  providerPart,
  RECEIVER_IDS,
  receiverName,
  receiverPart,
  relation,
  sourceName,
  subscriberName,
} from './eligibility-parts';
import { assignedTrace, firstLevel, lastingLevel, lowestLevel, middleLevel, NEVER } from './levels';
import { amounts, dates, place, references, street } from './parts';

const PROVIDER_IDS = ['9K', 'D3', 'EI', 'HPI', 'PXC', 'SY', 'TJ'] as const;

/** EQ: the services or the procedure that is asked about. */
const question = segment(
  'EQ',
  {
    services: maybe(repeated(code(...SERVICE_TYPES), 99)),
    procedure: maybe(benefitProcedure(NEVER)),
    coverage: maybe(code('FAM')),
    ...unused(4),
    diagnoses: maybe(diagnosisPointers),
  },
  ['R0102'],
);

const setting = segment('III', { list: fixed('ZZ'), code: text(1, 30), ...unused(3, 4, 5, 6, 7, 8, 9) }, [
  'P0102',
  'L030405',
]);

/** 2110C: one question about a subscriber. */
const subscriberQuestion = loop('2110C', {
  question: one(question),
  spendDown: optional(amounts('R')),
  spendDownBilled: optional(amounts('PB')),
  setting: optional(setting),
  authorization: optional(references('9F', 'G1')),
  days: optional(dates('291')),
});

const dependentQuestion = loop('2110D', {
  question: one(question),
  setting: optional(setting),
  authorization: optional(references('9F', 'G1')),
  days: optional(dates('291')),
});

const SHARED_IDS = ['18', '1L', '1W', '6P', 'CT', 'EA', 'EJ', 'F6', 'GH', 'HJ', 'IG', 'N6', 'SY', 'Y4'] as const;

const dependent = loop('2000D', {
  level: one(lowestLevel('23')),
  traces: upTo(2, assignedTrace('1')),
  person: one(
    loop('2100D', {
      name: one(dependentName),
      ids: upTo(9, references(...SHARED_IDS, 'IF', 'MRC')),
      street: optional(street),
      place: optional(place),
      provider: optional(providerPart(...PROVIDER_IDS)),
      demographics: optional(knownDemographics('F', 'M')),
      relation: optional(
        relation({
          insured: 'N',
          relationships: ['01', '19', '34'],
          change: NEVER,
          reason: NEVER,
          birthOrder: maybe(birthOrder()),
        }),
      ),
      diagnoses: optional(diagnoses),
      dates: upTo(2, dates('102', '291')),
      questions: oneTo(99, dependentQuestion),
    }),
  ),
});

const subscriber = loop('2000C', {
  level: one(lastingLevel('22')),
  traces: upTo(2, assignedTrace('1')),
  person: one(
    loop('2100C', {
      name: one(subscriberName),
      ids: upTo(9, references(...SHARED_IDS, '3H', 'NQ')),
      street: optional(street),
      place: optional(place),
      provider: optional(providerPart(...PROVIDER_IDS)),
      demographics: optional(knownDemographics('F', 'M')),
      relation: optional(
        relation({
          insured: 'Y',
          relationships: ['18'],
          change: NEVER,
          reason: NEVER,
          birthOrder: count(9),
        }),
      ),
      diagnoses: optional(diagnoses),
      dates: upTo(2, dates('102', '291')),
      questions: upTo(99, subscriberQuestion),
    }),
  ),
  dependents: upTo(UNLIMITED, dependent),
});

const receiver = loop('2000B', {
  level: one(middleLevel('21')),
  name: one(
    loop('2100B', {
      name: one(receiverName(text(1, 60))),
      ids: upTo(9, describedReferences(...RECEIVER_IDS)),
      street: optional(street),
      place: optional(place),
      provider: optional(receiverPart),
    }),
  ),
  subscribers: oneTo(UNLIMITED, subscriber),
});

const source = loop('2000A', {
  level: one(firstLevel('20')),
  name: one(loop('2100A', { name: one(sourceName) })),
  receivers: oneTo(UNLIMITED, receiver),
});

const body = loop('270', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0022'),
      purpose: code('01', '13'),
      number: maybe(text(1, 50)),
      day: day(),
      time: time(),
      kind: maybe(code('RT')),
    }),
  ),
  sources: oneTo(UNLIMITED, source),
});

/**
 * The 270, 005010X279A1: which benefits does this person have? Usage, lengths and codes as other implementations of the
 * guide publish them (pyx12 maps and stupidedi, read 2026-11-28).
 */
export const ELIGIBILITY_INQUIRY_270 = {
  setId: '270',
  version: '005010X279A1',
  functionalId: 'HS',
  versionInHeader: true,
  body,
} as const satisfies Guide;

export type EligibilityInquiry = ValueOf<typeof body>;
