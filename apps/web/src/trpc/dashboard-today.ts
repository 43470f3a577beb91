import 'server-only';
import { homeSite } from '@threshold/domain/directory';
import { toPlainDate } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { getQueryClient, trpc } from './server';

/**
 * The day that a dashboard ends on: today on the clock of the site that it is about, or of the organization's home site
 * when it is about all of them. Null when the organization has no site yet.
 */
export async function dashboardToday(siteId: string | null): Promise<PlainDate | null> {
  const sites = await getQueryClient().fetchQuery(trpc.directory.sites.queryOptions({}));
  const site = sites.find((one) => one.id === siteId) ?? homeSite(sites);
  return site && toPlainDate(site.today);
}
