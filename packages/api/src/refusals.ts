import type { Action } from '@threshold/domain/access';
import type { AddendumRefusal } from '@threshold/domain/encounters';
import type { ReferralRefusal } from '@threshold/domain/patients';
import type { EnrollmentRefusal } from '@threshold/domain/programs';
import type { AttendanceRefusal, AttendanceTooEarly } from '@threshold/domain/scheduling';
import type { SignInRefusal } from './access/refusals';
import type { DirectoryRefusal } from './directory/refusals';
import type { NoteRefusal } from './encounters/refusals';
import type { CoverageRefusal, UploadRefusal } from './patients/refusals';
import type { ClaimBatchRefusal } from './billing/refusals';
import type { OpeningRefusal } from './programs/refusals';
import type { PlacementRefusal, SeatRefusal } from './scheduling/refusals';

/** Refusals that belong to no slice: who asks, what is gone, what changed meanwhile. */
export type DoorRefusal =
  | { readonly code: 'signed-out' }
  | { readonly code: 'forbidden'; readonly action: Action }
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'stale-version'; readonly what: string; readonly yours: number; readonly current: number }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'text-not-storable' };

/** Everything that any use case can answer instead of a value. A new slice adds its union here and its answers in errors.ts. */
export type AnyRefusal =
  | DoorRefusal
  | SignInRefusal
  | ReferralRefusal
  | UploadRefusal
  | CoverageRefusal
  | EnrollmentRefusal
  | OpeningRefusal
  | SeatRefusal
  | PlacementRefusal
  | DirectoryRefusal
  | AttendanceRefusal
  | AttendanceTooEarly
  | NoteRefusal
  | AddendumRefusal
  | ClaimBatchRefusal;

export const notFound = (what: string) => ({ ok: false, refusal: { code: 'not-found', what } }) as const;
