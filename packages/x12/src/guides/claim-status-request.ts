import { code, day, decimal, fixed, maybe, period, text, time, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { askedDays, subscriberClaims } from './answer-situations';
import {
  dependentLevel,
  dependentName,
  payerName,
  providerNames,
  receiverName,
  serviceOf,
  subscriberName,
} from './claim-status-parts';
import { firstLevel, lastingLevel, middleLevel, NEVER, trace } from './levels';
import { amounts, dates, reference } from './parts';

const demographics = segment(
  'DMG',
  {
    format: fixed('D8'),
    birthDate: period(),
    sex: maybe(code('F', 'M')),
    ...unused(4, 5, 6, 7, 8, 9, 10, 11),
  },
  ['P0102', 'P1011', 'C1105'],
);

/** 2200: one claim that is asked about; 2210 its lines. */
const claim = (letter: 'D' | 'E') =>
  loop(`2200${letter}`, {
    trace: one(trace('1')),
    payerClaimNumber: optional(reference('1K')),
    billType: optional(reference('BLT')),
    location: optional(reference('LU')),
    group: optional(reference('6P')),
    accountNumber: optional(reference('EJ')),
    prescription: optional(reference('XZ')),
    clearinghouseNumber: optional(reference('D9')),
    charge: optional(amounts('T3')),
    serviceDays: optional(dates('472')),
    lines: upTo(
      UNLIMITED,
      loop(`2210${letter}`, {
        service: one(serviceOf({ paid: NEVER, units: maybe(decimal(15)) })),
        lineId: optional(reference('FJ')),
        serviceDays: one(dates('472')),
      }),
    ),
  });

/** 2200D: one claim of a subscriber that is asked about. */
export const claimStatusQuestion = claim('D');
const dependentClaim = claim('E');

const dependent = loop('2000E', {
  level: one(dependentLevel),
  demographics: one(demographics),
  name: one(dependentName),
  claims: oneTo(UNLIMITED, dependentClaim),
});

const subscriber = loop('2000D', {
  level: one(lastingLevel('22')),
  demographics: optional(demographics),
  name: one(subscriberName),
  claims: upTo(UNLIMITED, claimStatusQuestion),
  dependents: upTo(UNLIMITED, dependent),
});

const provider = loop('2000C', {
  level: one(middleLevel('19')),
  names: providerNames,
  subscribers: oneTo(UNLIMITED, subscriber),
});

const receiver = loop('2000B', {
  level: one(middleLevel('21')),
  name: one(receiverName),
  providers: oneTo(UNLIMITED, provider),
});

const source = loop('2000A', {
  level: one(firstLevel('20')),
  payer: one(loop('2100A', { name: one(payerName) })),
  receivers: oneTo(UNLIMITED, receiver),
});

const body = loop('276', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0010'),
      purpose: fixed('13'),
      number: text(1, 50),
      day: day(),
      time: time(),
      ...unused(6),
    }),
  ),
  sources: oneTo(UNLIMITED, source),
});

/**
 * The 276, 005010X212: what became of these claims? Usage, lengths and codes as other implementations of the guide
 * publish them (stupidedi and LinuxForHealth x12, read 2026-11-28).
 */
export const CLAIM_STATUS_REQUEST_276 = {
  setId: '276',
  version: '005010X212',
  functionalId: 'HR',
  versionInHeader: true,
  body,
  situations: [subscriberClaims(subscriber), askedDays(claimStatusQuestion), askedDays(dependentClaim)],
} as const satisfies Guide;

export type ClaimStatusRequest = ValueOf<typeof body>;
