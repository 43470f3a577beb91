import { code, composite, count, day, fixed, maybe, text, time, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { assignedTrace, lastingLevel, level, NEVER } from './levels';
import { dates, place, reference, references, street } from './parts';
import { CERTIFICATION_DATES, diagnoses, EVENT_DATES, STAY_AND_CARE } from './review-conditions';
import {
  actor,
  contact,
  decision,
  informationContact,
  looseParty,
  party,
  REJECTIONS,
  review,
  reviewedDependent,
  reviewedSubscriber,
  taxonomyOf,
} from './review-parts';
import { ANSWER, EVENT_PROVIDERS, REQUESTER, SERVICE_PROVIDERS, TRANSPORTS } from './review-request';
import { DELIVERY, PAPERS, SERVICE } from './review-services';

const wanted = () => maybe(composite({ qualifier: fixed('LOI'), code: text(1, 30), ...unused(3, 4, 5, 6, 7, 8, 9) }));

/** HI: which papers are still wanted for a service, by their numbers. */
const wantedPapers = segment('HI', {
  paper1: composite({ qualifier: code('LOI'), code: text(1, 30), ...unused(3, 4, 5, 6, 7, 8, 9) }),
  paper2: wanted(),
  paper3: wanted(),
  paper4: wanted(),
  paper5: wanted(),
  paper6: wanted(),
  paper7: wanted(),
  paper8: wanted(),
  paper9: wanted(),
  paper10: wanted(),
  paper11: wanted(),
  paper12: wanted(),
});

/** 2000F: what was decided about one service. */
const reviewedService = loop('2000F', {
  level: one(level('SS', count(12), code('0'))),
  traces: upTo(3, assignedTrace('1', '2')),
  ...REJECTIONS,
  review: optional(review('HS', 'SC')),
  decision: optional(decision('A1', 'A3', 'A4', 'A6', 'C', 'CT', 'NA')),
  reference: optional(reference('NT')),
  earlierAuthorization: optional(reference('BB')),
  serviceDays: optional(dates('472')),
  ...CERTIFICATION_DATES,
  wantedPapers: optional(wantedPapers),
  ...SERVICE,
  ...DELIVERY,
  ...PAPERS,
  providers: upTo(12, actor('2010FA', { ...SERVICE_PROVIDERS, checks: REJECTIONS })),
  informationContact: optional(informationContact('2010FB')),
});

/** 2000E: what was decided about what was asked for. */
export const reviewedEvent = loop('2000E', {
  level: one(lastingLevel('EV')),
  traces: upTo(3, assignedTrace('1', '2')),
  ...REJECTIONS,
  review: one(review('AR', 'HS', 'IN', 'SC')),
  decision: optional(decision('A1', 'A2', 'A3', 'A4', 'A6', 'C', 'CT', 'NA')),
  reference: optional(reference('NT')),
  earlierAuthorization: optional(reference('BB')),
  ...EVENT_DATES,
  ...CERTIFICATION_DATES,
  diagnoses: optional(diagnoses('LOI')),
  ...DELIVERY,
  ...STAY_AND_CARE,
  ...PAPERS,
  providers: upTo(14, actor('2010EA', { ...EVENT_PROVIDERS, checks: REJECTIONS })),
  informationContact: optional(informationContact('2010EB')),
  transports: upTo(
    5,
    loop('2010EC', {
      name: one(looseParty(['2'], ...TRANSPORTS)),
      street: optional(street),
      place: optional(place),
      ...REJECTIONS,
    }),
  ),
  services: upTo(UNLIMITED, reviewedService),
});

const dependent = loop('2000D', {
  level: one(lastingLevel('23')),
  name: one(reviewedDependent(REJECTIONS)),
  events: upTo(UNLIMITED, reviewedEvent),
});

const subscriber = loop('2000C', {
  level: one(lastingLevel('22')),
  name: one(reviewedSubscriber(REJECTIONS)),
  dependent: optional(dependent),
  events: upTo(UNLIMITED, reviewedEvent),
});

const requester = loop('2000B', {
  level: one(lastingLevel('21')),
  names: oneTo(
    2,
    loop('2010B', {
      name: one(party(['1', '2'], '1P', '2B', '36', 'FA', 'PR')),
      ids: upTo(8, references(...REQUESTER.ids)),
      ...REJECTIONS,
      taxonomy: optional(taxonomyOf(...REQUESTER.parts)),
    }),
  ),
  subscriber: optional(subscriber),
});

const reviewer = loop('2000A', {
  level: one(level('20', NEVER, code('0', '1'))),
  ...REJECTIONS,
  name: one(
    loop('2010A', {
      name: one(party(['1', '2'], '2B', '36', 'PR', 'X3')),
      contact: optional(contact),
      ...REJECTIONS,
    }),
  ),
  requester: optional(requester),
});

const body = loop('278-response', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0007'),
      purpose: fixed(ANSWER),
      number: text(1, 50),
      day: day(),
      time: time(),
      kind: maybe(text(2, 2)),
    }),
  ),
  reviewer: one(reviewer),
});

/** The 278 that answers, 005010X217: certified, changed, refused or still open. Sources as for the request. */
export const REVIEW_RESPONSE_278 = {
  setId: '278',
  version: '005010X217',
  functionalId: 'HI',
  versionInHeader: true,
  isFor: (purpose: string) => purpose === ANSWER,
  body,
} as const satisfies Guide;

export type ReviewResponse = ValueOf<typeof body>;
