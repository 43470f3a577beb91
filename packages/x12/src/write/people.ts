import type { Address, Demographics, Name, Provider } from './claim.types';
import type { Examiner } from './examiner';

/** Typed values of who has a part in a claim. What is not there is undefined, so that all have the same shape. */

export interface NameValue {
  readonly kind: '1' | '2';
  readonly last: string;
  readonly first: string | undefined;
  readonly middle: string | undefined;
}

/** NM102 to NM105 of a person or an organization. */
export function nameValue(examiner: Examiner, name: Name | string): NameValue {
  if (typeof name === 'string')
    return { kind: '2', last: examiner.required(name, 60, 'name'), first: undefined, middle: undefined };
  const own = examiner.below('name');
  return {
    kind: '1',
    last: own.required(name.last, 60, 'last'),
    first: own.limited(name.first, 35, 'first') || undefined,
    middle: own.limited(name.middle ?? '', 25, 'middle') || undefined,
  };
}

/** NM1 of a provider by its NPI. */
export function providerValue(examiner: Examiner, provider: Provider) {
  const { kind, last, first, middle } = nameValue(examiner, provider.name);
  return { kind, last, first, middle, idQualifier: 'XX' as const, id: examiner.npi(provider.npi, 'npi') };
}

/** The same where only a person can act: an organization would be written as one with a last name. */
export function personValue(examiner: Examiner, provider: Provider) {
  if (typeof provider.name === 'string') examiner.refuse('not-in-guide', 'name', 'Only a person can act here');
  return { ...providerValue(examiner, provider), kind: '1' as const };
}

export function taxonomyValue(examiner: Examiner, { taxonomyCode }: Provider) {
  return taxonomyCode ? { code: examiner.required(taxonomyCode, 50, 'taxonomyCode') } : undefined;
}

/** N3. */
const streetValue = (examiner: Examiner, address: Address) => ({
  line1: examiner.required(address.line1, 55, 'line1'),
  line2: examiner.limited(address.line2 ?? '', 55, 'line2') || undefined,
});

const ZIP = /^\d{5}(-?\d{4})?$/;

/** N4 of an address in the United States, as all here are. */
function placeValue(examiner: Examiner, address: Address) {
  const postalCode = examiner.required(address.postalCode, 15, 'postalCode');
  if (postalCode.trim() !== '' && !ZIP.test(postalCode))
    examiner.refuse('not-in-guide', 'postalCode', 'A ZIP code has five or nine digits');
  return {
    city: examiner.required(address.city, 30, 'city'),
    state: examiner.required(address.state, 2, 'state'),
    postalCode: postalCode.replace('-', ''),
  };
}

const BOX = /\b(?:p\.? ?o\.? ?box|post office box|lock ?box)\b/i;

/** N3 and N4 of who bills (2010AA): a street, and all nine digits of its ZIP code. A box belongs in a pay-to address. */
export function billingAddressValue(examiner: Examiner, address: Address) {
  for (const name of ['line1', 'line2'] as const)
    if (BOX.test(address[name] ?? ''))
      examiner.refuse('not-in-guide', name, 'A billing provider has a street, and no post office box');
  const street = streetValue(examiner, address);
  const value = { street, place: placeValue(examiner, address) };
  if (/^\d{5}$/.test(value.place.postalCode))
    examiner.refuse('too-short', 'postalCode', 'A billing provider has all nine digits of the ZIP code');
  return value;
}

/** N3, N4 and DMG of a patient. */
export function demographicsValue(examiner: Examiner, person: Demographics) {
  const at = examiner.below('address');
  return {
    street: streetValue(at, person.address),
    place: placeValue(at, person.address),
    demographics: {
      birthDate: examiner.dayText(examiner.day(person.birthDate, 'birthDate')),
      sex: person.sex,
    },
  };
}
