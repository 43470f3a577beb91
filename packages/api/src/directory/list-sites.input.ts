import * as z from 'zod';

export const listSitesInput = z.strictObject({});

export interface SiteChoice {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** The day that the clock on the site's wall shows now. */
  readonly today: string;
}
