import * as z from 'zod';

export const listMyNotesInput = z.strictObject({});

export interface NoteLine {
  readonly sessionId: string;
  readonly name: string;
  readonly topic: string;
  readonly siteName: string;
  readonly zone: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly people: number;
  /** Attended or absent, still without a signature. */
  readonly unsigned: number;
  readonly unmarked: number;
  readonly drafted: number;
  readonly group: 'overdue' | 'today' | 'later' | 'signed';
}

export interface MyNotesView {
  readonly lines: readonly NoteLine[];
  /** Of the sessions of today that are over. */
  readonly signedToday: number;
  readonly overToday: number;
}
