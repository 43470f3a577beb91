/** Why a dated plan setting could not be added. */
export type DirectoryRefusal =
  | {
      readonly code: 'plan-setting-overlaps';
      readonly planName: string;
      readonly from: string;
      readonly source: string;
    }
  | { readonly code: 'percent-missing'; readonly paymentBasis: string };
