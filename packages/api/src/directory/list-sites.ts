import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { SiteChoice } from './list-sites.input';
import { findSiteNames } from './places.store';

/** The sites that a screen can be switched to, each with its own today. */
export async function listSites(context: UseCaseContext) {
  const sites = await findSiteNames(context);
  return ok<readonly SiteChoice[]>(sites.map((site) => ({ ...site, today: siteDay(context.nowMs, site.zone) })));
}
