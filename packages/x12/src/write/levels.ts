import type { Dependent, FileHeader, Party, Subscriber } from './claim.types';
import type { Examiner } from './examiner';
import type { Grouped, Insured } from './hierarchy';
import { demographicsValue, nameValue, taxonomyValue } from './people';

interface Part<Claim> {
  readonly file: FileHeader;
  readonly kind: {
    readonly claimValue: (examiner: Examiner, claim: Claim) => object;
    readonly providerValue: (examiner: Examiner, provider: Grouped<Claim>['provider']) => object;
  };
  /** Of the transaction in its file, from 1. */
  readonly number: number;
}

/** Values that are made while they are written. */
const lazily = <In, Out>(list: readonly In[], make: (one: In) => Out): Iterable<Out> => ({
  *[Symbol.iterator]() {
    for (const one of list) yield make(one);
  },
});

/** The value of one transaction: who sends and receives, and the levels that bill, are insured and are treated. */
export function levelsOf<Claim>(
  examiner: Examiner,
  groups: readonly Grouped<Claim>[],
  { file, kind, number }: Part<Claim>,
): object {
  let level = 0;
  const billing = lazily(groups, (group) => {
    level += 1;
    const parent = level;
    const own = group.examiner.below('billingProvider');
    return {
      level: { number: parent, children: '1' },
      // The taxonomy belongs to the loop above the name here, and only here.
      taxonomy: taxonomyValue(own, group.provider),
      provider: kind.providerValue(own, group.provider),
      subscribers: lazily(group.subscribers, (one) => {
        level += 1;
        const number = level;
        if (one.dependent) level += 1;
        const claims = one.claims.map(({ claim, examiner: its }) => kind.claimValue(its, claim));
        return subscriberValue(one, { level: number, parent, claims });
      }),
    };
  });
  return { ...opening(examiner, file, number), billing };
}

function opening(examiner: Examiner, { submitter, receiver, ...file }: FileHeader, number: number) {
  const from = examiner.below('submitter');
  return {
    beginning: {
      purpose: '00',
      number: examiner.required(file.batchId + (number === 1 ? '' : `-${number}`), 30, 'batchId'),
      day: file.createdDay,
      time: file.createdTime.replace(':', ''),
      kind: 'CH',
    },
    submitter: {
      name: { ...partyName(from, submitter), id: from.identifier(submitter.id, 'id') },
      contacts: [
        {
          name: from.required(submitter.contactName, 60, 'contactName'),
          way1: 'TE',
          number1: from.required(submitter.phone.replace(/\D/g, ''), 15, 'phone'),
        },
      ],
    },
    receiver: { name: organizationValue(examiner.below('receiver'), receiver, '46') },
  };
}

const partyName = (examiner: Examiner, { name }: Party) => {
  const { kind, last } = nameValue(examiner, name);
  return { kind, last };
};

/** NM1 of an organization by its number. */
const organizationValue = (examiner: Examiner, { name, id }: Party, idQualifier: string) => ({
  name: examiner.required(name, 60, 'name'),
  idQualifier,
  id: examiner.identifier(id, 'id'),
});

interface SubscriberPart {
  readonly level: number;
  readonly parent: number;
  readonly claims: readonly object[];
}

/** A subscriber with own claims, or with one dependent's. What is not there is undefined, so that all have one shape. */
function subscriberValue(
  { examiner, subscriber, dependent, payer }: Insured<unknown>,
  { level, parent, claims }: SubscriberPart,
): object {
  const own = examiner.below('subscriber');
  return {
    level: { number: level, parent, children: dependent ? '1' : '0' },
    plan: {
      sequence: subscriber.sequence,
      relationship: dependent ? undefined : '18',
      group: own.limited(subscriber.groupNumber ?? '', 50, 'groupNumber') || undefined,
      filing: subscriber.filingCode,
    },
    name: subscriberName(own, subscriber, dependent === null),
    payer: { name: organizationValue(examiner.below('payer'), payer, 'PI') },
    claims: dependent ? undefined : claims,
    patients: dependent ? [patientValue(examiner.below('dependent'), dependent, { level, claims })] : undefined,
  };
}

function subscriberName(examiner: Examiner, subscriber: Subscriber, isPatient: boolean): object {
  const { kind, last, first, middle } = nameValue(examiner, subscriber.name);
  const id = examiner.identifier(subscriber.memberId, 'memberId');
  const name = { kind, last, first, middle, idQualifier: 'MI', id };
  if (!isPatient) return { name };
  const { street, place, demographics } = demographicsValue(examiner, subscriber);
  return { name, street, place, demographics };
}

function patientValue(
  examiner: Examiner,
  dependent: Dependent,
  { level, claims }: { readonly level: number; readonly claims: readonly object[] },
): object {
  const relationship = examiner.required(dependent.relationshipCode, 2, 'relationshipCode');
  const name = nameValue(examiner, dependent.name);
  const { street, place, demographics } = demographicsValue(examiner, dependent);
  return {
    level: { number: level + 1, parent: level, children: '0' },
    relation: { relationship },
    name: { name, street, place, demographics },
    claims,
  };
}
