import * as z from 'zod';

export const getGroupNoteInput = z.strictObject({ sessionId: z.uuid() });

/** What the note is about: the session as it stands. */
export interface NotedSession {
  readonly sessionId: string;
  readonly name: string;
  readonly sessionTopic: string;
  readonly programName: string;
  readonly siteName: string;
  readonly zone: string;
  readonly roomName: string;
  readonly leaderId: string;
  readonly leaderName: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly status: string;
}

export interface GroupNoteView extends NotedSession {
  readonly nowMs: number;
  readonly noteId: string | null;
  readonly mayWrite: boolean;
  readonly shared: {
    readonly topic: string;
    readonly interventions: readonly string[];
    readonly summary: string;
    readonly version: number;
  };
  readonly savedMs: number | null;
  readonly parts: readonly {
    readonly seatId: string;
    readonly patientId: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly programDay: number;
    readonly attendance: 'unmarked' | 'present' | 'late' | 'left-early' | 'absent' | 'excused' | 'no-show';
    readonly attendedMinutes: number;
    readonly absenceReason: string;
    readonly signed: boolean;
    readonly engagement: number | null;
    readonly goal: string;
    readonly text: string;
    readonly version: number;
  }[];
  readonly snippets: readonly {
    readonly id: string;
    readonly keyword: string;
    readonly text: string;
    readonly own: boolean;
  }[];
  readonly last: {
    readonly topic: string;
    readonly interventions: readonly string[];
    readonly summary: string;
    readonly startMs: number;
  } | null;
}
