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
export function nameValue(examiner: Examiner, name: Name | string, path: string): NameValue {
  if (typeof name === 'string')
    return { kind: '2', last: examiner.required(name, 60, `${path}.name`), first: undefined, middle: undefined };
  return {
    kind: '1',
    last: examiner.required(name.last, 60, `${path}.name.last`),
    first: examiner.limited(name.first, 35, `${path}.name.first`) || undefined,
    middle: examiner.limited(name.middle ?? '', 25, `${path}.name.middle`) || undefined,
  };
}

/** NM1 of a provider by its NPI. */
export function providerValue(examiner: Examiner, provider: Provider, path: string) {
  const { kind, last, first, middle } = nameValue(examiner, provider.name, path);
  return { kind, last, first, middle, idQualifier: 'XX' as const, id: examiner.npi(provider.npi, `${path}.npi`) };
}

/** The same where only a person can act: an organization would be written as one with a last name. */
export function personValue(examiner: Examiner, provider: Provider, path: string) {
  if (typeof provider.name === 'string') examiner.refuse('not-in-guide', `${path}.name`, 'Only a person can act here');
  return { ...providerValue(examiner, provider, path), kind: '1' as const };
}

export function taxonomyValue(examiner: Examiner, { taxonomyCode }: Provider, path: string) {
  return taxonomyCode ? { code: examiner.required(taxonomyCode, 50, `${path}.taxonomyCode`) } : undefined;
}

/** N3 and N4. */
function addressValue(examiner: Examiner, address: Address, path: string) {
  return {
    street: {
      line1: examiner.required(address.line1, 55, `${path}.line1`),
      line2: examiner.limited(address.line2 ?? '', 55, `${path}.line2`) || undefined,
    },
    place: {
      city: examiner.required(address.city, 30, `${path}.city`),
      state: examiner.required(address.state, 2, `${path}.state`),
      postalCode: examiner.required(address.postalCode, 15, `${path}.postalCode`).replace('-', ''),
    },
  };
}

const BOX = /\b(?:p\.? ?o\.? ?box|post office box|lock ?box)\b/i;

/** N3 and N4 of who bills (2010AA): a street, and all nine digits of its ZIP code. A box belongs in a pay-to address. */
export function billingAddressValue(examiner: Examiner, address: Address, path: string) {
  for (const name of ['line1', 'line2'] as const)
    if (BOX.test(address[name] ?? ''))
      examiner.refuse('not-in-guide', `${path}.${name}`, 'A billing provider has a street, and no post office box');
  const value = addressValue(examiner, address, path);
  if (/^\d{1,8}$/.test(value.place.postalCode))
    examiner.refuse('too-short', `${path}.postalCode`, 'A billing provider has all nine digits of the ZIP code');
  return value;
}

/** N3, N4 and DMG of a patient. */
export function demographicsValue(examiner: Examiner, person: Demographics, path: string) {
  const { street, place } = addressValue(examiner, person.address, `${path}.address`);
  const birthDate = examiner.day(person.birthDate, `${path}.birthDate`).replaceAll('-', '');
  return { street, place, demographics: { birthDate, sex: person.sex } };
}
