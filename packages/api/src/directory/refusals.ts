/** Why a dated row of the directory could not be added. */
export type DirectoryRefusal =
  | {
      readonly code: 'plan-setting-overlaps';
      readonly planName: string;
      readonly from: string;
      readonly source: string;
    }
  | {
      readonly code: 'filing-mode-overlaps';
      readonly payerName: string;
      readonly from: string;
      readonly source: string;
    }
  | { readonly code: 'demo-files-tests'; readonly organizationName: string }
  | { readonly code: 'percent-missing'; readonly paymentBasis: string };
