import { isObject } from '../input/shape';
import type {
  BillingProvider,
  Dependent,
  InstitutionalClaim,
  Party,
  ProfessionalClaim,
  Subscriber,
} from './claim.types';
import type { Examiner } from './examiner';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;

interface Numbered<Claim> {
  readonly claim: Claim;
  readonly examiner: Examiner;
}

export interface Grouped<Claim> {
  readonly provider: BillingProvider;
  readonly examiner: Examiner;
  readonly subscribers: ReadonlyArray<Insured<Claim>>;
}

/** Whose claims they are, and who pays them. */
export interface Insured<Claim> {
  readonly subscriber: Subscriber;
  readonly dependent: Dependent | null;
  readonly payer: Party;
  readonly examiner: Examiner;
  readonly claims: ReadonlyArray<Numbered<Claim>>;
}

/** The guides allow this many claims under one patient. */
const CLAIMS_PER_PATIENT = 100;

/**
 * Claims under their billing provider and their patient with payer, in the order of first appearance: each provider
 * and patient is written once. Two are the same when everything that is written about them is.
 */
export const groupClaims = <Claim extends AnyClaim>(
  claims: ReadonlyArray<Numbered<Claim>>,
): ReadonlyArray<Grouped<Claim>> =>
  groupBy(claims, { bucketOf: ({ claim }) => claim.billingProvider.npi, isSame: isSameProvider }).map(
    ({ first, items }) => ({
      provider: first.claim.billingProvider,
      examiner: first.examiner,
      subscribers: insuredOf(items),
    }),
  );

/** Each patient with payer once; one with more claims than one may have is written again. */
function insuredOf<Claim extends AnyClaim>(claims: ReadonlyArray<Numbered<Claim>>): Array<Insured<Claim>> {
  const insured: Array<Insured<Claim>> = [];
  const likeness = { bucketOf: ({ claim }: Numbered<Claim>) => claim.subscriber.memberId, isSame: isSamePatient };
  for (const { items } of groupBy(claims, likeness))
    for (let start = 0; start < items.length; start += CLAIMS_PER_PATIENT) {
      const part = items.length <= CLAIMS_PER_PATIENT ? items : items.slice(start, start + CLAIMS_PER_PATIENT);
      const { claim, examiner } = part[0] as Numbered<Claim>;
      insured.push({
        subscriber: claim.subscriber,
        dependent: claim.dependent,
        payer: claim.payer,
        examiner,
        claims: part,
      });
    }
  return insured;
}

const isSameProvider = ({ claim: one }: Numbered<AnyClaim>, { claim: other }: Numbered<AnyClaim>): boolean =>
  isSame(one.billingProvider, other.billingProvider);

const isSamePatient = ({ claim: one }: Numbered<AnyClaim>, { claim: other }: Numbered<AnyClaim>): boolean =>
  isSame(one.subscriber, other.subscriber) && isSame(one.dependent, other.dependent) && isSame(one.payer, other.payer);

interface Group<Item> {
  readonly first: Item;
  readonly items: Item[];
}

interface Likeness<Item> {
  /** A short text that all of a group have, and few others. */
  readonly bucketOf: (item: Item) => string;
  readonly isSame: (one: Item, other: Item) => boolean;
}

/** To put everything into one long text to compare it costs more than to look at the few that may be the same. */
function groupBy<Item>(items: readonly Item[], { bucketOf, isSame: alike }: Likeness<Item>): Array<Group<Item>> {
  const groups: Array<Group<Item>> = [];
  const buckets = new Map<string, Array<Group<Item>>>();
  for (const item of items) {
    const key = bucketOf(item);
    const bucket = buckets.get(key);
    const group = bucket?.find(({ first }) => alike(first, item));
    if (group) {
      group.items.push(item);
      continue;
    }
    const begun: Group<Item> = { first: item, items: [item] };
    groups.push(begun);
    if (bucket) bucket.push(begun);
    else buckets.set(key, [begun]);
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
