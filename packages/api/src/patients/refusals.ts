import type { MemberIdRefusal } from '@threshold/domain/billing';

/** Why a coverage is not added or changed. */
export type CoverageRefusal =
  | MemberIdRefusal
  | { readonly code: 'coverage-ends-before-start'; readonly firstDay: string; readonly lastDay: string }
  /** The same plan holds on some of these days already: from, to, null while it goes on. */
  | {
      readonly code: 'coverage-overlaps';
      readonly planName: string;
      readonly firstDay: string;
      readonly lastDay: string | null;
    }
  /** Charges of days behind the wanted end stand on the coverage. */
  | ({ readonly code: 'coverage-charged-later'; readonly lastDay: string } & ChargesInTheWay)
  /** Charges of another coverage stand on days that this one would hold on again. */
  | ({ readonly code: 'coverage-charged-elsewhere'; readonly planName: string } & ChargesInTheWay)
  /** Something was charged to the coverage, so that the ledger names it. */
  | ({ readonly code: 'coverage-charged' } & ChargesInTheWay);

/** How many charges, of which days (both ends included), and how many of them are on claims. */
export interface ChargesInTheWay {
  readonly charges: number;
  readonly firstCharged: string;
  readonly lastCharged: string;
  readonly onClaims: number;
}

/** Why an upload is not even kept. */
export type UploadRefusal =
  | { readonly code: 'upload-empty' }
  | { readonly code: 'upload-too-large'; readonly maxMegabytes: number }
  | { readonly code: 'upload-not-a-bundle-file' };
