import type {
  BillingProvider,
  Dependent,
  InstitutionalClaim,
  Party,
  ProfessionalClaim,
  Subscriber,
} from './claim.types';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;

interface Numbered<Claim> {
  readonly claim: Claim;
  readonly path: string;
}

export interface Grouped<Claim> {
  readonly provider: BillingProvider;
  readonly path: string;
  readonly subscribers: ReadonlyArray<{
    readonly subscriber: Subscriber;
    readonly dependent: Dependent | null;
    readonly payer: Party;
    readonly path: string;
    readonly claims: ReadonlyArray<Numbered<Claim>>;
  }>;
}

/** The guides allow this many claims under one patient. */
const CLAIMS_PER_PATIENT = 100;

/**
 * Claims under their billing provider and their patient with payer, in the order of first appearance: each provider
 * and patient is written once. Two are the same when everything that is written about them is.
 */
export function groupClaims<Claim extends AnyClaim>(claims: ReadonlyArray<Numbered<Claim>>): Array<Grouped<Claim>> {
  return groupBy(claims, ({ claim }) => JSON.stringify(claim.billingProvider)).map(([first, ...others]) => ({
    provider: first.claim.billingProvider,
    path: first.path,
    subscribers: groupBy([first, ...others], patientKey)
      .flatMap(chunks)
      .map(([head, ...rest]) => ({
        subscriber: head.claim.subscriber,
        dependent: head.claim.dependent,
        payer: head.claim.payer,
        path: head.path,
        claims: [head, ...rest],
      })),
  }));
}

const patientKey = ({ claim }: Numbered<AnyClaim>) => JSON.stringify([claim.subscriber, claim.dependent, claim.payer]);

type Filled<Item> = [Item, ...Item[]];

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Array<Filled<Item>> {
  const groups = new Map<string, Filled<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function chunks<Item>([head, ...rest]: Filled<Item>): Array<Filled<Item>> {
  const all: Array<Filled<Item>> = [[head]];
  for (const item of rest) {
    const last = all.at(-1);
    if (last && last.length < CLAIMS_PER_PATIENT) last.push(item);
    else all.push([item]);
  }
  return all;
}
