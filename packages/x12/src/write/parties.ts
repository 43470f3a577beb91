import type { Address, BillingProvider, Demographics, Name, Provider } from './claim.types';
import type { Output } from './output';

/** NM102 to NM107 of a person or an organization. */
export function nameElements(output: Output, name: Name | string, path: string): string[] {
  if (typeof name === 'string') return ['2', output.required(name, 60, `${path}.name`), '', '', '', ''];
  const last = output.required(name.last, 60, `${path}.name.last`);
  const first = output.limited(name.first, 35, `${path}.name.first`);
  return ['1', last, first, output.limited(name.middle ?? '', 25, `${path}.name.middle`), '', ''];
}

/** NM1 of a provider, and its taxonomy where the guides have a place for it. */
export function writeProvider(
  output: Output,
  provider: Provider,
  { entity, role, path }: { readonly entity: string; readonly role?: string; readonly path: string },
): void {
  const npi = output.npi(provider.npi, `${path}.npi`);
  output.add(path, 'NM1', entity, ...nameElements(output, provider.name, path), 'XX', npi);
  if (role && provider.taxonomyCode) output.add(path, 'PRV', role, 'PXC', provider.taxonomyCode);
}

function writeAddress(output: Output, address: Address, path: string): void {
  output.add(
    `${path}.line1`,
    'N3',
    output.required(address.line1, 55, `${path}.line1`),
    output.limited(address.line2 ?? '', 55, `${path}.line2`),
  );
  output.add(
    path,
    'N4',
    output.required(address.city, 30, `${path}.city`),
    output.required(address.state, 2, `${path}.state`),
    output.required(address.postalCode, 15, `${path}.postalCode`).replace('-', ''),
  );
}

export function writeDemographics(output: Output, person: Demographics, path: string): void {
  writeAddress(output, person.address, `${path}.address`);
  output.add(path, 'DMG', 'D8', output.day(person.birthDate, `${path}.birthDate`), person.sex);
}

export function writeBillingProvider(output: Output, provider: BillingProvider, path: string): void {
  // The taxonomy belongs to the loop above the name here, and only here.
  if (provider.taxonomyCode) output.add(path, 'PRV', 'BI', 'PXC', provider.taxonomyCode);
  writeProvider(output, provider, { entity: '85', path });
  writeAddress(output, provider.address, `${path}.address`);
  const qualifier = provider.taxId.kind === 'employer' ? 'EI' : 'SY';
  output.add(path, 'REF', qualifier, output.required(provider.taxId.value, 50, `${path}.taxId`).replaceAll('-', ''));
}
