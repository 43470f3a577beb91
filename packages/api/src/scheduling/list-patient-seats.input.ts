import * as z from 'zod';

export const listPatientSeatsInput = z.strictObject({ patientId: z.uuid() });

export interface PatientSeat {
  readonly seatId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly topic: string;
  /** The site's day. */
  readonly day: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly zone: string;
  readonly roomName: string;
  readonly leaderName: string;
  readonly programDay: number;
  readonly canceled: boolean;
  readonly attendance: string;
  readonly attendedMinutes: number;
}

export interface PatientSeatsView {
  /** From now on, the next first. */
  readonly upcoming: readonly PatientSeat[];
  /** What is over, the last first. */
  readonly past: readonly PatientSeat[];
}
