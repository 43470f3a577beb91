export const ROLES = [
  'coordinator',
  'app',
  'administrator',
  'therapist',
  'nurse',
  'technician',
  'physician',
  'biller',
  'trial-coordinator',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * Who asks. A system actor is a background job of one organization: it is judged by the short list of things that
 * jobs do, and its role says only on whose behalf it runs.
 */
export interface Actor {
  readonly kind: 'staff' | 'system';
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Role;
  /** The staff member behind the account; null for people who treat nobody. */
  readonly staffMemberId: string | null;
}

/** The plain facts about a record that a decision may need. A fact left out counts as "not so". */
export interface Subject {
  readonly organizationId?: string;
  readonly authorStaffMemberId?: string | null;
  /** Of a session with several leaders, the one who acts. */
  readonly leaderStaffMemberId?: string | null;
  /** The account that a membership change is about. */
  readonly memberUserId?: string | null;
}
