import * as z from 'zod';

export const getRosterInput = z.strictObject({ sessionId: z.uuid() });

export interface RosterView {
  readonly nowMs: number;
  readonly sessionId: string;
  readonly name: string;
  readonly topic: string;
  readonly programName: string;
  readonly siteName: string;
  readonly zone: string;
  readonly roomName: string;
  readonly leaderId: string;
  readonly leaderName: string;
  readonly startMs: number;
  readonly endMs: number;
  /** How long before the start somebody can be marked as arrived. */
  readonly earlyArrivalMinutes: number;
  readonly capacity: number;
  readonly minSize: number;
  readonly status: string;
  readonly attendanceClosed: boolean;
  readonly version: number;
  readonly seats: readonly {
    readonly seatId: string;
    readonly patientId: string;
    readonly name: string;
    readonly programDay: number;
    readonly attendance: string;
    readonly arrivedMs: number | null;
    readonly leftMs: number | null;
    readonly attendedMinutes: number;
    readonly absenceReason: string | null;
    readonly signed: boolean;
    readonly version: number;
  }[];
}
