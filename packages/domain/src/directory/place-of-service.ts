import type { PlaceOfService, ProviderBasedStatus, Site } from './types';

/** The place of service that each status bills under (CMS place of service code set). */
export function placeOfServiceOf(status: ProviderBasedStatus): PlaceOfService {
  if (status === 'standalone') return '11';
  return status === 'on-campus' ? '22' : '19';
}

/** Whether the site is a department of a hospital, so that its services have a facility side. */
export const isHospitalOutpatient = (site: Pick<Site, 'providerBasedStatus'>): boolean =>
  site.providerBasedStatus !== 'standalone';
