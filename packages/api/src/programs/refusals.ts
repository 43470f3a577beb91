/** Why an enrollment is not opened. */
export type OpeningRefusal =
  | { readonly code: 'enrollment-has-conflicts'; readonly conflicts: number }
  | { readonly code: 'already-enrolled'; readonly programName: string };
