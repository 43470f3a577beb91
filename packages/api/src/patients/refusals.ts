import type { MemberIdRefusal } from '@threshold/domain/billing';

/** Why a coverage is not added or changed. */
export type CoverageRefusal =
  | MemberIdRefusal
  | { readonly code: 'coverage-ends-before-start'; readonly firstDay: string; readonly lastDay: string };

/** Why an upload is not even kept. */
export type UploadRefusal =
  | { readonly code: 'upload-empty' }
  | { readonly code: 'upload-too-large'; readonly maxMegabytes: number }
  | { readonly code: 'upload-not-a-bundle-file' };
