/** The charges behind a sum of another screen: these days, at this site, of this payer. */
export function chargesHref(of: { from: string; to: string; siteId: string | null; payerId: string | null }): string {
  const { from, to, siteId, payerId } = of;
  const narrower = [siteId && `site=${siteId}`, payerId && `payer=${payerId}`].filter(Boolean);
  return `/charges?${['days=custom', `from=${from}`, `to=${to}`, ...narrower].join('&')}`;
}
