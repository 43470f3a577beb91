'use client';

import type { SiteChoice } from '@threshold/api/directory/list-sites.input';
import { Select } from '@threshold/ui/select';

/** Which site a screen is about. One site only needs no switch. */
export function SiteSwitcher({
  sites,
  siteId,
  onChange,
}: {
  sites: readonly SiteChoice[];
  siteId: string;
  onChange: (siteId: string) => void;
}) {
  if (sites.length < 2)
    return <span className="truncate text-sm text-muted-foreground">{sites[0]?.name ?? 'No site yet'}</span>;
  return (
    <Select
      aria-label="Site"
      options={sites.map((site) => ({ value: site.id, label: site.name }))}
      value={siteId}
      onValueChange={onChange}
      className="w-52 max-w-full"
    />
  );
}
