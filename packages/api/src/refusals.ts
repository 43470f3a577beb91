import type { Action } from '@threshold/domain/access';
import type { AddendumRefusal } from '@threshold/domain/encounters';
import type { ReferralRefusal } from '@threshold/domain/patients';
import type { EnrollmentRefusal } from '@threshold/domain/programs';
import type { AttendanceRefusal, AttendanceTooEarly } from '@threshold/domain/scheduling';
import type { DirectoryRefusal } from './directory/refusals';
import type { NoteRefusal } from './encounters/refusals';
import type { CoverageRefusal, UploadRefusal } from './patients/refusals';
import type { ClaimBatchRefusal } from './billing/refusals';
import type { PlacementRefusal, SeatRefusal } from './scheduling/refusals';

/** Refusals that belong to no slice: who asks, what is gone, what changed meanwhile. */
export type DoorRefusal =
  | { readonly code: 'signed-out' }
  | { readonly code: 'forbidden'; readonly action: Action }
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'stale-version'; readonly what: string; readonly yours: number; readonly current: number }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'sign-in-failed' }
  | { readonly code: 'sign-in-blocked'; readonly waitMinutes: number };

/** Everything that any use case can answer instead of a value. A new slice adds its union here and in errors.ts. */
export type AnyRefusal =
  | DoorRefusal
  | ReferralRefusal
  | UploadRefusal
  | CoverageRefusal
  | EnrollmentRefusal
  | SeatRefusal
  | PlacementRefusal
  | DirectoryRefusal
  | AttendanceRefusal
  | AttendanceTooEarly
  | NoteRefusal
  | AddendumRefusal
  | ClaimBatchRefusal;

export const notFound = (what: string) => ({ ok: false, refusal: { code: 'not-found', what } }) as const;
