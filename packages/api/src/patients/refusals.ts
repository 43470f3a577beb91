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
  /** How many charges of days behind the wanted end stand on the coverage. */
  | { readonly code: 'coverage-charged-later'; readonly lastDay: string; readonly charges: number };

/** Why an upload is not even kept. */
export type UploadRefusal =
  | { readonly code: 'upload-empty' }
  | { readonly code: 'upload-too-large'; readonly maxMegabytes: number }
  | { readonly code: 'upload-not-a-bundle-file' };
