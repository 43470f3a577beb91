import { code, count, day, fixed, maybe, text, time } from '../guide/fields';
import { loop, one, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { assignedTrace, firstLevel, lastingLevel, level, middleLevel } from './levels';
import { date, dates, place, reference, references, street } from './parts';
import { CONDITIONS, diagnoses, EVENT_DATES, STAY_AND_CARE } from './review-conditions';
import {
  actor,
  contact,
  looseParty,
  party,
  reviewedDependent,
  reviewedSubscriber,
  review,
  taxonomyOf,
} from './review-parts';
import { DELIVERY, PAPERS, SERVICE } from './review-services';

/** Parts that providers play (NM101, PRV01) and how they are numbered besides (REF01). */
export const EVENT_PROVIDERS = {
  entities: ['71', '72', '73', '77', 'AAJ', 'DD', 'DK', 'DN', 'FA', 'G3', 'P3', 'QB', 'QV', 'SJ'],
  ids: ['0B', '1G', '1J', 'EI', 'N5', 'N7', 'SY', 'ZH'],
  parts: ['AD', 'AS', 'AT', 'OP', 'OR', 'OT', 'PC', 'PE', 'RF'],
};
export const SERVICE_PROVIDERS = {
  entities: ['1T', '72', '73', '77', 'DD', 'DK', 'DQ', 'FA', 'G3', 'P3', 'QB', 'QV', 'SJ'],
  ids: ['0B', '1G', '1J', 'EI', 'G5', 'N5', 'N7', 'SY', 'ZH'],
  parts: ['AS', 'OP', 'OR', 'OT', 'PC', 'PE'],
};
export const REQUESTER = {
  ids: ['1G', '1J', 'EI', 'G5', 'N5', 'N7', 'SY', 'ZH'],
  parts: ['AD', 'AS', 'AT', 'CO', 'CV', 'OP', 'OR', 'OT', 'PC', 'PE', 'RF'],
};
export const TRANSPORTS = ['45', 'FS', 'ND', 'PW', 'R3'] as const;

/** 2000F: one service that is asked for. */
const requestedService = loop('2000F', {
  level: one(level('SS', count(12), code('0'))),
  traces: upTo(2, assignedTrace('1')),
  review: optional(review('HS', 'SC')),
  earlierAuthorization: optional(reference('BB')),
  earlierReference: optional(reference('NT')),
  serviceDays: optional(dates('472')),
  ...SERVICE,
  ...DELIVERY,
  ...PAPERS,
  providers: upTo(12, actor('2010F', { ...SERVICE_PROVIDERS, checks: {} })),
});

/** 2000E: what is asked for: an admission, a referral, services. */
export const requestedEvent = loop('2000E', {
  level: one(lastingLevel('EV')),
  traces: upTo(2, assignedTrace('1')),
  review: one(review('AR', 'HS', 'IN', 'SC')),
  earlierAuthorization: optional(reference('BB')),
  earlierReference: optional(reference('NT')),
  ...EVENT_DATES,
  diagnoses: optional(diagnoses()),
  ...DELIVERY,
  ...CONDITIONS,
  ...STAY_AND_CARE,
  ...PAPERS,
  providers: upTo(14, actor('2010EA', { ...EVENT_PROVIDERS, checks: {} })),
  transports: upTo(
    5,
    loop('2010EB', {
      name: one(looseParty(['2'], ...TRANSPORTS)),
      street: optional(street),
      place: optional(place),
    }),
  ),
  otherReviewers: upTo(
    3,
    loop('2010EC', {
      name: one(looseParty(['2'], '00', 'CA', 'GG')),
      reason: optional(reference('ZZ')),
      denied: optional(date('598')),
    }),
  ),
  services: upTo(UNLIMITED, requestedService),
});

const dependent = loop('2000D', {
  level: one(middleLevel('23')),
  name: one(reviewedDependent({})),
  events: upTo(UNLIMITED, requestedEvent),
});

const subscriber = loop('2000C', {
  level: one(middleLevel('22')),
  name: one(reviewedSubscriber({})),
  dependent: optional(dependent),
  events: upTo(UNLIMITED, requestedEvent),
});

const requester = loop('2000B', {
  level: one(middleLevel('21')),
  name: one(
    loop('2010B', {
      name: one(party(['1', '2'], '1P', '2B', '36', 'FA', 'PR')),
      ids: upTo(8, references(...REQUESTER.ids)),
      street: optional(street),
      place: optional(place),
      contact: optional(contact),
      taxonomy: optional(taxonomyOf(...REQUESTER.parts)),
    }),
  ),
  subscriber: one(subscriber),
});

const reviewer = loop('2000A', {
  level: one(firstLevel('20')),
  name: one(loop('2010A', { name: one(party(['1', '2'], '2B', '36', 'PR', 'X3')) })),
  requester: one(requester),
});

const body = loop('278-request', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0007'),
      purpose: code('01', '13', '36'),
      number: text(1, 50),
      day: day(),
      time: time(),
      kind: maybe(text(2, 2)),
    }),
  ),
  reviewer: one(reviewer),
});

/** BHT02 of an answer; everything else under the same reference asks. */
export const ANSWER = '11';

/**
 * The 278 that asks, 005010X217: may this be done, and does the plan pay? The answer has the same number and reference;
 * BHT02 tells them apart. Structure, qualifiers and lengths as other implementations of the guide and its samples show
 * them (EdiFabric templates and stupidedi samples, read 2026-11-28).
 */
export const REVIEW_REQUEST_278 = {
  setId: '278',
  version: '005010X217',
  functionalId: 'HI',
  versionInHeader: true,
  isFor: (purpose: string) => purpose !== ANSWER,
  body,
} as const satisfies Guide;

export type ReviewRequest = ValueOf<typeof body>;
