import type { Dependent, FileHeader, Party, Subscriber } from './claim.types';
import type { Examiner } from './examiner';
import type { Grouped } from './hierarchy';
import { demographicsValue, nameValue, taxonomyValue } from './people';

interface Part<Claim> {
  readonly file: FileHeader;
  readonly kind: {
    readonly claimValue: (examiner: Examiner, claim: Claim, path: string) => object;
    readonly providerValue: (examiner: Examiner, provider: Grouped<Claim>['provider'], path: string) => object;
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
    const path = `${group.path}.billingProvider`;
    return {
      level: { number: parent, children: '1' },
      // The taxonomy belongs to the loop above the name here, and only here.
      taxonomy: taxonomyValue(examiner, group.provider, path),
      provider: kind.providerValue(examiner, group.provider, path),
      subscribers: lazily(group.subscribers, (one) => {
        level += 1;
        const own = level;
        if (one.dependent) level += 1;
        const claims = one.claims.map(({ claim, path: at }) => kind.claimValue(examiner, claim, at));
        return subscriberValue(examiner, one, { level: own, parent, claims });
      }),
    };
  });
  return { ...opening(examiner, file, number), billing };
}

function opening(examiner: Examiner, { submitter, receiver, ...file }: FileHeader, number: number) {
  return {
    beginning: {
      purpose: '00',
      number: examiner.required(file.batchId + (number === 1 ? '' : `-${number}`), 30, 'batchId'),
      day: file.createdDay,
      time: file.createdTime.replace(':', ''),
      kind: 'CH',
    },
    submitter: {
      name: { ...partyName(examiner, submitter, 'submitter'), id: examiner.identifier(submitter.id, 'submitter.id') },
      contacts: [
        {
          name: examiner.required(submitter.contactName, 60, 'submitter.contactName'),
          way1: 'TE',
          number1: examiner.required(submitter.phone.replace(/\D/g, ''), 15, 'submitter.phone'),
        },
      ],
    },
    receiver: {
      name: {
        name: examiner.required(receiver.name, 60, 'receiver.name'),
        idQualifier: '46',
        id: examiner.identifier(receiver.id, 'receiver.id'),
      },
    },
  };
}

const partyName = (examiner: Examiner, { name }: Party, path: string) => {
  const { kind, last } = nameValue(examiner, name, path);
  return { kind, last };
};

interface SubscriberPart {
  readonly level: number;
  readonly parent: number;
  readonly claims: readonly object[];
}

interface Insured {
  readonly subscriber: Subscriber;
  readonly dependent: Dependent | null;
  readonly payer: Party;
  readonly path: string;
}

/** A subscriber with own claims, or with one dependent's. */
function subscriberValue(
  examiner: Examiner,
  { subscriber, dependent, payer, path }: Insured,
  { level, parent, claims }: SubscriberPart,
): object {
  const at = `${path}.subscriber`;
  return {
    level: { number: level, parent, children: dependent ? '1' : '0' },
    plan: {
      sequence: subscriber.sequence,
      relationship: dependent ? undefined : '18',
      group: examiner.limited(subscriber.groupNumber ?? '', 50, `${at}.groupNumber`) || undefined,
      filing: subscriber.filingCode,
    },
    name: {
      name: {
        ...nameValue(examiner, subscriber.name, at),
        idQualifier: 'MI',
        id: examiner.identifier(subscriber.memberId, `${at}.memberId`),
      },
      ...(dependent ? {} : demographicsValue(examiner, subscriber, at)),
    },
    payer: {
      name: {
        name: examiner.required(payer.name, 60, `${path}.payer.name`),
        idQualifier: 'PI',
        id: examiner.identifier(payer.id, `${path}.payer.id`),
      },
    },
    ...(dependent
      ? { patients: [patientValue(examiner, dependent, { path: `${path}.dependent`, level, claims })] }
      : { claims }),
  };
}

function patientValue(
  examiner: Examiner,
  dependent: Dependent,
  { path, level, claims }: { readonly path: string; readonly level: number; readonly claims: readonly object[] },
): object {
  return {
    level: { number: level + 1, parent: level, children: '0' },
    relation: { relationship: examiner.required(dependent.relationshipCode, 2, `${path}.relationshipCode`) },
    name: { name: nameValue(examiner, dependent.name, path), ...demographicsValue(examiner, dependent, path) },
    claims,
  };
}
