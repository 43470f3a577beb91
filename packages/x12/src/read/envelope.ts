import { at, findingAt } from './finding';
import type { Finding, FunctionalGroup, Interchange, Segment, Transaction } from './types';

type Open<Value, Key extends keyof Value> = Omit<Value, Key> & {
  readonly [K in Key]: Array<Value[K] extends readonly (infer Item)[] ? Item : never>;
};

interface State {
  readonly interchanges: Array<Open<Interchange, 'groups'>>;
  readonly findings: Finding[];
  interchange: { readonly head: Segment; readonly value: Open<Interchange, 'groups'> } | null;
  group: { readonly head: Segment; readonly value: Open<FunctionalGroup, 'transactions'> } | null;
  transaction: { readonly head: Segment; readonly value: Open<Transaction, 'segments'> } | null;
}

/**
 * Sorts segments into interchanges, groups and transactions. Never throws: a trailer that is missing, counts wrong or
 * carries another number is a finding, and what was read stays readable.
 */
export function buildEnvelopes(segments: readonly Segment[]): { interchanges: Interchange[]; findings: Finding[] } {
  const state: State = { interchanges: [], findings: [], interchange: null, group: null, transaction: null };
  for (const segment of segments) place(state, segment);
  closeInterchange(state, null);
  if (state.interchanges.length === 0)
    state.findings.push({
      severity: 'error',
      code: 'no-interchange',
      segmentIndex: null,
      segmentId: null,
      elementIndex: null,
      message: 'No ISA was found',
    });
  return { interchanges: state.interchanges, findings: state.findings };
}

function place(state: State, segment: Segment): void {
  switch (segment.elements[0]) {
    case 'ISA':
      return openInterchange(state, segment);
    case 'GS':
      return openGroup(state, segment);
    case 'ST':
      return openTransaction(state, segment);
    case 'SE':
      return closeTransaction(state, segment);
    case 'GE':
      return closeGroup(state, segment);
    case 'IEA':
      return closeInterchange(state, segment);
    default:
      if (state.transaction) state.transaction.value.segments.push(segment);
      else if (segment.elements[0] !== 'TA1')
        report(state, segment, { code: 'outside-transaction', message: 'This segment belongs to no transaction' });
  }
}

function openInterchange(state: State, segment: Segment): void {
  closeInterchange(state, null);
  const value = {
    senderId: at(segment, 6).trim(),
    receiverId: at(segment, 8).trim(),
    controlNumber: at(segment, 13),
    usage: at(segment, 15),
    delimiters: segment.delimiters,
    groups: [],
  };
  state.interchanges.push(value);
  state.interchange = { head: segment, value };
}

function openGroup(state: State, segment: Segment): void {
  closeGroup(state, null);
  const value = {
    functionalId: at(segment, 1),
    controlNumber: at(segment, 6),
    version: at(segment, 8),
    transactions: [],
  };
  state.group = { head: segment, value };
  if (state.interchange) state.interchange.value.groups.push(value);
  else report(state, segment, { code: 'outside-interchange', message: 'This group stands in no interchange' });
}

function openTransaction(state: State, segment: Segment): void {
  closeTransaction(state, null);
  const version = at(segment, 3) || (state.group?.value.version ?? '');
  const value = { setId: at(segment, 1), controlNumber: at(segment, 2), version, segments: [segment] };
  state.transaction = { head: segment, value };
  if (state.group) state.group.value.transactions.push(value);
  else report(state, segment, { code: 'outside-group', message: 'This transaction stands in no group' });
}

function closeTransaction(state: State, trailer: Segment | null): void {
  const { transaction } = state;
  state.transaction = null;
  if (transaction === null)
    return trailer ? report(state, trailer, { code: 'trailer-alone', message: 'SE without ST' }) : undefined;
  if (trailer === null) return report(state, transaction.head, { code: 'trailer-missing', message: 'ST without SE' });
  transaction.value.segments.push(trailer);
  compareTrailer(state, trailer, {
    count: transaction.value.segments.length,
    control: at(transaction.head, 2),
    what: 'segments',
  });
}

function closeGroup(state: State, trailer: Segment | null): void {
  closeTransaction(state, null);
  const { group } = state;
  state.group = null;
  if (group === null)
    return trailer ? report(state, trailer, { code: 'trailer-alone', message: 'GE without GS' }) : undefined;
  if (trailer === null) return report(state, group.head, { code: 'trailer-missing', message: 'GS without GE' });
  compareTrailer(state, trailer, {
    count: group.value.transactions.length,
    control: at(group.head, 6),
    what: 'transactions',
  });
}

function closeInterchange(state: State, trailer: Segment | null): void {
  closeGroup(state, null);
  const { interchange } = state;
  state.interchange = null;
  if (interchange === null)
    return trailer ? report(state, trailer, { code: 'trailer-alone', message: 'IEA without ISA' }) : undefined;
  if (trailer === null) return report(state, interchange.head, { code: 'trailer-missing', message: 'ISA without IEA' });
  compareTrailer(state, trailer, {
    count: interchange.value.groups.length,
    control: at(interchange.head, 13),
    what: 'groups',
  });
}

function compareTrailer(
  state: State,
  trailer: Segment,
  { count, control, what }: { readonly count: number; readonly control: string; readonly what: string },
): void {
  const said = at(trailer, 1);
  if (!/^\d+$/.test(said) || Number(said) !== count)
    report(state, trailer, { code: 'count', message: `Says ${said} ${what}, there are ${count}`, element: 1 });
  if (at(trailer, 2) !== control)
    report(state, trailer, {
      code: 'control-number',
      message: `Ends ${at(trailer, 2)}, but ${control} was begun`,
      element: 2,
    });
}

interface Report {
  readonly code: string;
  readonly message: string;
  readonly element?: number;
}

const report = (state: State, segment: Segment, { code, message, element }: Report): void => {
  state.findings.push(findingAt(segment, { severity: 'error', code, message, element }));
};
