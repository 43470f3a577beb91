import { isObject } from '../input/shape';
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
  return groupBy(claims, { bucketOf: ({ claim }) => claim.billingProvider.npi, isSame: isSameProvider }).map(
    ([first, ...others]) => ({
      provider: first.claim.billingProvider,
      path: first.path,
      subscribers: groupBy([first, ...others], {
        bucketOf: ({ claim }) => claim.subscriber.memberId,
        isSame: isSamePatient,
      })
        .flatMap(chunks)
        .map(([head, ...rest]) => ({
          subscriber: head.claim.subscriber,
          dependent: head.claim.dependent,
          payer: head.claim.payer,
          path: head.path,
          claims: [head, ...rest],
        })),
    }),
  );
}

const isSameProvider = ({ claim: one }: Numbered<AnyClaim>, { claim: other }: Numbered<AnyClaim>): boolean =>
  isSame(one.billingProvider, other.billingProvider);

const isSamePatient = ({ claim: one }: Numbered<AnyClaim>, { claim: other }: Numbered<AnyClaim>): boolean =>
  isSame(one.subscriber, other.subscriber) && isSame(one.dependent, other.dependent) && isSame(one.payer, other.payer);

type Filled<Item> = [Item, ...Item[]];

interface Likeness<Item> {
  /** A short text that all of a group have, and few others. */
  readonly bucketOf: (item: Item) => string;
  readonly isSame: (one: Item, other: Item) => boolean;
}

/** To put everything into one long text to compare it costs more than to look at the few that may be the same. */
function groupBy<Item>(items: readonly Item[], { bucketOf, isSame: alike }: Likeness<Item>): Array<Filled<Item>> {
  const groups: Array<Filled<Item>> = [];
  const buckets = new Map<string, Array<Filled<Item>>>();
  for (const item of items) {
    const key = bucketOf(item);
    const bucket = buckets.get(key) ?? [];
    const group = bucket.find(([first]) => alike(first, item));
    if (group) {
      group.push(item);
      continue;
    }
    const begun: Filled<Item> = [item];
    groups.push(begun);
    if (bucket.push(begun) === 1) buckets.set(key, bucket);
  }
  return groups;
}

/** Whether two values of a caller say the same; what is undefined is not there. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  for (const name in one) if (!isSame(one[name], other[name])) return false;
  for (const name in other) if (one[name] === undefined && other[name] !== undefined) return false;
  return true;
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
