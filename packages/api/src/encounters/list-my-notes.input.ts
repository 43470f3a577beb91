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
  /** Everybody but the absent: who came, and who is not marked yet. */
  readonly people: number;
  /** Was there and has no signed note. */
  readonly unsigned: number;
  readonly unmarked: number;
  readonly drafted: number;
  readonly group: 'overdue' | 'today' | 'later' | 'signed';
}

export interface MyNotesView {
  readonly lines: readonly NoteLine[];
  /** Of the sessions of today that are over and that somebody came to. */
  readonly signedToday: number;
  readonly overToday: number;
}
