/** What the sheet of rows is narrowed to, beside the page's own filter. */
export interface CensusDrill {
  readonly title: string;
  readonly programId?: string;
  readonly siteId?: string;
  readonly payerId?: string;
  readonly phaseName?: string;
}
