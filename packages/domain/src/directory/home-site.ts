/**
 * The site whose clock says what day it is for the organization as a whole: the one that was made first. Ids are in the
 * order of their making (UUID version 7). A screen that looks at one site uses that site's clock instead. Null without
 * any site.
 */
export const homeSite = <Site extends { readonly id: string }>(sites: readonly Site[]): Site | null =>
  [...sites].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
