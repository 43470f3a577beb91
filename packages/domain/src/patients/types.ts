import type { PlainDate } from '../kernel';

export type Sex = 'female' | 'male' | 'other' | 'unknown';

export interface PostalAddress {
  readonly line: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

export interface Patient {
  readonly id: string;
  readonly medicalRecordNumber: string;
  readonly family: string;
  readonly given: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly phone: string | null;
  readonly address: PostalAddress | null;
  readonly deceasedDay: PlainDate | null;
}

/** One plan that pays for a patient, over days both ends included; `rank` 1 is asked first. */
export interface Coverage {
  readonly id: string;
  readonly patientId: string;
  readonly planId: string;
  /** From the patient's card; null until somebody has entered it, and then no claim goes out. */
  readonly memberId: string | null;
  readonly rank: number;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate | null;
}

export type ReferralState = 'received' | 'accepted' | 'declined' | 'enrolled';

export interface Referral {
  readonly id: string;
  readonly patientId: string;
  readonly sourceId: string | null;
  readonly receivedDay: PlainDate;
  readonly state: ReferralState;
  readonly declineReason: string | null;
}

export type ReferralEvent =
  { readonly kind: 'accept' } | { readonly kind: 'decline'; readonly reason: string } | { readonly kind: 'enroll' };

export type ReferralRefusal =
  | { readonly code: 'referral-closed'; readonly state: 'declined' | 'enrolled' }
  | { readonly code: 'referral-already-accepted' }
  | { readonly code: 'referral-not-accepted' }
  | { readonly code: 'decline-reason-missing' };
