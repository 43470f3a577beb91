import { loop, one, oneTo, optional, UNLIMITED, upTo } from '../guide/rules';
import type { LoopRule, Slots } from '../guide/rules';
import {
  beginning,
  billingLevel,
  billingTaxonomy,
  currency,
  patientLevel,
  patientName,
  patientRelation,
  payerName,
  payToAddress,
  payToPlan,
  receiver,
  submitter,
  subscriberName,
} from './claim-header';

interface Kind<Claim, Provider, Opening extends Slots> {
  readonly claim: LoopRule<Claim>;
  readonly provider: LoopRule<Provider>;
  /** How the subscriber's level begins: HL and SBR, and what a kind of claim adds to them. */
  readonly opening: Opening;
}

/** The levels around claims, the same for both kinds: who bills, who is insured, who is the patient when another. */
export function claimLevels<Claim, Provider, Opening extends Slots>(id: string, of: Kind<Claim, Provider, Opening>) {
  const patient = loop('2000C', {
    level: one(patientLevel),
    relation: one(patientRelation),
    name: one(patientName),
    claims: oneTo(100, of.claim),
  });
  const subscriber = loop('2000B', {
    ...of.opening,
    name: one(subscriberName),
    payer: one(payerName),
    claims: upTo(100, of.claim),
    patients: upTo(UNLIMITED, patient),
  });
  const billing = loop('2000A', {
    level: one(billingLevel),
    taxonomy: optional(billingTaxonomy),
    currency: optional(currency),
    provider: one(of.provider),
    payToAddress: optional(payToAddress),
    payToPlan: optional(payToPlan),
    subscribers: oneTo(UNLIMITED, subscriber),
  });
  const transaction = loop(id, {
    beginning: one(beginning),
    submitter: one(submitter),
    receiver: one(receiver),
    billing: oneTo(UNLIMITED, billing),
  });
  return { transaction, subscriber };
}
