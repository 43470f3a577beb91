import { code, composite, day, decimal, fixed, maybe, money, text, time, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { answered, subscriberClaims } from './answer-situations';
import {
  dependentLevel,
  dependentName,
  payerName,
  providerNames,
  receiverName,
  serviceOf,
  subscriberName,
} from './claim-status-parts';
import { firstLevel, lastingLevel, NEVER, trace } from './levels';
import { contact, dates, reference } from './parts';

const statusOf = <Entity extends Field, List extends Field>(entity: Entity, list: List) =>
  composite({ category: text(1, 30), status: text(1, 30), entity, list });

/** STC about the asker or a provider: why there is no answer about claims. */
const refusal = (...entities: readonly string[]) =>
  segment('STC', {
    status1: statusOf(maybe(code(...entities)), NEVER),
    day: day(),
    ...unused(3, 4, 5, 6, 7, 8, 9),
    status2: maybe(statusOf(maybe(text(2, 3)), NEVER)),
    status3: maybe(statusOf(maybe(text(2, 3)), NEVER)),
    ...unused(12),
  });

/** The list of entities (STC01-3) is kept by others; RX says that the status is a pharmacy's. */
const status = () => statusOf(maybe(text(2, 3)), maybe(code('RX')));

/** STC about a claim, with what was charged and paid and by which remittance. */
const claimStatus = segment('STC', {
  status1: status(),
  day: day(),
  ...unused(3),
  charge: maybe(money()),
  paid: maybe(money()),
  decided: maybe(day()),
  ...unused(7),
  remitted: maybe(day()),
  remittance: maybe(text(1, 16)),
  status2: maybe(status()),
  status3: maybe(status()),
  ...unused(12),
});

const lineStatus = segment('STC', {
  status1: status(),
  day: day(),
  ...unused(3, 4, 5, 6, 7, 8, 9),
  status2: maybe(status()),
  status3: maybe(status()),
  ...unused(12),
});

/** 2200: what became of one claim; 2220 its lines. */
const claim = (letter: 'D' | 'E') =>
  loop(`2200${letter}`, {
    trace: one(trace('2')),
    statuses: oneTo(UNLIMITED, claimStatus),
    payerClaimNumber: optional(reference('1K')),
    billType: optional(reference('BLT')),
    accountNumber: optional(reference('EJ')),
    prescription: optional(reference('XZ')),
    voucher: optional(reference('VV')),
    clearinghouseNumber: optional(reference('D9')),
    serviceDays: optional(dates('472')),
    lines: upTo(
      UNLIMITED,
      loop(`2220${letter}`, {
        service: one(serviceOf({ paid: money(), units: decimal(15) })),
        statuses: oneTo(UNLIMITED, lineStatus),
        lineId: optional(reference('FJ')),
        serviceDays: one(dates('472')),
      }),
    ),
  });

/** 2200D: what became of one claim of a subscriber. */
export const claimStatusAnswer = claim('D');

const dependent = loop('2000E', {
  level: one(dependentLevel),
  name: one(dependentName),
  claims: oneTo(UNLIMITED, claim('E')),
});

const subscriber = loop('2000D', {
  level: one(lastingLevel('22')),
  name: one(subscriberName),
  claims: upTo(UNLIMITED, claimStatusAnswer),
  dependents: upTo(UNLIMITED, dependent),
});

/** Tables of the guide name a provider 1P here, its examples 85: both are read. */
const provider = loop('2000C', {
  level: one(lastingLevel('19')),
  names: providerNames,
  refused: optional(loop('2200C', { trace: one(trace('1')), statuses: oneTo(UNLIMITED, refusal('1P', '85')) })),
  subscribers: upTo(UNLIMITED, subscriber),
});

const receiver = loop('2000B', {
  level: one(lastingLevel('21')),
  name: one(receiverName),
  refused: optional(loop('2200B', { trace: one(trace('2')), statuses: oneTo(UNLIMITED, refusal('41', 'AY', 'PR')) })),
  providers: upTo(UNLIMITED, provider),
});

const source = loop('2000A', {
  level: one(firstLevel('20')),
  payer: one(loop('2100A', { name: one(payerName), contact: optional(contact('ED', 'EM', 'FX', 'TE')) })),
  receivers: oneTo(UNLIMITED, receiver),
});

const body = loop('277', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0010'),
      purpose: fixed('08'),
      number: text(1, 50),
      day: day(),
      time: time(),
      kind: fixed('DG'),
    }),
  ),
  sources: oneTo(UNLIMITED, source),
});

/**
 * The 277 that answers a 276, 005010X212: what became of each claim. Usage, lengths and codes as other implementations
 * of the guide publish them (pyx12 maps and stupidedi, read 2026-11-28).
 */
export const CLAIM_STATUS_RESPONSE_277 = {
  setId: '277',
  version: '005010X212',
  functionalId: 'HN',
  versionInHeader: true,
  body,
  situations: [
    answered(receiver, 'refused', 'providers'),
    answered(provider, 'refused', 'subscribers'),
    subscriberClaims(subscriber),
  ],
} as const satisfies Guide;

export type ClaimStatusResponse = ValueOf<typeof body>;
