/** The four characters to which an interchange gives a meaning. */
export interface Delimiters {
  readonly element: string;
  readonly component: string;
  /** Null before version 00402, where the place held a standards id instead. */
  readonly repetition: string | null;
  readonly segment: string;
}

export const DELIMITERS: Delimiters & { readonly repetition: string } = {
  element: '*',
  component: ':',
  repetition: '^',
  segment: '~',
};
