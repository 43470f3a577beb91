import type { EpochMs } from '../kernel';
import type { AttendanceState } from '../scheduling';

/** What every chart of the group gets. It names no patient. */
export interface SharedPart {
  readonly topic: string;
  readonly interventions: readonly string[];
  readonly summary: string;
}

/** What only this patient's chart gets. */
export interface IndividualPart {
  readonly patientId: string;
  readonly attendance: AttendanceState;
  /** Whole minutes in the session; 0 when not attended. */
  readonly attendedMinutes: number;
  readonly absenceReason: string;
  /** 1 to 5, or null while nobody has said. */
  readonly engagement: number | null;
  readonly goal: string;
  readonly text: string;
  /** A signed part is locked; it still counts when others are compared with it. */
  readonly state: 'draft' | 'signed';
}

/** A group note while it is being written; one per session. */
export interface GroupNoteDraft {
  readonly noteId: string;
  readonly sessionId: string;
  readonly authorStaffMemberId: string;
  readonly shared: SharedPart;
  readonly parts: readonly IndividualPart[];
}

/** What one patient's chart keeps. Immutable: a correction is another version of kind addendum. */
export interface SignedVersion {
  readonly noteId: string;
  readonly patientId: string;
  readonly sessionId: string;
  /** 1 is the note, 2 and up are its addenda. */
  readonly versionNumber: number;
  readonly content: SignedContent;
  readonly signedByStaffMemberId: string;
  readonly signedAtMs: EpochMs;
}

export type SignedContent =
  | {
      readonly kind: 'group-note';
      readonly shared: SharedPart;
      readonly part: Omit<IndividualPart, 'state' | 'patientId'>;
    }
  | { readonly kind: 'addendum'; readonly reason: string; readonly text: string };

/** What stands between one patient's part and a signature. */
export type SigningBlocker =
  | { readonly code: 'already-signed' }
  | { readonly code: 'shared-summary-missing' }
  | { readonly code: 'individual-part-missing' }
  | { readonly code: 'blank-left'; readonly where: 'shared' | 'individual'; readonly count: number }
  | { readonly code: 'absence-reason-missing'; readonly attendance: AttendanceState }
  | { readonly code: 'identical-to-another'; readonly patientId: string };

export type AddendumRefusal =
  | { readonly code: 'note-not-signed' }
  | { readonly code: 'addendum-reason-missing' }
  | { readonly code: 'addendum-text-missing' }
  | { readonly code: 'addendum-blank-left'; readonly count: number }
  | { readonly code: 'addendum-repeats-version'; readonly versionNumber: number };
