import type { Loose, LoopRule, Situation } from '../guide/rules';
import { situation } from '../guide/situations';
import type { LoopFacts } from '../guide/situations';

/**
 * What both kinds of claims make depend on the situation. Sources: the structure itself, the edits that Medicare
 * publishes for its front end, pyx12 (line numbers), and what clearinghouses publish of theirs; read 2026-11-28.
 */

interface Plan {
  readonly sequence: string;
  readonly relationship?: string | undefined;
  readonly secondaryReason?: string | undefined;
  readonly filing?: string | undefined;
}

export interface SubscriberLevel {
  readonly plan: Plan;
  readonly claims?: readonly unknown[] | undefined;
  readonly patients?: readonly unknown[] | undefined;
}

interface SubscriberName {
  readonly name: { readonly kind: string };
  readonly street?: unknown;
  readonly place?: unknown;
  readonly demographics?: unknown;
}

interface Claim {
  readonly claim: { readonly facility: { readonly frequency: string } };
  readonly originalClaim?: unknown;
  readonly otherSubscribers?: readonly unknown[] | undefined;
  readonly lines?: readonly unknown[] | undefined;
}

interface Line {
  readonly number: { readonly number: number };
  readonly adjudications?: readonly unknown[] | undefined;
}

const SELF = '18';
const MEDICARE = new Set(['MA', 'MB']);

/** Who is the patient (2000B, 2000C). */
export const subscriberSituations = (subscriber: LoopRule<SubscriberLevel>): readonly Situation[] => [
  situation({
    code: 'patient-is-subscriber',
    kind: 'excluded',
    meaning: 'A subscriber who is the patient (SBR02 18) has no patient level below',
    loop: subscriber,
    reads: ['plan'],
    broken: (loop) =>
      loop.get('plan')?.relationship === SELF && loop.count('patients') > 0
        ? { slot: 'plan', field: 'relationship', message: 'The subscriber is the patient, but a patient level follows' }
        : null,
  }),
  situation({
    code: 'patient-missing',
    kind: 'missing',
    meaning: 'Claims stand with a subscriber who is the patient (SBR02 18), or in a patient level',
    loop: subscriber,
    reads: ['plan'],
    broken: (loop) => {
      const plan = loop.get('plan');
      return plan && plan.relationship === undefined && loop.count('claims') > 0
        ? { slot: 'plan', field: 'relationship', message: 'The subscriber is not said to be the patient of the claims' }
        : null;
    },
  }),
  situation({
    code: 'claims-missing',
    kind: 'missing',
    meaning: 'A subscriber has claims or a patient level',
    loop: subscriber,
    reads: [],
    broken: (loop) =>
      loop.count('claims') + loop.count('patients') === 0
        ? { message: 'Neither claims nor a patient level stand below this subscriber' }
        : null,
  }),
  situation({
    code: 'medicare-reason',
    kind: 'missing',
    meaning: 'Medicare that does not pay first (SBR01 other than P, SBR09 MA or MB) says why (SBR05)',
    loop: subscriber,
    reads: ['plan'],
    broken: (loop) => {
      const plan = loop.get('plan');
      if (!plan || plan.sequence === undefined || plan.sequence === 'P' || !MEDICARE.has(plan.filing ?? ''))
        return null;
      return plan.secondaryReason === undefined
        ? { slot: 'plan', field: 'secondaryReason', message: 'Why Medicare does not pay first is missing' }
        : null;
    },
  }),
];

/** The subscriber's address, birth and sex (2010BA) under the level that says who is the patient. */
export const subscriberNameSituations = (
  name: LoopRule<SubscriberName>,
  subscriber: LoopRule<SubscriberLevel>,
): readonly Situation[] => {
  const missing = (slot: 'street' | 'place' | 'demographics', what: string) =>
    situation({
      code: `subscriber-${slot}`,
      kind: 'missing',
      meaning: `A subscriber who is the patient has ${what}`,
      loop: name,
      reads: [],
      above: { loop: subscriber, reads: ['plan'] },
      broken: (loop, above: LoopFacts<SubscriberLevel>) =>
        above.get('plan')?.relationship === SELF && loop.count(slot) === 0
          ? { message: `The subscriber is the patient and has no ${what}` }
          : null,
    });
  return [
    missing('street', 'street (N3)'),
    missing('place', 'place (N4)'),
    missing('demographics', 'birth and sex (DMG)'),
  ];
};

/** One claim, and its lines by their count. */
export const claimSituations = (claim: LoopRule<Claim>, line: LoopRule<Line>): readonly Situation[] => [
  situation({
    code: 'original-claim',
    kind: 'missing',
    meaning: 'A claim that replaces or voids another (CLM05-3 7 or 8) names it (REF*F8)',
    loop: claim,
    reads: ['claim'],
    broken: (loop) => {
      const frequency = loop.get('claim')?.facility?.frequency;
      return (frequency === '7' || frequency === '8') && loop.count('originalClaim') === 0
        ? { slot: 'claim', field: 'facility', message: 'The claim that is replaced or voided is not named (REF*F8)' }
        : null;
    },
  }),
  situation({
    code: 'line-number',
    kind: 'value',
    meaning: 'Lines of a claim number themselves from 1 (LX01)',
    loop: line,
    reads: ['number'],
    broken: (loop) => lineNumberBroken(loop.get('number'), loop.position),
  }),
  situation({
    code: 'adjudication-without-payer',
    kind: 'value',
    meaning: 'What another payer made of a line (2430) needs that payer in the claim (2320)',
    loop: line,
    reads: [],
    above: { loop: claim, reads: [] },
    broken: (loop, above: LoopFacts<Claim>) =>
      loop.count('adjudications') > 0 && above.count('otherSubscribers') === 0
        ? { message: 'Another payer decided about this line, but the claim names no other payer' }
        : null,
  }),
];

const lineNumberBroken = (number: Loose<Line['number']> | undefined, due: number) =>
  number?.number !== undefined && number.number !== due
    ? { slot: 'number' as const, field: 'number', message: `This line should have number ${due}` }
    : null;
