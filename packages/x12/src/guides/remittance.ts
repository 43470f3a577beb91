import { composite, count, day, maybe, money, text } from '../guide/fields';
import { loop, one, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { remittanceClaim } from './remittance-claim';
import { remittanceSituations } from './remittance-situations';
import {
  currency,
  payee,
  payer,
  payment,
  productionDate,
  providerSummary,
  providerSupplement,
  receiverReference,
  trace,
  versionReference,
} from './remittance-header';

const reason = composite({ reason: text(2, 2), reference: maybe(text(1, 50)) });
const further = { reason: maybe(reason), amount: maybe(money()) };

/** PLB: money that belongs to no claim; positive takes away from the payment. */
const providerAdjustment = segment(
  'PLB',
  {
    provider: text(1, 50),
    fiscalYearEnd: day(),
    reason1: reason,
    amount1: money(),
    reason2: further.reason,
    amount2: further.amount,
    reason3: further.reason,
    amount3: further.amount,
    reason4: further.reason,
    amount4: further.amount,
    reason5: further.reason,
    amount5: further.amount,
    reason6: further.reason,
    amount6: further.amount,
  },
  ['P0506', 'P0708', 'P0910', 'P1112', 'P1314'],
);

/** 2000: claims under one number, with the sums of their provider. */
const claimGroup = loop('2000', {
  number: one(segment('LX', { number: count(6) })),
  summary: optional(providerSummary),
  supplement: optional(providerSupplement),
  claims: upTo(UNLIMITED, remittanceClaim),
});

const body = loop('835', {
  payment: one(payment),
  trace: one(trace),
  currency: optional(currency),
  receiver: optional(receiverReference),
  version: optional(versionReference),
  produced: optional(productionDate),
  payer: one(payer),
  payee: one(payee),
  groups: upTo(UNLIMITED, claimGroup),
  providerAdjustments: upTo(UNLIMITED, providerAdjustment),
});

/**
 * The 835, 005010X221A1: a payment and what became of each claim. Usage, lengths, codes and counts as other
 * implementations of the guide publish them (pyx12 maps, read 2026-11-23).
 */
export const REMITTANCE_835 = {
  setId: '835',
  version: '005010X221A1',
  functionalId: 'HP',
  versionInHeader: false,
  body,
  situations: remittanceSituations(body),
} as const satisfies Guide;

export type Remittance = ValueOf<typeof body>;
