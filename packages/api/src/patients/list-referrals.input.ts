import * as z from 'zod';

export const listReferralsInput = z.strictObject({
  /** `open` is what still needs a decision or an enrollment. */
  show: z.enum(['open', 'all']),
});

export interface ReferralLine {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly birthDate: string;
  readonly receivedOn: string;
  readonly waitingDays: number;
  readonly sourceName: string;
  readonly reason: string;
  readonly status: 'received' | 'accepted' | 'declined' | 'enrolled';
  readonly version: number;
}

export interface ReferralsView {
  /** The day at the organization's first site. */
  readonly today: string;
  readonly lines: readonly ReferralLine[];
  readonly sources: readonly { id: string; name: string; kind: string }[];
}
