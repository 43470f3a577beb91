/** Whom the enrollment dialog is about. */
export interface PatientToEnroll {
  readonly id: string;
  readonly name: string;
  /** Chosen already, when the dialog is opened from a referral. */
  readonly referralId: string | null;
}
